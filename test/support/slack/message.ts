import type { Args } from './args.ts';
import { SlackRefusal } from './errors.ts';
import { type Json, record, records } from './json.ts';
import { messageProblems } from './limits/message.ts';
import type { SlackMessage, SlackState } from './state.ts';

/** Gives each block an id, as Slack does. */
export const withBlockIds = (state: SlackState, blocks: unknown): readonly Json[] =>
  records(blocks).map((block) => ({ ...block, block_id: block['block_id'] ?? `b${state.next()}` }));

/** Notes what Slack would refuse. */
export const report = (state: SlackState, where: string, problems: readonly string[]): void => {
  state.problems.push(...problems.map((problem) => `${where}: ${problem}`));
};

const errorFor = (problems: readonly string[]): string => {
  const known = ['characters in all blocks', 'characters of text'];
  const words = ['msg_blocks_too_long', 'msg_too_long'];
  const place = known.findIndex((end) => problems[0]?.endsWith(end));
  return words[place] ?? 'invalid_blocks';
};

/** Notes and refuses a message that is out of bounds. */
export const checkMessage = (state: SlackState, where: string, fields: Json): void => {
  const { text, blocks, metadata } = fields;
  const problems = messageProblems({ text, blocks, metadata });
  report(state, where, problems);
  if (problems.length > 0) {
    throw new SlackRefusal(errorFor(problems), problems);
  }
};

/** A new message of the bot, from what a call sent. */
export const messageFrom = (
  state: SlackState,
  { fields, text, optional, flag }: Args,
  place: Pick<SlackMessage, 'channel' | 'ts'>,
): SlackMessage => {
  const threadTs = optional('thread_ts');
  return {
    ...place,
    user: state.botUserId,
    text: text('text'),
    blocks: withBlockIds(state, fields['blocks']),
    edited: false,
    ...(fields['metadata'] !== undefined && { metadata: record(fields['metadata']) }),
    ...(threadTs && { threadTs }),
    ...(flag('reply_broadcast') && { broadcast: true }),
  };
};

/** What a message says of its thread: a parent how many replies it has, a reply its parent. */
const threadFields = (state: SlackState, { channel, ts, threadTs }: SlackMessage): Json => {
  const replies = (state.channels.get(channel)?.messages ?? []).filter(
    (message) => message.threadTs === ts,
  );
  const last = replies.at(-1);
  if (!last) {
    return threadTs ? { thread_ts: threadTs } : {};
  }
  return { thread_ts: ts, reply_count: replies.length, latest_reply: last.ts };
};

/** A message as the Web API and payloads show it. */
export const messageJson = (
  state: SlackState,
  message: SlackMessage,
  withMetadata = false,
): Json => ({
  type: 'message',
  user: message.user,
  ts: message.ts,
  text: message.text,
  team: state.teamId,
  ...(message.user === state.botUserId && { bot_id: state.botId, app_id: state.appId }),
  ...(message.blocks.length > 0 && { blocks: message.blocks }),
  ...threadFields(state, message),
  ...(message.edited && { edited: { user: message.user, ts: message.ts } }),
  ...(withMetadata && message.metadata && { metadata: message.metadata }),
});
