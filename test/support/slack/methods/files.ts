import type { Args } from '../args.ts';
import { openChannel } from '../channels.ts';
import { SlackRefusal } from '../errors.ts';
import { parseJson, records, text } from '../json.ts';
import { nextTs, type SlackState } from '../state.ts';
import type { Methods } from './method.ts';

const getUploadUrl = (args: Args, state: SlackState) => {
  if (args.number('length', 0) <= 0) {
    throw new SlackRefusal('invalid_arguments');
  }
  const id = `F${state.next()}`;
  state.files.set(id, { name: args.text('filename'), bytes: Buffer.alloc(0) });
  return { upload_url: `${state.url}/upload/${id}`, file_id: id };
};

const share = (state: SlackState, channelId: string, words: string): void => {
  const channel = openChannel(state, channelId);
  channel.messages.push({
    channel: channel.id,
    ts: nextTs(state),
    user: state.botUserId,
    text: words,
    blocks: [],
    edited: false,
  });
};

const completeUpload = (args: Args, state: SlackState) => {
  const sent = args.fields['files'];
  const files = records(typeof sent === 'string' ? parseJson(sent) : sent);
  const unknown = files.some(({ id }) => !state.files.get(text(id))?.bytes.length);
  if (files.length === 0 || unknown) {
    throw new SlackRefusal('file_not_found');
  }
  const channel = args.optional('channel_id');
  if (channel) {
    share(state, channel, files.map(({ title }) => text(title)).join('\n'));
  }
  return { files: files.map(({ id, title }) => ({ id, title })) };
};

export const fileMethods: Methods = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
