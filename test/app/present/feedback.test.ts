import { describe, expect, test } from 'vitest';
import { presentFeedback } from '../../../src/app/present/feedback.ts';
import { presentPracticeFeedback } from '../../../src/app/present/practice-feedback.ts';
import {
  anAnswer,
  aPractice,
  aRound,
  english,
  options,
  severalQuestion,
  spanish,
} from './fixtures.ts';

const given = (chosen: string[], points: number) => ({
  round: aRound(),
  answer: anAnswer(options(...chosen), points),
  streak: 0,
  already: false,
});

describe('feedback on a round', () => {
  test('is whole for a right answer', () => {
    expect(presentFeedback(english, { ...given(['compare'], 2), streak: 5 })).toEqual({
      kind: 'feedback',
      language: 'en',
      heading: 'Right!',
      fallback: 'Right! You chose B.',
      verdict: 'right',
      asked: {
        label: 'Show the question',
        scenario: 'Recall **fell**.',
        question: 'What do you do *first*?',
      },
      chosenLabel: 'You chose',
      chosen: [{ id: 'compare', letter: 'B', text: 'Compare `inputs`' }],
      answerLabel: 'The right answer',
      answer: [],
      whys: [],
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
      notes: ['+2 points once the answer is revealed.', '5 rounds in a row.'],
      actions: [{ label: 'Practise this topic', command: 'quiz monitoring' }],
    });
  });

  test('says why a wrong answer is wrong, and what is right', () => {
    expect(presentFeedback(english, { ...given(['wait'], 0), streak: 1 })).toMatchObject({
      heading: 'Not this time',
      fallback: 'Not this time. You chose A; the answer is B.',
      verdict: 'wrong',
      answer: [{ id: 'compare', letter: 'B' }],
      whys: [{ label: 'Why not A', text: 'Waiting costs money.' }],
      notes: ['A new streak begins with this round.'],
    });
  });

  test('is in Spanish', () => {
    const right = { ...given(['compare'], 1), streak: 2, already: true };
    expect(presentFeedback(spanish, right)).toMatchObject({
      heading: '¡Correcto!',
      fallback: '¡Correcto! Elegiste B.',
      asked: {
        label: 'Ver la pregunta',
        scenario: 'El recall **cayó**.',
        question: '¿Qué haces *primero*?',
      },
      chosenLabel: 'Elegiste',
      references: [{ checked: 'consultado el 22 de noviembre de 2026' }],
      notes: [
        'Cuenta tu primera respuesta: elegiste B.',
        '+1 punto cuando se publique la solución.',
        '2 rondas seguidas.',
      ],
      actions: [{ label: 'Practicar este tema', command: 'quiz monitoring' }],
    });
    expect(presentFeedback(spanish, { ...given(['alert'], 0), streak: 1 })).toMatchObject({
      heading: 'Esta vez no',
      fallback: 'Esta vez no. Elegiste C; la respuesta es B.',
      answerLabel: 'La respuesta correcta',
      whys: [{ label: 'Por qué no C', text: 'Ya ha sonado.' }],
      notes: ['Empieza una racha con esta ronda.'],
    });
  });

  test('tells somebody who presses again which answer counts', () => {
    const again = { ...given(['wait'], 0), already: true };
    expect(presentFeedback(english, again).notes).toEqual([
      'Your first answer counts: you chose A.',
    ]);
  });

  test('points are on the leaderboard once the round is closed', () => {
    const late = { ...given(['compare'], 1), round: aRound({ status: 'closed' }) };
    expect(presentFeedback(english, late).notes).toEqual(['+1 point on the leaderboard.']);
    expect(presentFeedback(spanish, late).notes).toEqual(['+1 punto en la clasificación.']);
  });
});

describe('feedback on several choices', () => {
  const several = (chosen: string[], points: number) => ({
    ...given(chosen, points),
    round: aRound({}, severalQuestion),
  });

  test('partly right names what was left out and why the rest is wrong', () => {
    expect(presentFeedback(english, several(['compare', 'wait'], 0))).toMatchObject({
      heading: 'Partly right',
      fallback: 'Partly right. You chose A and B; the answer is B and C.',
      verdict: 'partly',
      chosen: [{ letter: 'A' }, { letter: 'B' }],
      answerLabel: 'You left out',
      answer: [{ id: 'alert', letter: 'C', text: 'Set an alert' }],
      whys: [{ label: 'Why not A', text: 'Waiting costs money.' }],
    });
    expect(presentFeedback(spanish, several(['alert'], 0))).toMatchObject({
      heading: 'Correcto en parte',
      fallback: 'Correcto en parte. Elegiste C; la respuesta es B y C.',
      answerLabel: 'Te faltó',
      answer: [{ id: 'compare' }],
      whys: [],
    });
  });

  test('none of them names all that are right', () => {
    expect(presentFeedback(english, several(['wait'], 0))).toMatchObject({
      verdict: 'wrong',
      answerLabel: 'The right answers',
      answer: [{ letter: 'B' }, { letter: 'C' }],
    });
  });

  test('all of them is right', () => {
    const view = presentFeedback(english, several(['compare', 'alert'], 2));
    expect(view).toMatchObject({ verdict: 'right', answer: [], whys: [] });
  });
});

describe('feedback on practice', () => {
  test('never speaks of points, and offers another question or one’s own words', () => {
    const practised = {
      practice: aPractice(),
      optionIds: options('compare'),
      already: false,
    };
    expect(presentPracticeFeedback(english, practised)).toMatchObject({
      verdict: 'right',
      asked: { scenario: 'Recall **fell**.', question: 'What do you do *first*?' },
      notes: ['Practice never counts for the leaderboard.'],
      actions: [
        { label: 'Another question', command: 'quiz monitoring' },
        {
          label: 'Answer in your own words',
          command: 'own-words practice:01980000-0000-7000-8000-000000000002',
        },
      ],
    });
  });

  test('shows the first choice to somebody who presses again', () => {
    const again = {
      practice: aPractice(severalQuestion),
      optionIds: options('wait'),
      already: true,
    };
    expect(presentPracticeFeedback(spanish, again)).toMatchObject({
      verdict: 'wrong',
      notes: [
        'Cuenta tu primera respuesta: elegiste A.',
        'La práctica nunca cuenta para la clasificación.',
      ],
      actions: [{ label: 'Otra pregunta', command: 'quiz monitoring' }],
    });
  });
});
