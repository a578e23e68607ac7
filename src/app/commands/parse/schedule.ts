import type { ParseContext, ParsedCommand } from './command.ts';
import { readPauseEnd } from './date.ts';
import { misread } from './reading.ts';
import { invalid, understood } from './results.ts';
import { fieldOf } from './schedule-fields.ts';
import { parseScheduleSet } from './schedule-set.ts';
import { headAndRest } from './split.ts';

const ACTIONS = ['set', 'pause', 'resume'] as const;

/** Reads what follows `schedule`. */
export const parseSchedule = (text: string, context: ParseContext): ParsedCommand => {
  const [head, rest] = headAndRest(text);
  if (head === '') {
    return understood({ name: 'schedule', action: 'show' });
  }
  switch (context.words.find(head, ACTIONS)) {
    case 'set':
      return parseScheduleSet(rest, context);
    case 'pause':
      return parsePause(rest, context);
    case 'resume':
      return understood({ name: 'schedule', action: 'resume', change: { pausedUntil: null } });
    default:
      return parseWithoutAction(text, head, context);
  }
};

const parsePause = (text: string, context: ParseContext): ParsedCommand => {
  const end = readPauseEnd(text, context);
  return end.ok
    ? understood({ name: 'schedule', action: 'pause', change: { pausedUntil: end.value } })
    : invalid({ command: 'schedule', field: 'until', start: 'schedule pause' }, text, end);
};

/** `set` may be left out before a setting that is named. */
const parseWithoutAction = (text: string, head: string, context: ParseContext): ParsedCommand => {
  if (fieldOf(head.replace(/[:=].*$/, ''), context) !== undefined) {
    return parseScheduleSet(text, context);
  }
  const spelling = context.words.nearest(head, ACTIONS);
  const meant = spelling === undefined ? 'set' : context.words.find(spelling, ACTIONS);
  const examples = { set: 'set time 09:30', pause: 'pause until tomorrow', resume: 'resume' };
  return invalid(
    { command: 'schedule', field: 'action', start: 'schedule' },
    head,
    misread('command.problem.action', examples[meant ?? 'set']),
  );
};
