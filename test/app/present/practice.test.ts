import { expect, test } from 'vitest';
import { presentPractice } from '../../../src/app/present/practice.ts';
import {
  aPractice,
  english,
  openQuestion,
  severalQuestion,
  singleQuestion,
  spanish,
} from './fixtures.ts';

test('a practice question says that it never counts, and can be answered in one’s own words', () => {
  const view = presentPractice(english, aPractice());
  expect(view).toMatchObject({
    kind: 'question',
    heading: 'Practice question',
    fallback: 'Practice question: What do you do first?',
    ask: { type: 'practice', id: '01980000-0000-7000-8000-000000000002' },
    meta: 'Monitoring and drift · medium',
    hint: 'Choose one answer. Only you see this. Practice never counts for the leaderboard.',
    actions: [
      {
        label: 'Answer in your own words',
        command: 'own-words practice:01980000-0000-7000-8000-000000000002',
      },
    ],
  });
  expect(view).not.toHaveProperty('participation');
});

test('it is in Spanish', () => {
  expect(presentPractice(spanish, aPractice(singleQuestion))).toMatchObject({
    heading: 'Pregunta de práctica',
    meta: 'Monitorización y drift · intermedia',
    hint: 'Elige una respuesta. Esto solo lo ves tú. La práctica nunca cuenta para la clasificación.',
    actions: [{ label: 'Responder con tus palabras' }],
  });
});

test('several right answers are ticked; without an open form there is no such button', () => {
  expect(presentPractice(english, aPractice(severalQuestion))).toMatchObject({
    choice: 'several',
    hint: 'Tick every right answer and send. Only you see this. Practice never counts for the leaderboard.',
    actions: [],
  });
});

test('a question without options is a form from the start', () => {
  expect(presentPractice(english, aPractice(openQuestion))).toMatchObject({
    kind: 'form',
    form: 'own-words:practice:01980000-0000-7000-8000-000000000002',
  });
});
