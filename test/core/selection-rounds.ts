import { questionIdSchema } from '../../src/core/ids.ts';
import type { Question } from '../../src/core/question/schema.ts';
import { type ChannelSettings, localDateSchema } from '../../src/core/schedule/settings.ts';
import { type Asked, selectQuestion } from '../../src/core/selection.ts';
import { poolOf } from '../../src/core/selection-pool.ts';

/** A day on which the evidence of every sketched question is fresh. */
export const TODAY = localDateSchema.parse('2026-11-22');

/** A history of one question a day from 2026-01-01 on. */
export const askedOf = (...ids: string[]): Asked[] =>
  ids.map((id, place) => ({
    questionId: questionIdSchema.parse(id),
    localDate: localDateSchema.parse(
      new Date(Date.UTC(2026, 0, 1 + place)).toISOString().slice(0, 10),
    ),
  }));

/** The ids that as many rounds bring, one after the other. */
export const playRounds = (
  questions: readonly Question[],
  rounds: number,
  settings: ChannelSettings,
  before: readonly Asked[] = [],
): string[] => {
  const ids: string[] = before.map(({ questionId }) => questionId);
  for (let round = 0; round < rounds; round += 1) {
    const { question } = selectQuestion({
      pool: poolOf(questions, settings, TODAY),
      asked: askedOf(...ids),
      seed: 'web:1',
    });
    ids.push(question?.id ?? 'none');
  }
  return ids.slice(before.length);
};
