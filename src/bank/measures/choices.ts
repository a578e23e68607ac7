import type {
  ChoiceQuestion,
  IncidentQuestion,
  Localized,
  Question,
} from '../../core/question/schema.ts';
import type { Path } from '../problem.ts';

/** One decision with its options: what most measures look at. */
export interface Choice {
  /** Where it stands in its question's file. */
  readonly path: Path;
  /** What is read before the question. */
  readonly scenario: Localized;
  readonly question: Localized;
  readonly options: ChoiceQuestion['options'];
  /** The ids of the right options. */
  readonly answer: readonly string[];
}

/** Every decision that a question asks for; none for one that is answered in one's own words. */
export const choicesOf = (question: Question): readonly Choice[] =>
  question.kind === 'incident'
    ? question.steps.map(stepChoice(question.scenario))
    : question.kind === 'open'
      ? []
      : [{ ...question, path: [] }];

const stepChoice =
  (scenario: Localized) =>
  (step: IncidentQuestion['steps'][number], place: number): Choice => ({
    ...step,
    scenario: step.situation ?? scenario,
    path: ['steps', place],
  });

/** A choice with the question that it belongs to. */
export interface PlacedChoice {
  readonly question: Question;
  readonly choice: Choice;
}

export const allChoices = (questions: readonly Question[]): readonly PlacedChoice[] =>
  questions.flatMap((question) => choicesOf(question).map((choice) => ({ question, choice })));

export const isRight = ({ answer }: Choice, id: string): boolean => answer.includes(id);
