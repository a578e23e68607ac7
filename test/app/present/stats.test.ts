import { expect, test } from 'vitest';
import { presentStats } from '../../../src/app/present/stats.ts';
import { english, plainSpaces, spanish } from './fixtures.ts';

const given = {
  totals: {
    answered: 12,
    right: 9,
    points: 17,
    topics: [
      { topic: 'monitoring', answered: 7, right: 6 },
      { topic: 'gone-topic', answered: 5, right: 1 },
    ],
  },
  streak: { current: 1, longest: 8 },
  practice: { answered: 5, right: 4 },
};

test('one’s own numbers, in English', () => {
  expect(presentStats(english, given)).toEqual({
    kind: 'stats',
    language: 'en',
    heading: 'Your answers so far',
    fallback: 'You have answered 12 questions, 9 of them right.',
    facts: [
      { label: 'Questions answered', value: '12' },
      { label: 'Right', value: '9 (75%)' },
      { label: 'Points', value: '17' },
      { label: 'Current streak', value: '1 round' },
      { label: 'Longest streak', value: '8 rounds' },
      { label: 'Practice', value: '4 of 5 right' },
    ],
    topicsHeading: 'By topic',
    topics: [
      { label: 'Monitoring and drift', value: '6 of 7 right' },
      { label: 'gone-topic', value: '1 of 5 right' },
    ],
    actions: [
      { label: 'Try a question', command: 'quiz' },
      { label: 'Leaderboard', command: 'leaderboard' },
    ],
  });
});

test('the same in Spanish', () => {
  const view = presentStats(spanish, given);
  expect(view).toMatchObject({
    heading: 'Tus respuestas hasta ahora',
    fallback: 'Has respondido 12 preguntas, con 9 aciertos.',
    topics: [
      { label: 'Monitorización y drift', value: '6 aciertos de 7' },
      { label: 'gone-topic', value: '1 acierto de 5' },
    ],
  });
  expect(view.facts.map(({ label, value }) => [label, plainSpaces(value)])).toEqual([
    ['Preguntas respondidas', '12'],
    ['Aciertos', '9 (75 %)'],
    ['Puntos', '17'],
    ['Racha actual', '1 ronda'],
    ['Mejor racha', '8 rondas'],
    ['Práctica', '4 aciertos de 5'],
  ]);
});

test('somebody who never answered sees noughts and a word for it', () => {
  const view = presentStats(english, {
    totals: { answered: 0, right: 0, points: 0, topics: [] },
    practice: { answered: 0, right: 0 },
  });
  expect(view.fallback).toBe('You haven’t answered a question here yet.');
  expect(view.facts.map(({ value }) => value)).toEqual([
    '0',
    '0',
    '0',
    '0 rounds',
    '0 rounds',
    '0 of 0 right',
  ]);
});
