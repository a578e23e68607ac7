import type { OptionId } from '../../core/ids.ts';
import type { FeedbackView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentPracticeFeedback } from '../present/practice-feedback.ts';

interface Given {
  readonly optionIds: readonly OptionId[];
  /** This is not the first press; the first one's feedback is shown. */
  readonly already: boolean;
}

/** What somebody sees of a practice question that they answered; at an incident's end, of all its steps. */
export const practiceFeedback = async (
  { services: { store }, speech }: Context,
  practice: Practice,
  given: Given,
): Promise<FeedbackView> => {
  const { step } = practice;
  if (step === null || step.number < step.of) {
    return presentPracticeFeedback(speech, { practice, ...given });
  }
  const steps = await store.stepsOf(step.runId);
  const rightSteps = steps.filter(({ score }) => score === 1).length;
  return presentPracticeFeedback(speech, { practice, ...given, rightSteps });
};
