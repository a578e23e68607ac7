import { expect, test } from 'vitest';
import { presentReveal } from '../../../src/app/present/reveal.ts';
import { aRound, english, options, plainSpaces, severalQuestion, spanish } from './fixtures.ts';

const spread = [
  { optionIds: options('compare'), count: 3 },
  { optionIds: options('wait'), count: 1 },
  { optionIds: options('alert'), count: 1 },
];

test('the reveal is whole in English', () => {
  expect(presentReveal(english, aRound({ status: 'closed' }), spread)).toEqual({
    kind: 'reveal',
    language: 'en',
    heading: 'The answer · Monday 23 November',
    fallback: 'The answer is B: Compare inputs. 3 of 5 were right.',
    question: 'What do you do *first*?',
    spreadHeading: 'Votes',
    bars: [
      {
        id: 'wait',
        letter: 'A',
        text: 'Wait',
        right: false,
        count: 1,
        share: 0.2,
        label: '1 vote · 20%',
      },
      {
        id: 'compare',
        letter: 'B',
        text: 'Compare `inputs`',
        right: true,
        count: 3,
        share: 0.6,
        label: '3 votes · 60%',
      },
      {
        id: 'alert',
        letter: 'C',
        text: 'Set an alert',
        right: false,
        count: 1,
        share: 0.2,
        label: '1 vote · 20%',
      },
    ],
    rightLabel: 'Right answer',
    summary: '3 of 5 were right.',
    justificationHeading: 'Why',
    justification: 'The inputs moved.',
    referencesHeading: 'Read more',
    references: [
      {
        title: 'Drift, a survey',
        url: 'https://example.com/drift',
        checked: 'read on 22 November 2026',
      },
    ],
    actions: [{ label: 'Practise this topic', command: 'quiz monitoring' }],
  });
});

test('it is in Spanish, with its own way to write percent', () => {
  const view = presentReveal(spanish, aRound(), spread);
  expect(view).toMatchObject({
    heading: 'La solución · lunes, 23 de noviembre',
    fallback: 'La respuesta es B: Comparar inputs. Acertaron 3 de 5.',
    spreadHeading: 'Votos',
    summary: 'Acertaron 3 de 5.',
    rightLabel: 'Respuesta correcta',
  });
  expect(view.bars.map(({ label }) => plainSpaces(label))).toEqual([
    '1 voto · 20 %',
    '3 votos · 60 %',
    '1 voto · 20 %',
  ]);
});

test('one right answer is singular', () => {
  const one = [
    { optionIds: options('compare'), count: 1 },
    { optionIds: options('wait'), count: 2 },
  ];
  expect(presentReveal(english, aRound(), one).summary).toBe('1 of 3 was right.');
  expect(presentReveal(spanish, aRound(), one).summary).toBe('Acertó 1 de 3.');
});

test('several choices: shares are of the people, and right is only who chose exactly all', () => {
  const view = presentReveal(english, aRound({}, severalQuestion), [
    { optionIds: options('compare', 'alert'), count: 2 },
    { optionIds: options('compare'), count: 1 },
    { optionIds: options('compare', 'wait', 'alert'), count: 1 },
  ]);
  expect(view.spreadHeading).toBe('Votes (several choices each)');
  expect(view.bars.map(({ count, share }) => [count, share])).toEqual([
    [1, 0.25],
    [4, 1],
    [3, 0.75],
  ]);
  expect(view.summary).toBe('2 of 4 were right.');
  expect(view.fallback).toBe(
    'The answer is B: Compare inputs; C: Set an alert. 2 of 4 were right.',
  );
});

test('nobody answered: kind words, and bars of nothing', () => {
  const view = presentReveal(english, aRound(), []);
  expect(view.summary).toBe(
    'Nobody answered this time. The explanation is here for whoever is curious.',
  );
  expect(view.bars.map(({ share, label }) => [share, label])).toEqual([
    [0, '0 votes · 0%'],
    [0, '0 votes · 0%'],
    [0, '0 votes · 0%'],
  ]);
  expect(presentReveal(spanish, aRound(), []).summary).toBe(
    'Esta vez no respondió nadie. Aquí queda la explicación para quien tenga curiosidad.',
  );
});
