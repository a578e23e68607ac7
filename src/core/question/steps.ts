import type { ChoiceQuestion, IncidentQuestion } from './schema.ts';

/**
 * A step of an incident as a question that is asked like any other: its situation is the scenario.
 * The incident's references stay with the incident, its picture with the first step.
 *
 * @param number - from 1.
 * @throws {RangeError} when the incident has no such step.
 */
export const stepQuestion = (incident: IncidentQuestion, number: number): ChoiceQuestion => {
  const { steps, picture, ...common } = incident;
  const step = steps[number - 1];
  if (step === undefined) {
    throw new RangeError(`Incident ${incident.id} has no step ${number}`);
  }
  return {
    ...common,
    kind: 'single',
    scenario: step.situation ?? incident.scenario,
    question: step.question,
    options: step.options,
    answer: step.answer,
    justification: step.justification,
    references: [],
    ...(number === 1 && picture !== undefined && { picture }),
  };
};
