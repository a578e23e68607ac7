import type { TopicId } from '../../../core/ids.ts';
import type { KnownTopic, ParseContext } from './command.ts';
import { fold } from './fold.ts';
import { nearest } from './nearest.ts';
import { misread, type Reading, read } from './reading.ts';

/** Shorter words of a name, such as `and`, are no hint at what was meant. */
const SHORTEST_HINT = 4;

type TopicContext = Pick<ParseContext, 'words' | 'topics'>;

/** Reads one topic: its id, its name in any language, or the beginning of one of its words. */
export const readTopic = (text: string, topics: readonly KnownTopic[]): Reading<TopicId> => {
  const found = findTopic(text, topics);
  const guess = found ?? nearestTopic(text, topics);
  return found === undefined
    ? misread('command.problem.topic', guess ?? topics[0]?.id ?? '')
    : read(found);
};

/** Reads topics with commas between them, or blanks where each is one word; empty for all of them. */
export const readTopics = (text: string, { words, topics }: TopicContext): Reading<TopicId[]> => {
  if (words.find(text.trim(), ['all']) !== undefined) {
    return read([]);
  }
  const parts = partsOf(text, topics).map((part) => ({ part, topic: readTopic(part, topics) }));
  const wrong = parts.find(({ topic }) => !topic.ok);
  if (wrong === undefined) {
    return read([...new Set(parts.flatMap(({ topic }) => (topic.ok ? [topic.value] : [])))]);
  }
  const meant = parts.flatMap(
    ({ part, topic }) => (topic.ok ? topic.value : nearestTopic(part, topics)) ?? [],
  );
  const example = meant.length > 0 ? [...new Set(meant)].join(', ') : (topics[0]?.id ?? '');
  return { ...misread('command.problem.topic', example), value: wrong.part };
};

const partsOf = (text: string, topics: readonly KnownTopic[]): string[] => {
  const isOne = findTopic(text, topics) !== undefined;
  const separator = /[,;]/.test(text) ? /[,;]/ : /\s+/;
  const parts = isOne ? [text] : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

/** Words alone: `Pruebas y CI/CD` is `pruebas y ci cd`. */
const plain = (text: string): string =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

const namesOf = ({ id, name }: KnownTopic): string[] => [id, ...Object.values(name)].map(plain);

/** The only topic that fits best: by a whole name, then by a name's beginning, then by a word's. */
const findTopic = (text: string, topics: readonly KnownTopic[]): TopicId | undefined => {
  const typed = plain(text);
  if (typed === '') {
    return undefined;
  }
  const fits = [
    (name: string) => name === typed,
    (name: string) => name.startsWith(typed),
    (name: string) => name.includes(` ${typed}`),
  ];
  for (const fit of fits) {
    const found = topics.filter((topic) => namesOf(topic).some(fit));
    if (found.length > 0) {
      return found.length === 1 ? found[0]?.id : undefined;
    }
  }
  return undefined;
};

const nearestTopic = (text: string, topics: readonly KnownTopic[]): TopicId | undefined => {
  const typed = plain(text);
  const spellings = topics.flatMap((topic) => {
    const names = namesOf(topic);
    const parts = names.flatMap((name) => name.split(' '));
    return [...names, ...parts.filter((part) => part.length >= SHORTEST_HINT)];
  });
  const meant = nearest(typed, spellings);
  return topics.find((topic) =>
    namesOf(topic).some((name) => name === meant || name.split(' ').includes(meant ?? '')),
  )?.id;
};
