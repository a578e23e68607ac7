import { describe, expect, test } from 'vitest';
import { changeOf, commandOf, parse } from './context.ts';

describe('schedule set', () => {
  test('takes pairs in any order, and sets nothing else', () => {
    expect(
      changeOf(
        'weekly fri 16:30 days mon-thu zone Europe/Lisbon reveal 17:00 topics cost, serving time 10:15 difficulty 1-2 language es',
      ),
    ).toEqual({
      schedule: {
        weeklyDay: 5,
        weeklyTime: '16:30',
        days: [1, 2, 3, 4],
        zone: 'Europe/Lisbon',
        revealTime: '17:00',
        time: '10:15',
      },
      topics: ['cost', 'serving'],
      difficulties: [1, 2],
      language: 'es',
    });
    expect(changeOf('difficulty 3')).toEqual({ difficulties: [3] });
  });

  test('takes Spanish too, and a mix', () => {
    expect(
      changeOf(
        'días de lunes a jueves hora a las 9:30 revelar 16h semanal viernes a las 16:30 zona horaria bogotá dificultad 1 y 2 temas costes idioma español',
      ),
    ).toEqual({
      schedule: {
        days: [1, 2, 3, 4],
        time: '09:30',
        revealTime: '16:00',
        weeklyDay: 5,
        weeklyTime: '16:30',
        zone: 'America/Bogota',
      },
      difficulties: [1, 2],
      topics: ['cost'],
      language: 'es',
    });
    expect(commandOf('horario cambiar time 9:30')).toEqual(commandOf('schedule set hora 09:30'));
  });

  test.each([
    'schedule time 09:30',
    'schedule set time: 09:30',
    'schedule set time=09:30',
    'schedule time: 9.30',
    'SCHEDULE SET TIME 09:30',
  ])('%s', (text) => {
    expect(commandOf(text)).toEqual({
      name: 'schedule',
      action: 'set',
      change: { schedule: { time: '09:30' } },
    });
  });

  test.each([
    ['schedule set', 'action', '', 'missing', 'schedule set time 09:30'],
    ['schedule set tiem 09:30', 'action', 'tiem', 'field', 'schedule set time 09:30'],
    ['schedule set zzz 1', 'action', 'zzz', 'field', 'schedule set time 09:30'],
    ['schedule set time', 'time', '', 'missing', 'schedule set time 09:30'],
    ['schedule set days mon time', 'time', '', 'missing', 'schedule set time 09:30'],
    ['schedule set reveal 25:00', 'reveal', '25:00', 'time', 'schedule set reveal 16:00'],
    ['schedule set time 9:30 time 10:30', 'time', '10:30', 'twice', 'schedule set time 09:30'],
    ['schedule set difficulty 4', 'difficulty', '4', 'difficulty', 'schedule set difficulty 1-2'],
    ['schedule set days funday', 'days', 'funday', 'days', 'schedule set days mon-fri'],
    ['schedule set zone Madird', 'zone', 'Madird', 'zone', 'schedule set zone Europe/Madrid'],
    ['schedule set language x1', 'language', 'x1', 'language', 'schedule set language en'],
    ['schedule set topics costt', 'topics', 'costt', 'topic', 'schedule set topics cost'],
    ['schedule set weekly fri', 'weekly', 'fri', 'weekly', 'schedule set weekly fri 16:30'],
    ['schedule ste time 9:30', 'action', 'ste', 'action', 'schedule set time 09:30'],
    ['schedule pasue', 'action', 'pasue', 'action', 'schedule pause until tomorrow'],
    ['schedule resumme', 'action', 'resumme', 'action', 'schedule resume'],
    ['schedule nonsense', 'action', 'nonsense', 'action', 'schedule set time 09:30'],
  ])('%s says what is wrong and how to mend it', (text, field, value, problem, example) => {
    expect(parse(text)).toEqual({
      type: 'invalid',
      command: 'schedule',
      field,
      value,
      problem: `command.problem.${problem}`,
      example,
    });
  });

  test('changes nothing where one of several values is wrong', () => {
    expect(parse('schedule set time 10:00 reveal never days mon')).toMatchObject({
      type: 'invalid',
      field: 'reveal',
      value: 'never',
    });
  });

  test('every example is a command that is understood', () => {
    const wrong = [
      'time x',
      'reveal x',
      'days x',
      'weekly x',
      'zone x',
      'difficulty x',
      'language x',
      'topics x',
    ];
    const typed = [
      ...wrong.map((pair) => `schedule set ${pair}`),
      'schedule x',
      'schedule pause x',
      'schedule pasue',
      'topics set',
      'topics x',
      'quiz x',
      'leaderboard x',
      'language x',
      'own-words x',
    ];
    for (const text of typed) {
      const parsed = parse(text);
      expect(parsed.type).toBe('invalid');
      const example = parsed.type === 'invalid' ? parsed.example : '';
      expect(parse(example), example).toMatchObject({ type: 'command' });
    }
  });
});

describe('schedule pause and resume', () => {
  test.each([
    ['schedule pause until 2026-12-24', '2026-12-24'],
    ['schedule pause 2026-12-24', '2026-12-24'],
    ['horario pausa hasta 2026-12-24', '2026-12-24'],
    ['schedule pause tomorrow', '2026-11-23'],
    ['schedule pause hasta mañana', '2026-11-23'],
    ['schedule pause until manana', '2026-11-23'],
    ['schedule pause until monday', '2026-11-23'],
    ['schedule pausar hasta el lunes', '2026-11-23'],
    ['schedule pause until next saturday', '2026-11-28'],
    ['schedule pause until sunday', '2026-11-29'],
    ['schedule pause until 2028-02-29', '2028-02-29'],
    ['schedule pause until 2028-11-22', '2028-11-22'],
  ])('%s', (text, pausedUntil) => {
    expect(commandOf(text)).toEqual({
      name: 'schedule',
      action: 'pause',
      change: { pausedUntil },
    });
  });

  test.each([
    ['schedule pause', '', 'missing'],
    ['schedule pause until', 'until', 'missing'],
    ['schedule pause until 2026-11-21', 'until 2026-11-21', 'past-date'],
    ['schedule pause until 2026-11-22', 'until 2026-11-22', 'past-date'],
    ['schedule pause until 2026-02-30', 'until 2026-02-30', 'date'],
    ['schedule pause until 24/12/2026', 'until 24/12/2026', 'date'],
    ['schedule pause until 2028-11-23', 'until 2028-11-23', 'far-date'],
    ['schedule pause monday tuesday', 'monday tuesday', 'date'],
  ])('%s', (text, value, problem) => {
    expect(parse(text)).toEqual({
      type: 'invalid',
      command: 'schedule',
      field: 'until',
      value,
      problem: `command.problem.${problem}`,
      example: 'schedule pause until 2026-11-29',
    });
  });

  test.each(['schedule resume', 'horario reanudar', 'schedule continue now'])('%s', (text) => {
    expect(commandOf(text)).toEqual({
      name: 'schedule',
      action: 'resume',
      change: { pausedUntil: null },
    });
  });
});
