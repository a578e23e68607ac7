import { describe, expect, test } from 'vitest';
import { type LeaderboardGiven, presentLeaderboard } from '../../../src/app/present/leaderboard.ts';
import type { RoundResult, Score } from '../../../src/storage/store.ts';
import { aRound, date, english, member, plainSpaces, spanish } from './fixtures.ts';

const score = (name: string, points: number, answered: number): Score => ({
  memberId: member(name),
  points,
  right: points,
  answered,
});

const result = (localDate: string, right: number, answered: number): RoundResult => ({
  roundId: aRound().id,
  localDate: date(localDate),
  version: aRound().version,
  answered,
  right,
});

const week: LeaderboardGiven = {
  period: { type: 'week', week: 3 },
  scores: [score('ana', 8, 4), score('ben', 8, 5), score('chen', 1, 1)],
  previous: [score('ben', 9, 5), score('ana', 2, 2), score('dana', 1, 1)],
  rounds: [
    result('2026-11-23', 3, 3),
    result('2026-11-24', 1, 3),
    result('2026-11-25', 2, 2),
    result('2026-11-26', 0, 0),
    result('2026-11-27', 1, 2),
  ],
};

const many = (count: number): Score[] =>
  Array.from({ length: count }, (_, place) =>
    score(`m${String(place).padStart(2, '0')}`, 100 - place, 1),
  );

describe('the leaderboard of the week', () => {
  test('is whole in English', () => {
    const view = presentLeaderboard(english, week);
    expect({ ...view, period: plainSpaces(view.period) }).toEqual({
      kind: 'leaderboard',
      language: 'en',
      heading: 'Leaderboard of the week',
      fallback: 'Leaderboard of the week. 3 people took part, with 10 answers.',
      period: '23 – 27 November · 5 questions',
      columns: {
        rank: 'Place',
        member: 'Who',
        points: 'Points',
        participation: 'Answered',
        movement: 'Since last week',
      },
      rows: [
        {
          rank: 1,
          member: 'web:ana',
          points: '8 points',
          participation: '4 of 5',
          movement: { sign: '▲1', text: 'up 1 place' },
          isViewer: false,
        },
        {
          rank: 1,
          member: 'web:ben',
          points: '8 points',
          participation: '5 of 5',
          movement: { sign: '=', text: 'same place' },
          isViewer: false,
        },
        {
          rank: 3,
          member: 'web:chen',
          points: '1 point',
          participation: '1 of 5',
          movement: { sign: 'new', text: 'new on the leaderboard' },
          isViewer: false,
        },
      ],
      notes: [
        '3 people took part, with 10 answers.',
        'Hardest question: “What do you do *first*?” (33% right).',
        'A right answer is worth 1 to 3 points, by difficulty. Speed earns nothing, so take your time.',
      ],
      actions: [
        { label: 'My answers', command: 'stats' },
        { label: 'Try a question', command: 'quiz' },
      ],
    });
  });

  test('is in Spanish', () => {
    const view = presentLeaderboard(spanish, week);
    expect(view.heading).toBe('Clasificación de la semana');
    expect(view.period).toBe('23–27 de noviembre · 5 preguntas');
    expect(view.rows[0]).toMatchObject({
      points: '8 puntos',
      participation: '4 de 5',
      movement: { sign: '▲1', text: 'sube 1 puesto' },
    });
    expect(view.rows[2]).toMatchObject({
      points: '1 punto',
      movement: { sign: 'nuevo', text: 'se estrena en la clasificación' },
    });
    expect(view.notes.map(plainSpaces)).toEqual([
      'Participaron 3 personas, con 10 respuestas.',
      'La pregunta más difícil: “¿Qué haces *primero*?” (33 % de aciertos).',
      'Cada acierto vale de 1 a 3 puntos, según la dificultad. La rapidez no puntúa, así que tómate tu tiempo.',
    ]);
  });

  test('says how many places somebody lost', () => {
    const previous = [score('chen', 9, 1), score('ana', 2, 1), score('ben', 1, 1)];
    const down = { ...week, previous };
    expect(presentLeaderboard(english, down).rows[2]?.movement).toEqual({
      sign: '▼2',
      text: 'down 2 places',
    });
    expect(presentLeaderboard(spanish, down).rows[2]?.movement).toEqual({
      sign: '▼2',
      text: 'baja 2 puestos',
    });
  });

  test('says nothing of movement where there is no week before', () => {
    for (const row of presentLeaderboard(english, { ...week, previous: [] }).rows) {
      expect(row).not.toHaveProperty('movement');
    }
  });

  test('tells a viewer the own place', () => {
    const viewed = { ...week, viewer: member('chen') };
    const view = presentLeaderboard(english, viewed);
    expect(view.rows.map(({ isViewer }) => isViewer)).toEqual([false, false, true]);
    expect(view.fallback).toBe('Leaderboard of the week. You are 3rd with 1 point.');
    expect(presentLeaderboard(spanish, viewed).fallback).toBe(
      'Clasificación de la semana. Vas en 3.º lugar con 1 punto.',
    );
  });

  test('leaves out the hardest question where no answer was wrong', () => {
    const easy = { ...week, rounds: [result('2026-11-23', 3, 3)] };
    expect(presentLeaderboard(english, easy).notes).toHaveLength(2);
  });
});

describe('a long leaderboard', () => {
  test('shows twenty, and how many there are', () => {
    const view = presentLeaderboard(english, { ...week, scores: many(25) });
    expect(view.rows).toHaveLength(20);
    expect(view.notes).toContain('25 people took part, with 25 answers.');
    expect(view.notes).toContain('The first 20 are shown.');
  });

  test('adds the viewer’s own row', () => {
    const view = presentLeaderboard(english, { ...week, scores: many(25), viewer: member('m22') });
    expect(view.rows).toHaveLength(21);
    expect(view.rows.at(-1)).toMatchObject({ rank: 23, member: 'web:m22', isViewer: true });
  });

  test('of exactly twenty is shown whole', () => {
    const view = presentLeaderboard(english, { ...week, scores: many(20) });
    expect(view.notes).not.toContain('The first 20 are shown.');
  });
});

describe('other periods', () => {
  test('a month has its name', () => {
    const month: LeaderboardGiven = { ...week, period: { type: 'month', month: '2026-11' } };
    expect(presentLeaderboard(english, month)).toMatchObject({
      heading: 'Leaderboard of the month',
      period: 'November 2026 · 5 questions',
    });
    expect(presentLeaderboard(spanish, month)).toMatchObject({
      heading: 'Clasificación del mes',
      period: 'noviembre de 2026 · 5 preguntas',
    });
  });

  test('all time says since when', () => {
    const all: LeaderboardGiven = { ...week, period: { type: 'all' } };
    expect(presentLeaderboard(english, all)).toMatchObject({
      heading: 'Leaderboard of all time',
      period: 'Since 23 November 2026 · 5 questions',
    });
    expect(presentLeaderboard(spanish, all)).toMatchObject({
      heading: 'Clasificación histórica',
      period: 'Desde el 23 de noviembre de 2026 · 5 preguntas',
    });
  });

  test('nobody on it: kind words instead of rows', () => {
    const empty: LeaderboardGiven = { ...week, scores: [], previous: [], rounds: [] };
    expect(presentLeaderboard(english, empty)).toMatchObject({
      period: 'No answer has been revealed yet',
      fallback:
        'Leaderboard of the week. Nobody is on this leaderboard yet. The next question is a good moment to start.',
      rows: [],
    });
    expect(presentLeaderboard(spanish, empty)).toMatchObject({
      period: 'Aún no se ha publicado ninguna solución',
      rows: [],
      notes: [
        'Todavía no hay nadie en esta clasificación. La próxima pregunta es un buen momento para empezar.',
        expect.stringContaining('Cada acierto vale'),
      ],
    });
  });
});
