import { z } from 'zod';
import { type MemberId, memberIdSchema, topicIdSchema } from '../../core/ids.ts';
import { languageSchema } from '../../core/language.ts';
import {
  type ChannelSettings,
  difficultySchema,
  type LocalDate,
  localDateSchema,
  localTimeSchema,
  weekdaySchema,
} from '../../core/schedule/settings.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { CommandWords } from '../commands/parse/words.ts';
import { readZone } from '../commands/parse/zone.ts';

/** What stands in the fields of the settings form, as text; by the id of the field. */
export interface Draft {
  readonly days: readonly string[];
  readonly time: string;
  readonly reveal: string;
  readonly weeklyDay: string;
  readonly weeklyTime: string;
  readonly zone: string;
  readonly language: string;
  readonly topics: readonly string[];
  readonly difficulties: readonly string[];
  readonly pausedUntil: string;
  readonly managers: readonly string[];
}

export type DraftField = keyof Draft;

/** The settings as the form shows them. */
export const draftOf = (settings: ChannelSettings, managers: readonly MemberId[]): Draft => ({
  days: settings.schedule.days.map(String),
  time: settings.schedule.time,
  reveal: settings.schedule.revealTime,
  weeklyDay: String(settings.schedule.weeklyDay),
  weeklyTime: settings.schedule.weeklyTime,
  zone: settings.schedule.zone,
  language: settings.language,
  topics: settings.topics,
  difficulties: settings.difficulties.map(String),
  pausedUntil: settings.pausedUntil ?? '',
  managers,
});

const list = z.array(z.string()).catch([]);
const line = z.string().trim().catch('');

/** The values of a filled-in form; what is missing or of another shape is empty. */
export const draftSchema = z.object({
  days: list,
  time: line,
  reveal: line,
  weeklyDay: line,
  weeklyTime: line,
  zone: line,
  language: line,
  topics: list,
  difficulties: list,
  pausedUntil: line,
  managers: list,
}) satisfies z.ZodType<Draft>;

/** A draft that makes sense, or the fields that don't, each with the message that says so. */
export type DraftReading =
  | {
      readonly ok: true;
      readonly settings: Omit<ChannelSettings, 'windowMs'>;
      readonly managers: readonly MemberId[];
    }
  | { readonly ok: false; readonly problems: Partial<Record<DraftField, MessageKey>> };

const number = z.coerce.number();

const readerOf = (words: CommandWords, today: LocalDate) =>
  z.object({
    days: z.array(number.pipe(weekdaySchema)).min(1, { error: 'settings.problem.days' }),
    time: localTimeSchema,
    reveal: localTimeSchema,
    weeklyDay: number.pipe(weekdaySchema),
    weeklyTime: localTimeSchema,
    zone: z.string().transform((text, context) => {
      const zone = readZone(text, words);
      if (zone.ok) {
        return zone.value;
      }
      context.issues.push({ code: 'custom', input: text, message: 'settings.problem.zone' });
      return z.NEVER;
    }),
    language: languageSchema,
    topics: z.array(topicIdSchema),
    difficulties: z.array(number.pipe(difficultySchema)),
    pausedUntil: z.union([
      z.literal('').transform(() => null),
      localDateSchema.refine((date) => date > today),
    ]),
    managers: z.array(memberIdSchema).min(1),
  });

const PROBLEMS = {
  days: 'settings.problem.days',
  time: 'settings.problem.time',
  reveal: 'settings.problem.time',
  weeklyDay: 'settings.problem.days',
  weeklyTime: 'settings.problem.time',
  zone: 'settings.problem.zone',
  language: 'settings.problem.choice',
  topics: 'settings.problem.choice',
  difficulties: 'settings.problem.choice',
  pausedUntil: 'settings.problem.date',
  managers: 'settings.problem.managers',
} as const satisfies Record<DraftField, MessageKey>;

const isField = (name: unknown): name is DraftField => typeof name === 'string' && name in PROBLEMS;

/** Reads a draft. All topics and all difficulties mean the same as none: whatever the bank has. */
export const readDraft = (
  draft: Draft,
  { words, today, topicCount }: { words: CommandWords; today: LocalDate; topicCount: number },
): DraftReading => {
  const read = readerOf(words, today).safeParse(draft);
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path[0]).filter(isField);
    return {
      ok: false,
      problems: Object.fromEntries(fields.map((field) => [field, PROBLEMS[field]])),
    };
  }
  const { days, time, reveal, weeklyDay, weeklyTime, zone, managers, ...rest } = read.data;
  return {
    ok: true,
    managers,
    settings: {
      ...rest,
      topics: rest.topics.length === topicCount ? [] : rest.topics,
      difficulties: rest.difficulties.length === 3 ? [] : rest.difficulties,
      schedule: {
        zone,
        days: [...new Set(days)].toSorted((a, b) => a - b),
        time,
        revealTime: reveal,
        weeklyDay,
        weeklyTime,
      },
    },
  };
};
