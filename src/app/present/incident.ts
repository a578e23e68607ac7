import type { Question } from '../../core/question/schema.ts';
import type { FeedbackView } from '../../core/view/view.ts';
import type { Practice, PracticeStep } from '../../storage/records.ts';
import { anotherIncidentAction, nextStepAction } from './actions.ts';
import { explain } from './explanation.ts';
import type { FeedbackParts } from './feedback-parts.ts';
import { type Speech, say } from './speech.ts';

/** An answered step of an incident, with what its feedback says of the step alone. */
export interface StepAnswer {
  readonly practice: Practice;
  readonly step: PracticeStep;
  readonly parts: FeedbackParts;
  /** How many of the steps were right; counted with the last one. */
  readonly rightSteps: number;
}

/** Feedback of a step: it leads on to the next one, or closes the incident. */
export const stepFeedback = (speech: Speech, answer: StepAnswer): FeedbackView => {
  const { practice, step, parts } = answer;
  if (step.number === step.of) {
    return closing(speech, answer, practice.version.question);
  }
  return {
    ...parts,
    notes: [speech.t.text('incident.step', { step: step.number, steps: step.of })],
    actions: [nextStepAction(speech, { type: 'practice', id: practice.id })],
  };
};

/** The last step’s feedback has the whole incident’s lesson and sources, and how all of it went. */
const closing = (
  speech: Speech,
  { step, parts, rightSteps }: StepAnswer,
  incident: Question,
): FeedbackView => {
  const { t } = speech;
  const result = t.text('incident.result', { right: rightSteps, steps: step.of });
  return {
    ...parts,
    ...explain(speech, incident),
    fallback: `${parts.fallback} ${result}`,
    justification: [
      parts.justification,
      `**${t.text('incident.lesson')}**`,
      say(speech, incident.justification),
    ].join('\n\n'),
    notes: [result, t.text('practice.note')],
    actions: [anotherIncidentAction(speech)],
  };
};
