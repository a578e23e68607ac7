import { compareText, hashOf } from './hash.ts';
import type { QuestionId, TopicId } from './ids.ts';
import type { Question } from './question/schema.ts';
import { createStaleness } from './question/staleness.ts';
import { speaks } from './question/texts.ts';
import type { Millis } from './schedule/slot.ts';

export interface PracticeInput {
  /** The bank, in any order. */
  readonly questions: readonly Question[];
  /** Absent: any topic. */
  readonly topic?: TopicId | undefined;
  /** Absent: any kind. */
  readonly kind?: Question['kind'] | undefined;
  readonly language: string;
  /** What this member practised before. */
  readonly practised: readonly {
    readonly questionId: QuestionId;
    readonly times: number;
    readonly lastAt: Millis;
  }[];
  /** Questions of open rounds: practising one would give its answer away. */
  readonly openQuestions: readonly QuestionId[];
  /** What a question's evidence has to be fresh on, `YYYY-MM-DD`. */
  readonly today: string;
  /** Makes members differ; the member's id. */
  readonly seed: string;
}

/**
 * Chooses a member's next practice question: the one practised least often; of those one whose
 * evidence is fresh, then the one practised longest ago. The same input gives the same question on
 * every machine.
 *
 * @returns `undefined` when nothing fits.
 */
export const choosePractice = (input: PracticeInput): Question | undefined => {
  const practised = new Map(input.practised.map((entry) => [entry.questionId, entry]));
  const isStale = createStaleness(input.today);
  return input.questions
    .filter((question) => fits(question, input))
    .map((question) => ({
      question,
      times: practised.get(question.id)?.times ?? 0,
      stale: Number(isStale(question)),
      lastAt: practised.get(question.id)?.lastAt ?? 0,
      hash: hashOf(input.seed, question.id),
    }))
    .sort(
      (a, b) =>
        a.times - b.times ||
        a.stale - b.stale ||
        a.lastAt - b.lastAt ||
        compareText(a.hash, b.hash),
    )
    .at(0)?.question;
};

const fits = (
  question: Question,
  { topic, kind, language, openQuestions }: PracticeInput,
): boolean =>
  (topic === undefined || question.topic === topic) &&
  (kind === undefined || question.kind === kind) &&
  !openQuestions.includes(question.id) &&
  speaks(question, language);
