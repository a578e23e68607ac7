import { describe, expect, test } from 'vitest';
import { commandOf, parse, topic } from './context.ts';

const ROUND = '0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

describe('commands without a value', () => {
  test.each([
    ['', { name: 'help' }],
    ['  \n ', { name: 'help' }],
    ['help', { name: 'help' }],
    ['Ayuda', { name: 'help' }],
    ['today', { name: 'today' }],
    ['hoy', { name: 'today' }],
    ['  TODAY  ', { name: 'today' }],
    ['stats', { name: 'stats' }],
    ['estadísticas', { name: 'stats' }],
    ['estadisticas', { name: 'stats' }],
    ['mistakes', { name: 'mistakes' }],
    ['fallos', { name: 'mistakes' }],
    ['stats please', { name: 'stats' }],
    ['schedule', { name: 'schedule', action: 'show' }],
    ['horario', { name: 'schedule', action: 'show' }],
    ['topics', { name: 'topics', action: 'show' }],
    ['temas', { name: 'topics', action: 'show' }],
    ['language', { name: 'language', action: 'show' }],
    ['idioma', { name: 'language', action: 'show' }],
  ])('%j', (text, expected) => {
    expect(commandOf(text)).toEqual(expected);
  });
});

describe('quiz', () => {
  test.each([
    ['quiz', undefined],
    ['practica', undefined],
    ['quiz all', undefined],
    ['quiz monitoring', 'monitoring'],
    ['QUIZ Monitoring', 'monitoring'],
    ['quiz mon', 'monitoring'],
    ['practica datos', 'data-and-features'],
    ['práctica Monitorización y drift', 'monitoring'],
    ['quiz monitorizacion', 'monitoring'],
    ['quiz data and features', 'data-and-features'],
    ['quiz drift', 'monitoring'],
    ['quiz ci/cd', 'testing'],
    ['quiz serving', 'serving'],
  ])('%s', (text, topic) => {
    expect(commandOf(text)).toEqual({ name: 'quiz', ...(topic && { topic }) });
  });

  test.each([
    ['quiz monitorng', 'monitorng', 'quiz monitoring'],
    ['quiz pruevas', 'pruevas', 'quiz testing'],
    ['quiz operations', 'operations', 'quiz llmops'],
    ['quiz knitting-patterns', 'knitting-patterns', 'quiz data-and-features'],
  ])('%s is no topic, or several', (text, value, example) => {
    expect(parse(text)).toEqual({
      type: 'invalid',
      command: 'quiz',
      field: 'topic',
      value,
      problem: 'command.problem.topic',
      example,
    });
  });
});

describe('quiz with incidents', () => {
  test.each(['quiz incident', 'quiz INCIDENTE', 'practica incidente'])(
    '%s asks for one',
    (text) => {
      expect(commandOf(text)).toEqual({ name: 'quiz', kind: 'incident' });
    },
  );

  test.each([
    'quiz incidents',
    'quiz incidentes',
    'quiz incident response',
    'quiz respuesta a incidentes',
    'quiz inciden',
  ])('%s names the topic', (text) => {
    expect(commandOf(text)).toEqual({ name: 'quiz', topic: 'incidents' });
  });

  test.each([
    ['quiz incident serving', 'serving'],
    ['quiz incident on drift', 'monitoring'],
    ['práctica incidente de costes', 'cost'],
    ['quiz incident incidents', 'incidents'],
    ['quiz incident incident response', 'incidents'],
  ])('%s asks for one on %s', (text, id) => {
    expect(commandOf(text)).toEqual({ name: 'quiz', topic: id, kind: 'incident' });
  });

  test('a topic that isn’t there is said, with the nearest', () => {
    expect(parse('quiz incident servnig')).toMatchObject({
      type: 'invalid',
      field: 'topic',
      value: 'servnig',
      example: 'quiz incident serving',
    });
  });

  test('a topic of exactly that id can be asked for: buttons name it so', () => {
    const own = [topic('incident', 'Our incidents', 'Los nuestros')];
    expect(parse('quiz incident', own)).toMatchObject({
      command: { name: 'quiz', topic: 'incident' },
    });
    expect(parse('quiz incidente', own)).toMatchObject({
      command: { name: 'quiz', kind: 'incident' },
    });
  });
});

describe('leaderboard', () => {
  test.each([
    ['leaderboard', 'week'],
    ['leaderboard week', 'week'],
    ['leaderboard MONTH', 'month'],
    ['leaderboard all', 'all'],
    ['clasificacion', 'week'],
    ['CLASIFICACIÓN mes', 'month'],
    ['clasificación siempre', 'all'],
    ['clasificación total', 'all'],
    ['leaderboard of this month', 'month'],
    ['clasificación de la semana', 'week'],
    ['leaderboard todo', 'all'],
  ])('%s', (text, period) => {
    expect(commandOf(text)).toEqual({ name: 'leaderboard', period });
  });

  test.each([
    ['leaderboard mnth', 'mnth', 'leaderboard month'],
    ['clasificación semanna', 'semanna', 'leaderboard semana'],
    ['leaderboard 2026', '2026', 'leaderboard week'],
  ])('%s has no such period', (text, value, example) => {
    expect(parse(text)).toMatchObject({
      type: 'invalid',
      field: 'period',
      value,
      problem: 'command.problem.period',
      example,
    });
  });
});

describe('language', () => {
  test.each([
    ['language es', 'es'],
    ['language ES-mx', 'es'],
    ['language Spanish', 'es'],
    ['language español', 'es'],
    ['idioma espanol', 'es'],
    ['idioma inglés', 'en'],
    ['lengua ENGLISH', 'en'],
  ])('%s', (text, language) => {
    expect(commandOf(text)).toEqual({ name: 'language', action: 'set', change: { language } });
  });

  test.each([
    ['language spannish', 'spannish', 'language es'],
    ['language klingon', 'klingon', 'language en'],
  ])('%s is not spoken', (text, value, example) => {
    expect(parse(text)).toEqual({
      type: 'invalid',
      command: 'language',
      field: 'language',
      value,
      problem: 'command.problem.language',
      example,
    });
  });
});

describe('topics', () => {
  test.each([
    ['topics all', []],
    ['temas todos', []],
    ['topics set all', []],
    ['topics set monitoring', ['monitoring']],
    ['topics set monitoring, serving', ['monitoring', 'serving']],
    ['topics set cost, servin', ['cost', 'serving']],
    ['topics set monitoring serving', ['monitoring', 'serving']],
    ['topics set data and features', ['data-and-features']],
    ['topics set Datos y features, costes', ['data-and-features', 'cost']],
    ['temas poner pruebas; pruebas', ['testing']],
    ['temas elegir pruebas', ['testing']],
    ['topics choose testing', ['testing']],
  ])('%s', (text, topics) => {
    expect(commandOf(text)).toEqual({ name: 'topics', action: 'set', change: { topics } });
  });

  test.each([
    ['topics set', 'topics', '', 'missing', 'topics set data-and-features'],
    ['topics set , ,', 'topics', '', 'missing', 'topics set data-and-features'],
    ['topics set cost, sevring', 'topics', 'sevring', 'topic', 'topics set cost, serving'],
    ['topics set cost, xyzzy', 'topics', 'xyzzy', 'topic', 'topics set cost'],
    ['topics set xyzzy', 'topics', 'xyzzy', 'topic', 'topics set data-and-features'],
    ['topics cost, testing', 'action', 'cost, testing', 'action', 'topics set cost, testing'],
    ['topics nonsense', 'action', 'nonsense', 'action', 'topics set data-and-features'],
  ])('%s', (text, field, value, problem, example) => {
    expect(parse(text)).toEqual({
      type: 'invalid',
      command: 'topics',
      field,
      value,
      problem: `command.problem.${problem}`,
      example,
    });
  });
});

describe.each(['own-words', 'next-step'])('%s', (name) => {
  test('takes what a button carries', () => {
    expect(commandOf(`${name} practice:${ROUND}`)).toEqual({
      name,
      ask: { type: 'practice', id: ROUND },
    });
  });

  test.each(['', ' round:nonsense'])('with “%s” is invalid', (text) => {
    expect(parse(`${name}${text}`)).toMatchObject({
      type: 'invalid',
      command: name,
      field: 'ask',
      problem: 'command.problem.ask',
      example: 'quiz',
    });
  });
});

describe('unknown commands', () => {
  test.each([
    ['quizz', 'quiz'],
    ['leaderbord week', 'leaderboard'],
    ['shedule', 'schedule'],
    ['sttas', 'stats'],
    ['qiuz', 'quiz'],
    ['clasificasion', 'clasificación'],
    ['horarrio', 'horario'],
    ['LANGAUGE', 'language'],
  ])('%s is nearest to %s', (text, nearest) => {
    expect(parse(text)).toEqual({ type: 'unknown', word: text.split(' ')[0], nearest });
  });

  test.each(['xyzzy', 'hola', 'x', '🙂', '/mlops', 'constructor', '__proto__'])(
    '%s is near nothing',
    (text) => {
      expect(parse(text)).toEqual({ type: 'unknown', word: text });
    },
  );

  test('a long one is said back in short', () => {
    const parsed = parse('x'.repeat(5000));
    expect(parsed).toEqual({ type: 'unknown', word: `${'x'.repeat(59)}…` });
  });
});
