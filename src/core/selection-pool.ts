import type { QuestionId, TopicId } from './ids.ts';
import { createMemo, type Memo } from './memo.ts';
import { isChoice } from './question/choice.ts';
import type { ChoiceQuestion, Question } from './question/schema.ts';
import { createStaleness } from './question/staleness.ts';
import { speaks } from './question/texts.ts';
import type { ChannelSettings, LocalDate } from './schedule/settings.ts';

/** What decides which questions a channel may be asked. */
export type SelectionSettings = Pick<ChannelSettings, 'topics' | 'difficulties' | 'language'>;

/** What all channels with the same settings may be asked on one date. */
export interface SelectionPool {
  /** In the bank's order. */
  readonly eligible: readonly ChoiceQuestion[];
  readonly eligibleIds: ReadonlySet<QuestionId>;
  /** Those of the eligible whose evidence is older than its limit. */
  readonly stale: ReadonlySet<QuestionId>;
  /** Of every question in the bank: history knows those, too, that aren't eligible any more. */
  readonly topics: ReadonlyMap<QuestionId, TopicId>;
}

const isEligible =
  ({ topics, difficulties, language }: SelectionSettings) =>
  (question: Question): question is ChoiceQuestion =>
    isChoice(question) &&
    (topics.length === 0 || topics.includes(question.topic)) &&
    (difficulties.length === 0 || difficulties.includes(question.difficulty)) &&
    speaks(question, language);

/**
 * Goes through the bank once.
 *
 * @param today - the slot's date: what a question's evidence has to be fresh on.
 */
export const poolOf = (
  questions: readonly Question[],
  settings: SelectionSettings,
  today: LocalDate,
): SelectionPool => {
  const eligible = questions.filter(isEligible(settings));
  return {
    eligible,
    eligibleIds: new Set(eligible.map(({ id }) => id)),
    stale: new Set(eligible.filter(createStaleness(today)).map(({ id }) => id)),
    topics: new Map(questions.map(({ id, topic }) => [id, topic])),
  };
};

/** Different settings that are remembered for one state of the bank. */
const MOST_POOLS = 64;

/** As {@link poolOf}, which is asked once for all channels that are alike. */
export const createPools = (): typeof poolOf => {
  const banks = new WeakMap<readonly Question[], Memo<SelectionPool>>();
  return (questions, settings, today) => {
    const pools = banks.get(questions) ?? createMemo<SelectionPool>(MOST_POOLS);
    banks.set(questions, pools);
    const { topics, difficulties, language } = settings;
    const key = JSON.stringify([topics, difficulties, language, today]);
    return pools.of(key, () => poolOf(questions, settings, today));
  };
};
