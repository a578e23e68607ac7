import type { ParseContext, ParsedCommand } from './command.ts';
import { misread } from './reading.ts';
import { invalid, understood } from './results.ts';
import { headAndRest } from './split.ts';
import { readTopics } from './topics.ts';

/** Reads what follows `topics`. */
export const parseTopics = (text: string, context: ParseContext): ParsedCommand => {
  const [head, rest] = headAndRest(text);
  if (head === '') {
    return understood({ name: 'topics', action: 'show' });
  }
  switch (context.words.find(head, ['set', 'all'])) {
    case 'all':
      return understood({ name: 'topics', action: 'set', change: { topics: [] } });
    case 'set':
      return parseChoice(rest, context);
    default:
      return explainSet(text, context);
  }
};

const parseChoice = (text: string, context: ParseContext): ParsedCommand => {
  const chosen = readTopics(text, context);
  const place = { command: 'topics', field: 'topics', start: 'topics set' } as const;
  if (text.replace(/[\s,;]/g, '') === '') {
    return invalid(place, '', misread('command.problem.missing', context.topics[0]?.id ?? 'all'));
  }
  return chosen.ok
    ? understood({ name: 'topics', action: 'set', change: { topics: chosen.value } })
    : invalid(place, text, chosen);
};

/** Topics without `set` may be a wish to see them, so nothing is changed. */
const explainSet = (text: string, context: ParseContext): ParsedCommand => {
  const chosen = readTopics(text, context);
  const example = chosen.ok ? chosen.value.join(', ') : chosen.example;
  return invalid(
    { command: 'topics', field: 'action', start: 'topics set' },
    text,
    misread('command.problem.action', example),
  );
};
