import { expect, test } from 'vitest';
import { presentPractice } from '../../../src/app/present/practice.ts';
import { presentPracticeFeedback } from '../../../src/app/present/practice-feedback.ts';
import type { Practice } from '../../../src/storage/records.ts';
import { anIncident } from '../../support/builders.ts';
import { aPractice, english, options, spanish } from './fixtures.ts';

const incident = anIncident();
const { id } = aPractice();

/** Step `number` of the incident, with the wrong option first on screen. */
const aStep = (number: number): Practice => ({
  ...aPractice(incident),
  step: { runId: id, number, of: 3 },
  optionOrder: options(`wrong-${number}`, `right-${number}`),
});

const feedback = (number: number, chosen: string, already = false) =>
  presentPracticeFeedback(english, {
    practice: aStep(number),
    optionIds: options(chosen),
    already,
    ...(number === 3 && { rightSteps: 2 }),
  });

test('a step says which it is, what has happened, and what there is to decide', () => {
  expect(presentPractice(english, aStep(2))).toMatchObject({
    kind: 'question',
    heading: 'Incident · step 2 of 3',
    fallback: 'Incident, step 2 of 3: Decision 2?',
    ask: { type: 'practice', id },
    meta: 'Monitoring and drift · hard',
    scenario: 'Situation 2.',
    question: 'Decision 2?',
    options: [
      { id: 'wrong-2', letter: 'A', text: 'Wrong 2.' },
      { id: 'right-2', letter: 'B', text: 'Right 2.' },
    ],
    choice: 'one',
    hint: 'Choose one answer. Only you see this. Practice never counts for the leaderboard.',
    actions: [],
  });
});

test('the first step begins with the scenario; nothing tells what is to come', () => {
  const view = presentPractice(english, aStep(1));
  expect(view).toMatchObject({ scenario: 'A page at three in the morning.' });
  expect(JSON.stringify(view)).not.toMatch(/Situation|Because|Contain|Why not/);
});

test('feedback is of this step alone, and leads on whatever was chosen', () => {
  const view = feedback(2, 'wrong-2');
  expect(view).toMatchObject({
    verdict: 'wrong',
    asked: { scenario: 'Situation 2.', question: 'Decision 2?' },
    whys: [{ label: 'Why not A', text: 'Why not 2.' }],
    justification: 'Because 2.',
    references: [],
    notes: ['Step 2 of 3. The incident goes on.'],
    actions: [{ label: 'Next step', command: `next-step practice:${id}` }],
  });
  expect(feedback(2, 'right-2').actions).toEqual(view.actions);
});

test('the last one has the result, the lesson and the sources, and leads nowhere', () => {
  expect(feedback(3, 'right-3')).toMatchObject({
    verdict: 'right',
    fallback: 'Right! You chose B. The incident is over: 2 of 3 steps right.',
    justification:
      'Because 3.\n\n**What this incident teaches**\n\nContain before you look for the cause.',
    references: [{ title: 'A runbook', url: 'https://example.org/runbook' }],
    notes: [
      'The incident is over: 2 of 3 steps right.',
      'Practice never counts for the leaderboard.',
    ],
    actions: [{ label: 'Another incident', command: 'quiz incident' }],
  });
});

test.each([1, 3])('a second press of step %d is told that the first counts', (number) => {
  const [first, ...others] = feedback(number, `wrong-${number}`, true).notes;
  expect(first).toBe('Your first answer counts: you chose A.');
  expect(others).toEqual(feedback(number, `wrong-${number}`).notes);
});

test('it is in Spanish', () => {
  expect(presentPractice(spanish, aStep(2))).toMatchObject({
    heading: 'Incidente · paso 2 de 3',
    scenario: 'Situation 2. (es)',
  });
  const last = { practice: aStep(3), optionIds: options('right-3'), already: false, rightSteps: 1 };
  expect(presentPracticeFeedback(spanish, last)).toMatchObject({
    justification: expect.stringContaining('**Lo que enseña este incidente**'),
    notes: ['El incidente ha terminado: 1 acierto en 3 pasos.', expect.any(String)],
    actions: [{ label: 'Otro incidente', command: 'quiz incidente' }],
  });
});
