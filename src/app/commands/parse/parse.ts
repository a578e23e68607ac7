import { askSchema } from '../../../core/ask.ts';
import { channelIdSchema } from '../../../core/ids.ts';
import type { ParseContext, ParsedCommand } from './command.ts';
import { readLanguage } from './language-names.ts';
import { misread } from './reading.ts';
import { echo, invalid, understood } from './results.ts';
import { parseSchedule } from './schedule.ts';
import { headAndRest } from './split.ts';
import { readTopic } from './topics.ts';
import { parseTopics } from './topics-command.ts';
import { COMMAND_WORDS } from './vocabulary.ts';

/** Behind buttons, and the same in every language. */
const OWN_WORDS = 'own-words';
const NEXT_STEP = 'next-step';
const EDIT_SETTINGS = 'edit-settings';
const START_DAILY = 'start-daily';

/**
 * Reads what was typed after `/mlops`, in any language that the product speaks. Nothing typed asks
 * for help.
 */
export const parseCommand = (text: string, context: ParseContext): ParsedCommand => {
  const [head, rest] = headAndRest(text);
  switch (head) {
    case OWN_WORDS:
    case NEXT_STEP:
      return parseAsk(head, rest);
    case EDIT_SETTINGS:
      return parseEditSettings(rest);
    case START_DAILY:
      return understood({ name: START_DAILY });
  }
  const name = head === '' ? 'help' : context.words.find(head, COMMAND_WORDS);
  switch (name) {
    case undefined:
      return unknown(head, context);
    case 'quiz':
      return parseQuiz(rest, context);
    case 'leaderboard':
      return parseLeaderboard(rest, context);
    case 'schedule':
      return parseSchedule(rest, context);
    case 'topics':
      return parseTopics(rest, context);
    case 'language':
      return parseLanguage(rest, context);
    default:
      return understood({ name });
  }
};

const unknown = (word: string, { words }: ParseContext): ParsedCommand => {
  const nearest = words.nearest(word, COMMAND_WORDS);
  return { type: 'unknown', word: echo(word), ...(nearest === undefined ? {} : { nearest }) };
};

const parseAsk = (name: typeof OWN_WORDS | typeof NEXT_STEP, text: string): ParsedCommand => {
  const ask = askSchema.safeParse(text);
  return ask.success
    ? understood({ name, ask: ask.data })
    : invalid(
        { command: name, field: 'ask', start: 'quiz' },
        text,
        misread('command.problem.ask', ''),
      );
};

const parseEditSettings = (text: string): ParsedCommand => {
  const channelId = channelIdSchema.safeParse(text);
  return understood({
    name: EDIT_SETTINGS,
    ...(channelId.success && { channelId: channelId.data }),
  });
};

/** What asks for an incident: the word alone, or with a topic after it, unless all of it is a topic. */
const afterIncident = (text: string, { words, topics }: ParseContext): string | undefined => {
  const [head, rest] = headAndRest(text);
  const isTopic = rest === '' ? topics.some(({ id }) => id === text) : readTopic(text, topics).ok;
  return words.find(head, ['incident']) !== undefined && !isTopic
    ? words.split(rest, ['filler']).join(' ')
    : undefined;
};

const parseQuiz = (text: string, context: ParseContext): ParsedCommand => {
  const { words, topics } = context;
  if (text === '' || words.find(text, ['all']) !== undefined) {
    return understood({ name: 'quiz' });
  }
  const topicOfIncident = afterIncident(text, context);
  if (topicOfIncident === '') {
    return understood({ name: 'quiz', kind: 'incident' });
  }
  const typed = topicOfIncident ?? text;
  const topic = readTopic(typed, topics);
  if (!topic.ok) {
    const start = topicOfIncident === undefined ? 'quiz' : 'quiz incident';
    return invalid({ command: 'quiz', field: 'topic', start }, typed, topic);
  }
  return understood({
    name: 'quiz',
    topic: topic.value,
    ...(topicOfIncident !== undefined && { kind: 'incident' }),
  });
};

const parseLeaderboard = (text: string, { words }: ParseContext): ParsedCommand => {
  const typed = words.split(text, ['filler']).join(' ');
  const period = typed === '' ? 'week' : words.find(typed, ['week', 'month', 'all']);
  return period === undefined
    ? invalid(
        { command: 'leaderboard', field: 'period', start: 'leaderboard' },
        text,
        misread('command.problem.period', words.nearest(typed, ['week', 'month', 'all']) ?? 'week'),
      )
    : understood({ name: 'leaderboard', period });
};

const parseLanguage = (text: string, { words }: ParseContext): ParsedCommand => {
  if (text === '') {
    return understood({ name: 'language', action: 'show' });
  }
  const language = readLanguage(text, words.languages);
  return language.ok
    ? understood({ name: 'language', action: 'set', change: { language: language.value } })
    : invalid({ command: 'language', field: 'language', start: 'language' }, text, language);
};
