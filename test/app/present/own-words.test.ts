import { describe, expect, test } from 'vitest';
import { formId, parseFormId } from '../../../src/app/present/forms.ts';
import { presentKeyPoints } from '../../../src/app/present/key-points.ts';
import { presentOpenFeedback } from '../../../src/app/present/open-feedback.ts';
import { presentOpenForm } from '../../../src/app/present/open-form.ts';
import { aPractice, english, openQuestion, severalQuestion, spanish } from './fixtures.ts';

const ID = '01980000-0000-7000-8000-000000000002';

describe('the form for an answer in one’s own words', () => {
  test('asks the open question', () => {
    expect(presentOpenForm(english, aPractice())).toEqual({
      kind: 'form',
      language: 'en',
      heading: 'In your own words',
      fallback: 'Answer in your own words: How do you find drift?',
      form: `own-words:practice:${ID}`,
      intro: [
        'Recall **fell**.',
        'How do you find **drift**?',
        'Practice never counts for the leaderboard.',
      ],
      fields: [
        {
          type: 'text',
          id: 'answer',
          label: 'Your answer',
          multiline: true,
          maxLength: 2000,
          required: true,
        },
      ],
      submitLabel: 'See the solution',
      actions: [],
    });
    expect(presentOpenForm(spanish, aPractice(openQuestion))).toMatchObject({
      heading: 'Con tus palabras',
      fallback: 'Responde con tus palabras: ¿Cómo encuentras el drift?',
      fields: [{ label: 'Tu respuesta' }],
      submitLabel: 'Comparar con la solución',
    });
  });

  test('a question without one is refused', () => {
    expect(() => presentOpenForm(english, aPractice(severalQuestion))).toThrow(
      'Question lower-recall has no open form',
    );
  });
});

describe('the key points', () => {
  test('stand beside what was written and the solution', () => {
    expect(presentKeyPoints(english, aPractice(), 'I compare things.')).toEqual({
      kind: 'form',
      language: 'en',
      heading: 'Compare your answer',
      fallback: 'Here is the solution. Tick the key points that your answer had.',
      form: `key-points:practice:${ID}`,
      intro: ['**What you wrote**', 'I compare things.', '**The solution**', 'The inputs moved.'],
      fields: [
        {
          type: 'checkboxes',
          id: 'key-points',
          label: 'Which key points did your answer have?',
          choices: [
            { id: 'point-1', label: 'Compare inputs.' },
            { id: 'point-2', label: 'Wait for labels.' },
            { id: 'point-3', label: 'Set an alert.' },
          ],
        },
      ],
      submitLabel: 'Done',
      actions: [],
    });
    expect(presentKeyPoints(spanish, aPractice(), 'Comparo.')).toMatchObject({
      heading: 'Compara con la solución',
      intro: ['**Lo que escribiste**', 'Comparo.', '**La solución**', 'Las entradas se movieron.'],
      submitLabel: 'Listo',
    });
  });
});

describe('feedback on one’s own words', () => {
  test('says which key points the answer had', () => {
    const view = presentOpenFeedback(english, aPractice(), ['point-3', 'point-1', 'point-9']);
    expect(view).toMatchObject({
      heading: '2 of 3 key points',
      fallback: '2 of 3 key points',
      verdict: 'partly',
      asked: {
        label: 'Show the question',
        scenario: 'Recall **fell**.',
        question: 'How do you find **drift**?',
      },
      chosen: [],
      answer: [],
      whys: [
        { label: 'You had it', text: 'Compare inputs.' },
        { label: 'You left it out', text: 'Wait for labels.' },
        { label: 'You had it', text: 'Set an alert.' },
      ],
      justification: 'The inputs moved.',
      references: [{ title: 'Drift, a survey' }],
      notes: ['Practice never counts for the leaderboard.'],
      actions: [{ label: 'Another question', command: 'quiz monitoring' }],
    });
    expect(presentOpenFeedback(spanish, aPractice(), ['point-1'])).toMatchObject({
      heading: '1 de 3 puntos clave',
      whys: [{ label: 'Lo tenías' }, { label: 'Te faltó' }, { label: 'Te faltó' }],
    });
  });

  test('is right with all of them, and wrong with none', () => {
    const all = ['point-1', 'point-2', 'point-3'];
    expect(presentOpenFeedback(english, aPractice(), all).verdict).toBe('right');
    expect(presentOpenFeedback(english, aPractice(), []).verdict).toBe('wrong');
  });
});

describe('a form’s id', () => {
  const ask = { type: 'practice', id: aPractice().id } as const;

  test.each(['own-words', 'key-points'] as const)('of %s is read back', (step) => {
    expect(parseFormId(formId(step, ask))).toEqual({ step, ask });
  });

  test.each(['', 'own-words', 'own-words:practice:7', `other:practice:${ID}`, 'key-points:'])(
    'is not %j',
    (forged) => {
      expect(parseFormId(forged)).toBeUndefined();
    },
  );
});
