import { record, text } from '../../json.ts';
import { CARD_TYPE, isTooBig } from '../limits/activity.ts';
import { cardProblems } from '../limits/card.ts';
import { report } from '../messages.ts';
import type { TeamsMessage } from '../state.ts';
import type { Answer } from '../way.ts';
import type { Self } from './self.ts';

/** Most people of a conversation whose looks Teams fetches when a card names nobody. */
const MOST_REFRESHED = 60;

/** Whether Teams fetches how this message looks to this person by itself. */
export const isRefreshed = (
  { state, user }: Self,
  { card, conversation }: TeamsMessage,
): boolean => {
  const { refresh } = record(card);
  if (refresh === undefined) {
    return false;
  }
  const { userIds } = record(refresh);
  const members = state.conversations.get(conversation)?.members.size ?? 0;
  return Array.isArray(userIds) ? userIds.includes(user.id) : members <= MOST_REFRESHED;
};

const KNOWN_TYPES = new Set([
  CARD_TYPE,
  'application/vnd.microsoft.activity.message',
  'application/vnd.microsoft.error',
]);

/** Shows a card's answer to the person who pressed, in place of the card that they saw. */
export const showAnswer = (
  { state, user }: Self,
  message: TeamsMessage,
  { status, body }: Answer,
): void => {
  if (status !== 200) {
    return;
  }
  const { statusCode, type, value } = record(body);
  const problems = [
    ...(typeof statusCode === 'number' ? [] : ['no statusCode']),
    ...(KNOWN_TYPES.has(text(type)) ? [] : [`an answer of type ${text(type) || 'nothing'}`]),
    ...(type === CARD_TYPE ? cardProblems(value) : []),
    ...(isTooBig(record(value)) ? ['a card that is too big'] : []),
  ];
  report(state, 'answer to a card', problems);
  if (type === CARD_TYPE && statusCode === 200 && problems.length === 0) {
    message.looks.set(user.id, record(value));
  }
};
