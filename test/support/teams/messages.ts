import { type Json, record, records, text } from '../json.ts';
import { ConnectorRefusal, refuse } from './errors.ts';
import { activityProblems, isTooBig } from './limits/activity.ts';
import type { TeamsConversation, TeamsMessage, TeamsState } from './state.ts';

/** Notes what Teams would refuse or show badly. */
export const report = (state: TeamsState, where: string, problems: readonly string[]): void => {
  state.problems.push(...problems.map((problem) => `${where}: ${problem}`));
};

/** Notes and refuses an activity that is out of bounds. */
export const checkActivity = (state: TeamsState, where: string, activity: Json): void => {
  const problems = activityProblems(activity);
  report(state, where, problems);
  if (isTooBig(activity)) {
    refuse(413, 'MessageSizeTooBig');
  }
  if (problems.length > 0) {
    throw new ConnectorRefusal(400, 'Bad Argument', problems.join('; '));
  }
};

/** An id for what happens now: a time in milliseconds, later than every one before. */
export const nextActivityId = (state: TeamsState): string =>
  String(state.now() * 1000 + state.next());

const cardOf = (activity: Json): Json | undefined => {
  const [attachment] = records(activity['attachments']);
  return attachment && record(attachment['content']);
};

/** What an activity of the bot says, in place of what a message said. */
export const write = (message: TeamsMessage, activity: Json): void => {
  const card = cardOf(activity);
  message.text = text(activity['text']);
  message.summary = text(activity['summary']);
  delete message.card;
  if (card) {
    message.card = card;
  }
};

/** Puts a new message into a conversation. */
export const post = (
  state: TeamsState,
  conversation: TeamsConversation,
  from: string,
  activity: Json,
  thread?: string,
): TeamsMessage => {
  const message: TeamsMessage = {
    id: nextActivityId(state),
    conversation: conversation.id,
    from,
    text: '',
    summary: '',
    edits: 0,
    looks: new Map(),
    ...(thread && { thread }),
  };
  write(message, activity);
  conversation.messages.push(message);
  state.changed();
  return message;
};
