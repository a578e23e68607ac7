import { createArgs } from './args.ts';
import { SlackRefusal } from './errors.ts';
import type { Json } from './json.ts';
import { checkMessage, messageFrom, withBlockIds } from './message.ts';
import { nextTs, type ResponseUrl, type SlackMessage, type SlackState } from './state.ts';

const MAX_USES = 5;
const LIFE_MS = 30 * 60 * 1000;

/** A new address that this person's reply can be sent to. */
export const createResponseUrl = (
  state: SlackState,
  url: Omit<ResponseUrl, 'createdAt' | 'uses'>,
): string => {
  const id = `R${state.next()}`;
  state.responseUrls.set(id, { ...url, createdAt: state.now(), uses: 0 });
  return `${state.url}/response/${id}`;
};

const remove = (state: SlackState, message: SlackMessage): void => {
  const all = message.onlyFor
    ? state.ephemerals
    : (state.channels.get(message.channel)?.messages ?? []);
  const place = all.indexOf(message);
  if (place >= 0) {
    all.splice(place, 1);
  }
};

const replace = (state: SlackState, message: SlackMessage, body: Json): void => {
  message.text = createArgs(body).text('text');
  message.blocks = withBlockIds(state, body['blocks']);
  message.edited = true;
};

/** Shows a reply, as the body of an acknowledgement or of a response URL asks for it. */
export const showReply = (
  state: SlackState,
  where: string,
  to: Pick<ResponseUrl, 'user' | 'channel' | 'source'>,
  body: Json,
): void => {
  const args = createArgs(body);
  if (args.flag('delete_original') && to.source) {
    remove(state, to.source);
    return;
  }
  checkMessage(state, where, body);
  if (args.flag('replace_original') && to.source) {
    replace(state, to.source, body);
    return;
  }
  const message = messageFrom(state, args, { channel: to.channel, ts: nextTs(state) });
  if (args.text('response_type') === 'in_channel') {
    state.channels.get(to.channel)?.messages.push(message);
  } else {
    state.ephemerals.push({ ...message, onlyFor: to.user });
  }
};

/** Takes what was sent to a response URL; there is no token: the address is the secret. */
export const respond = (state: SlackState, id: string, body: Json): void => {
  const url = state.responseUrls.get(id);
  if (!url) {
    throw new SlackRefusal('invalid_url');
  }
  if (state.now() - url.createdAt > LIFE_MS) {
    throw new SlackRefusal('expired_url');
  }
  if (url.uses >= MAX_USES) {
    throw new SlackRefusal('used_url');
  }
  url.uses += 1;
  showReply(state, 'response_url', url, body);
};
