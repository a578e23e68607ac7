import { describe, expect, test } from 'vitest';
import { presentRound } from '../../../src/app/present/round.ts';
import { questionSchema } from '../../../src/core/question/schema.ts';
import {
  aRound,
  english,
  madrid,
  options,
  severalQuestion,
  singleQuestion,
  spanish,
} from './fixtures.ts';

describe('an open round', () => {
  test('is the whole message in English', () => {
    expect(presentRound(english, aRound(), madrid)).toEqual({
      kind: 'question',
      language: 'en',
      heading: 'Question of the day · Monday 23 November',
      fallback: 'Question of the day: What do you do first?',
      ask: { type: 'round', id: '01980000-0000-7000-8000-000000000001' },
      meta: 'Monitoring and drift · medium · 2 points',
      scenario: 'Recall **fell**.',
      question: 'What do you do *first*?',
      options: [
        { id: 'wait', letter: 'A', text: 'Wait' },
        { id: 'compare', letter: 'B', text: 'Compare `inputs`' },
        { id: 'alert', letter: 'C', text: 'Set an alert' },
      ],
      choice: 'one',
      hint: 'Choose one answer: your first one counts. Only you see how you did; everyone sees the answer at 16:00.',
      submitLabel: 'Send answer',
      participation: 'Nobody has answered yet',
      actions: [],
    });
  });

  test('is in Spanish where the channel speaks it', () => {
    const view = presentRound(spanish, aRound({ answerCount: 1 }), madrid);
    expect(view).toMatchObject({
      language: 'es',
      heading: 'Pregunta del día · lunes, 23 de noviembre',
      fallback: 'Pregunta del día: ¿Qué haces primero?',
      meta: 'Monitorización y drift · intermedia · 2 puntos',
      scenario: 'El recall **cayó**.',
      hint: 'Elige una respuesta: cuenta la primera. Solo tú ves si aciertas; la solución se publica para todos a las 16:00.',
      participation: 'Ha respondido 1 persona',
    });
  });

  test.each([
    [0, 'Nobody has answered yet', 'Aún no ha respondido nadie'],
    [1, '1 person has answered', 'Ha respondido 1 persona'],
    [3, '3 people have answered', 'Han respondido 3 personas'],
    [1000, '1,000 people have answered', 'Han respondido 1000 personas'],
  ])('counts %i who answered', (answerCount, inEnglish, inSpanish) => {
    const round = aRound({ answerCount });
    expect(presentRound(english, round, madrid).participation).toBe(inEnglish);
    expect(presentRound(spanish, round, madrid).participation).toBe(inSpanish);
  });

  test('names the date of a reveal on another day', () => {
    const round = aRound({ revealAt: Date.parse('2026-11-24T08:00Z') });
    expect(presentRound(english, round, madrid).hint).toContain(
      'sees the answer on Tuesday 24 November at 09:00.',
    );
    expect(presentRound(spanish, round, madrid).hint).toContain(
      'para todos el martes, 24 de noviembre, a las 09:00.',
    );
  });

  test('lets several be ticked where several are right', () => {
    const view = presentRound(english, aRound({}, severalQuestion), madrid);
    expect(view.choice).toBe('several');
    expect(view.hint).toMatch(/^Tick every right answer and send/);
  });

  test('shows the picture from the topic’s folder', () => {
    const alt = { en: 'A chart', es: 'Una gráfica' };
    const question = questionSchema.parse({
      ...singleQuestion,
      picture: { file: 'drift.png', alt },
    });
    expect(presentRound(spanish, aRound({}, question), madrid).picture).toEqual({
      path: 'monitoring/drift.png',
      alt: 'Una gráfica',
    });
  });

  test('never carries what is right', () => {
    const view = JSON.stringify(presentRound(english, aRound(), madrid));
    expect(view).not.toContain('The inputs moved.');
    expect(view).not.toContain('Waiting costs money.');
    expect(presentRound(english, aRound(), madrid)).not.toHaveProperty('closed');
  });

  test('refuses an order that names an option the question does not have', () => {
    const round = aRound({ optionOrder: options('wait', 'compare', 'gone') });
    expect(() => presentRound(english, round, madrid)).toThrow(
      'Question lower-recall has no option gone',
    );
  });
});

test('a closed round says so, and shows the right answer', () => {
  const round = aRound({ status: 'closed', answerCount: 5 });
  expect(presentRound(english, round, madrid)).toMatchObject({
    hint: '',
    participation: '5 people answered',
    closed: { text: 'Answers are closed.', right: ['compare'], rightLabel: 'Right answer' },
  });
  expect(presentRound(spanish, round, madrid)).toMatchObject({
    participation: 'Respondieron 5 personas',
    closed: {
      text: 'Ya no se admiten respuestas.',
      right: ['compare'],
      rightLabel: 'Respuesta correcta',
    },
  });
});

test('a void round is closed without telling what is right, for it will be asked yet', () => {
  const { closed } = presentRound(english, aRound({ status: 'void' }), madrid);
  expect(closed).toMatchObject({ right: [] });
});
