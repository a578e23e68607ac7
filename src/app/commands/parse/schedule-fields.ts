import type { SettingsChange } from '../../settings/apply-settings.ts';
import type { ParseContext, ScheduleField } from './command.ts';
import { readDays } from './days.ts';
import { readDifficulties } from './difficulty.ts';
import { readLanguage } from './language-names.ts';
import { mapReading, type Reading } from './reading.ts';
import { readTime } from './time.ts';
import { readTopics } from './topics.ts';
import type { Word } from './vocabulary.ts';
import { readWeekly, WEEKLY_EXAMPLE } from './weekly.ts';
import { readZone } from './zone.ts';

interface FieldRule {
  /** The word that begins it. */
  readonly word: Word;
  readonly example: string;
  readonly read: (text: string, context: ParseContext) => Reading<SettingsChange>;
}

const TIME_EXAMPLE = '09:30';
const REVEAL_EXAMPLE = '16:00';

/** How each setting of `schedule set` is read. */
export const SCHEDULE_FIELDS: Readonly<Record<ScheduleField, FieldRule>> = {
  days: {
    word: 'days',
    example: 'mon-fri',
    read: (text, { words }) =>
      mapReading(readDays(text, words), (days) => ({ schedule: { days } })),
  },
  time: {
    word: 'time',
    example: TIME_EXAMPLE,
    read: (text, { words }) =>
      mapReading(readTime(text, words, TIME_EXAMPLE), (time) => ({ schedule: { time } })),
  },
  reveal: {
    word: 'reveal',
    example: REVEAL_EXAMPLE,
    read: (text, { words }) =>
      mapReading(readTime(text, words, REVEAL_EXAMPLE), (revealTime) => ({
        schedule: { revealTime },
      })),
  },
  weekly: {
    word: 'week',
    example: WEEKLY_EXAMPLE,
    read: (text, { words }) => mapReading(readWeekly(text, words), (schedule) => ({ schedule })),
  },
  zone: {
    word: 'zone',
    example: 'Europe/Madrid',
    read: (text, { words }) =>
      mapReading(readZone(text, words), (zone) => ({ schedule: { zone } })),
  },
  difficulty: {
    word: 'difficulty',
    example: '1-2',
    read: (text, { words }) =>
      mapReading(readDifficulties(text, words), (difficulties) => ({ difficulties })),
  },
  language: {
    word: 'language',
    example: 'en',
    read: (text, { words }) =>
      mapReading(readLanguage(text, words.languages), (language) => ({ language })),
  },
  topics: {
    word: 'topics',
    example: 'all',
    read: (text, context) => mapReading(readTopics(text, context), (topics) => ({ topics })),
  },
};

const FIELDS: readonly ScheduleField[] = [
  'days',
  'time',
  'reveal',
  'weekly',
  'zone',
  'difficulty',
  'language',
  'topics',
];

/** The setting that a word begins, in any language. */
export const fieldOf = (text: string, { words }: ParseContext): ScheduleField | undefined =>
  FIELDS.find((field) => words.find(text, [SCHEDULE_FIELDS[field].word]) !== undefined);

/** The setting that was probably meant. */
export const nearestField = (text: string, context: ParseContext): ScheduleField | undefined => {
  const spelling = context.words.nearest(
    text,
    FIELDS.map((field) => SCHEDULE_FIELDS[field].word),
  );
  return spelling === undefined ? undefined : fieldOf(spelling, context);
};
