import { compareText, hashOf } from './hash.ts';
import type { QuestionId, TopicId } from './ids.ts';
import type { ChoiceQuestion } from './question/schema.ts';
import type { LocalDate } from './schedule/settings.ts';
import { type Asked, type Cycle, currentCycle } from './selection-history.ts';
import type { SelectionPool } from './selection-pool.ts';

export type { Asked } from './selection-history.ts';

export interface SelectionInput {
  /** What the channel may be asked on the slot's date. */
  readonly pool: SelectionPool;
  /** What the channel was asked, oldest first. */
  readonly asked: readonly Asked[];
  /** Makes channels differ; the channel's id. */
  readonly seed: string;
}

/** Why this question: for logs and for people who ask. */
export interface SelectionReason {
  /** How many times the channel has been through its questions, this time included; from 1. */
  readonly cycle: number;
  /** When the question's topic was last asked; `null`: never. */
  readonly topicLastAsked: LocalDate | null;
  /** Among how many questions it was chosen. */
  readonly candidates: number;
  /** Whether its evidence is older than its limit; if so, no other was left in the cycle. */
  readonly stale: boolean;
}

export type Selection =
  | { readonly question: ChoiceQuestion; readonly reason: SelectionReason }
  | { readonly question: undefined; readonly reason: 'no-eligible-question' };

/** Questions not to come back to when a new cycle begins, as long as there is another choice. */
const RECENT = 7;

/**
 * Chooses the question of a daily slot. No question comes twice before all eligible ones were asked,
 * and one whose evidence is stale comes after all fresh ones of its cycle; two in a row have different
 * topics where that can be, and the topic that was asked longest ago comes first. The same input gives
 * the same question on every machine.
 */
export const selectQuestion = (input: SelectionInput): Selection => {
  const { pool, asked, seed } = input;
  const cycle = currentCycle(asked, pool.eligibleIds);
  const history = topicHistory(input);
  const left = questionsLeft(pool, asked, cycle);
  const candidates = narrow(left, recentOf(pool.eligible, asked), history.newest);
  const order = (id: string) => hashOf(seed, cycle.number, id);
  const topic = chooseTopic(candidates, left, history, order);
  const question = lowest(
    candidates.filter((candidate) => candidate.topic === topic),
    ({ id }) => order(id),
  );
  if (question === undefined) {
    return { question, reason: 'no-eligible-question' };
  }
  return {
    question,
    reason: {
      cycle: cycle.number,
      topicLastAsked: history.last.get(question.topic)?.localDate ?? null,
      candidates: candidates.length,
      stale: pool.stale.has(question.id),
    },
  };
};

/**
 * Those not yet asked in this cycle: the fresh ones among them as long as there are any, and of what
 * that leaves those that were never asked, as long as there are any.
 */
const questionsLeft = (
  { eligible, stale }: SelectionPool,
  asked: readonly Asked[],
  cycle: Cycle,
): readonly ChoiceQuestion[] => {
  const ever = new Set(asked.map(({ questionId }) => questionId));
  const unasked = eligible.filter(({ id }) => !cycle.seen.has(id));
  const fresh = unlessEmpty(unasked, ({ id }) => !stale.has(id));
  return unlessEmpty(fresh, ({ id }) => !ever.has(id));
};

/** What a wish leaves, or everything where it would leave nothing. */
const unlessEmpty = <T>(items: readonly T[], wish: (item: T) => boolean): readonly T[] => {
  const wished = items.filter(wish);
  return wished.length > 0 ? wished : items;
};

const recentOf = (
  eligible: readonly ChoiceQuestion[],
  asked: readonly Asked[],
): ReadonlySet<QuestionId> => {
  const length = Math.min(RECENT, Math.floor(eligible.length / 2));
  return new Set(length === 0 ? [] : asked.slice(-length).map(({ questionId }) => questionId));
};

/** The first of these wishes that leaves anything: another topic and not recent, one of them, none. */
const narrow = (
  left: readonly ChoiceQuestion[],
  recent: ReadonlySet<QuestionId>,
  newestTopic: TopicId | undefined,
): readonly ChoiceQuestion[] => {
  const others = left.filter(({ topic }) => topic !== newestTopic);
  const isFresh = ({ id }: ChoiceQuestion) => !recent.has(id);
  const wishes = [others.filter(isFresh), others, left.filter(isFresh)];
  return wishes.find((wish) => wish.length > 0) ?? left;
};

interface TopicHistory {
  readonly last: ReadonlyMap<TopicId, { readonly place: number; readonly localDate: LocalDate }>;
  readonly newest: TopicId | undefined;
}

const topicHistory = ({ pool: { topics }, asked }: SelectionInput): TopicHistory => {
  const last = new Map<TopicId, { place: number; localDate: LocalDate }>();
  asked.forEach(({ questionId, localDate }, place) => {
    const topic = topics.get(questionId);
    if (topic !== undefined) {
      last.set(topic, { place, localDate });
    }
  });
  const newest = asked.at(-1)?.questionId;
  return { last, newest: newest === undefined ? undefined : topics.get(newest) };
};

const chooseTopic = (
  candidates: readonly ChoiceQuestion[],
  left: readonly ChoiceQuestion[],
  { last }: TopicHistory,
  order: (id: string) => string,
): TopicId | undefined => {
  const topics = [...new Set(candidates.map(({ topic }) => topic))];
  const counts = countTopics(left);
  const isMostOfWhatIsLeft = (topic: TopicId) => 2 * (counts.get(topic) ?? 0) > left.length;
  // Left waiting, such a topic would fill the end of the cycle with itself.
  const urgent = topics.find(isMostOfWhatIsLeft);
  if (urgent !== undefined) {
    return urgent;
  }
  const placeOf = (topic: TopicId) => last.get(topic)?.place ?? -1;
  const longestAgo = Math.min(...topics.map(placeOf));
  return lowest(
    topics.filter((topic) => placeOf(topic) === longestAgo),
    order,
  );
};

const countTopics = (questions: readonly ChoiceQuestion[]): ReadonlyMap<TopicId, number> => {
  const counts = new Map<TopicId, number>();
  for (const { topic } of questions) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
};

const lowest = <T>(items: readonly T[], keyOf: (item: T) => string): T | undefined =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareText(a.key, b.key))
    .at(0)?.item;
