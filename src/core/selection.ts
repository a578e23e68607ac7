import { compareText, hashOf } from './hash.ts';
import type { QuestionId, TopicId } from './ids.ts';
import { isChoice } from './question/choice.ts';
import type { ChoiceQuestion, Question } from './question/schema.ts';
import { createStaleness } from './question/staleness.ts';
import { speaks } from './question/texts.ts';
import type { ChannelSettings, LocalDate } from './schedule/settings.ts';
import { type Asked, type Cycle, currentCycle } from './selection-history.ts';

export type { Asked } from './selection-history.ts';

export interface SelectionInput {
  /** The bank, in any order. */
  readonly questions: readonly Question[];
  /** What the channel was asked, oldest first. */
  readonly asked: readonly Asked[];
  readonly settings: Pick<ChannelSettings, 'topics' | 'difficulties' | 'language'>;
  /** The slot's date: what a question's evidence has to be fresh on. */
  readonly today: LocalDate;
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
  const eligible = input.questions.filter(isEligible(input.settings));
  const cycle = currentCycle(input.asked, new Set(eligible.map(({ id }) => id)));
  const history = topicHistory(input);
  const isStale = createStaleness(input.today);
  const left = questionsLeft(eligible, input.asked, cycle, isStale);
  const candidates = narrow(left, recentOf(eligible, input.asked), history.newest);
  const order = (id: string) => hashOf(input.seed, cycle.number, id);
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
      stale: isStale(question),
    },
  };
};

const isEligible =
  ({ topics, difficulties, language }: SelectionInput['settings']) =>
  (question: Question): question is ChoiceQuestion =>
    isChoice(question) &&
    (topics.length === 0 || topics.includes(question.topic)) &&
    (difficulties.length === 0 || difficulties.includes(question.difficulty)) &&
    speaks(question, language);

/**
 * Those not yet asked in this cycle: the fresh ones among them as long as there are any, and of what
 * that leaves those that were never asked, as long as there are any.
 */
const questionsLeft = (
  eligible: readonly ChoiceQuestion[],
  asked: readonly Asked[],
  cycle: Cycle,
  isStale: (question: Question) => boolean,
): readonly ChoiceQuestion[] => {
  const ever = new Set(asked.map(({ questionId }) => questionId));
  const unasked = eligible.filter(({ id }) => !cycle.seen.has(id));
  const fresh = unlessEmpty(unasked, (question) => !isStale(question));
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

const topicHistory = ({ questions, asked }: SelectionInput): TopicHistory => {
  const topics = new Map(questions.map(({ id, topic }) => [id, topic]));
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
  const isMostOfWhatIsLeft = (topic: TopicId) =>
    2 * left.filter((question) => question.topic === topic).length > left.length;
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

const lowest = <T>(items: readonly T[], keyOf: (item: T) => string): T | undefined =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareText(a.key, b.key))
    .at(0)?.item;
