import type { Json } from '../json.ts';
import { messageJson } from '../message.ts';
import type { Found } from '../read/find-element.ts';
import { createResponseUrl } from '../response-urls.ts';
import { nextTs, type SlackMessage, type SlackState, type SlackView } from '../state.ts';
import { viewJson } from '../views.ts';
import { actorFields, createTrigger } from './common.ts';
import { type Entered, elementState } from './element-state.ts';

/** What a person did to one element. */
export interface Deed {
  readonly userId: string;
  readonly found: Found;
  /** Of an element that one fills in or ticks. */
  readonly entered?: Entered;
  /** `state.values` of everything in the same message or view. */
  readonly values: Json;
}

const actionOf = (state: SlackState, { found, entered }: Deed): Json => {
  const { element, blockId } = found;
  const isButton = element['type'] === 'button';
  return {
    type: element['type'],
    action_id: element['action_id'],
    block_id: blockId,
    action_ts: nextTs(state),
    ...(isButton
      ? {
          text: element['text'],
          ...(element['value'] !== undefined && { value: element['value'] }),
        }
      : elementState(element, entered ?? [])),
  };
};

const common = (state: SlackState, deed: Deed): Json => ({
  type: 'block_actions',
  ...actorFields(state, deed.userId),
  trigger_id: createTrigger(state, deed.userId),
  state: { values: deed.values },
  actions: [actionOf(state, deed)],
});

/** An element of a message was used; a message for one person alone doesn't come along. */
export const messageAction = (state: SlackState, message: SlackMessage, deed: Deed): Json => {
  const { channel, ts, threadTs, onlyFor } = message;
  return {
    ...common(state, deed),
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: onlyFor !== undefined,
      ...(threadTs && { thread_ts: threadTs }),
    },
    channel: { id: channel, name: state.channels.get(channel)?.name || 'directmessage' },
    ...(onlyFor === undefined && { message: messageJson(state, message) }),
    response_url: createResponseUrl(state, { user: deed.userId, channel, source: message }),
  };
};

/** An element of a modal or a Home tab was used: there is no channel, and nowhere to respond. */
export const viewAction = (state: SlackState, view: SlackView, deed: Deed): Json => ({
  ...common(state, deed),
  container: { type: 'view', view_id: view.id },
  view: { ...viewJson(state, view), state: { values: deed.values } },
});
