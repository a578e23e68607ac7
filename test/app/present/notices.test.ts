import { describe, expect, test } from 'vitest';
import { presentClosed } from '../../../src/app/present/closed.ts';
import { presentHelp } from '../../../src/app/present/help.ts';
import { presentInvalidCommand } from '../../../src/app/present/invalid-command.ts';
import { presentLanguage } from '../../../src/app/present/language.ts';
import {
  presentChannelOnly,
  presentGone,
  presentNoPractice,
  presentNoRound,
  presentNotAllowed,
} from '../../../src/app/present/refusals.ts';
import { presentTopics } from '../../../src/app/present/topics.ts';
import { presentUnknownCommand } from '../../../src/app/present/unknown-command.ts';
import { aRound, english, severalQuestion, spanish, topic } from './fixtures.ts';

describe('a press after the reveal', () => {
  test('gets the answer, and a way to practise', () => {
    expect(presentClosed(english, aRound({ status: 'closed' }))).toEqual({
      kind: 'notice',
      language: 'en',
      tone: 'info',
      heading: 'This question is closed',
      text: 'It takes no more answers. The right answer was:\n\n- **B** Compare `inputs`\n\nYou can still practise the topic, as often as you like.',
      fallback: 'This question is closed. The answer was B.',
      items: [],
      actions: [{ label: 'Practise this topic', command: 'quiz monitoring' }],
    });
  });

  test('gets all the right ones, in Spanish too', () => {
    const view = presentClosed(spanish, aRound({ status: 'closed' }, severalQuestion));
    expect(view.text).toBe(
      'Ya no admite respuestas. Las respuestas correctas eran:\n\n- **B** Comparar `inputs`\n- **C** Poner una alerta\n\nPuedes seguir practicando el tema cuando quieras.',
    );
    expect(view.fallback).toBe('Esta pregunta ya está cerrada. La respuesta era B y C.');
  });
});

describe('a command that can’t be carried out', () => {
  const invalid = {
    type: 'invalid',
    command: 'schedule',
    field: 'action',
    value: '',
    problem: 'command.problem.missing',
    example: 'schedule set time 09:30',
  } as const;

  test('names what was typed before the gap, and the mend', () => {
    const view = presentInvalidCommand(english, invalid);
    expect(view.text).toBe('A value is missing after “set”. Try `/mlops schedule set time 09:30`.');
    expect(view.actions.map(({ command }) => command)).toEqual(['schedule set time 09:30']);
  });

  test('mends it in the words of the channel', () => {
    const view = presentInvalidCommand(spanish, invalid);
    expect(view.text).toBe(
      'Falta un valor después de “poner”. Prueba con `/mlops horario poner hora 09:30`.',
    );
    expect(view.actions.map(({ command }) => command)).toEqual(['horario poner hora 09:30']);
  });
});

describe('topics', () => {
  const bank = [
    { id: topic('monitoring'), questions: 12 },
    { id: topic('cost'), questions: 1 },
  ];

  test('all of them', () => {
    expect(presentTopics(english, bank, [])).toMatchObject({
      heading: 'Topics',
      text: 'This channel asks about all topics.\n\nTo choose, name some; or take all of them again:\n\n- `/mlops topics set monitoring, serving`\n- `/mlops topics all`',
      fallback: 'Topics. This channel asks about all topics.',
      items: [
        { term: 'Monitoring and drift', text: 'monitoring · 12 questions' },
        { term: 'Cost and capacity', text: 'cost · 1 question' },
      ],
    });
  });

  test('some of them, in Spanish', () => {
    expect(presentTopics(spanish, bank, [topic('cost')])).toMatchObject({
      fallback: 'Temas. Este canal pregunta sobre: Costes y capacidad.',
      items: [
        { term: 'Monitorización y drift', text: 'monitoring · 12 preguntas' },
        { term: 'Costes y capacidad', text: 'cost · 1 pregunta · se pregunta aquí' },
      ],
    });
  });
});

test('help names each command, and has buttons for the most used', () => {
  const view = presentHelp(english);
  expect(view.items.map(({ term }) => term)).toEqual([
    '/mlops quiz [topic|incident]',
    '/mlops today',
    '/mlops leaderboard [week|month|all]',
    '/mlops stats',
    '/mlops mistakes',
    '/mlops schedule',
    '/mlops topics',
    '/mlops language',
    '/mlops help',
  ]);
  expect(view.actions.map(({ command }) => command)).toEqual(['quiz', 'today', 'leaderboard']);
  expect(view.fallback).toMatch(
    /: \/mlops quiz, today, leaderboard, stats, mistakes, schedule, topics, language, help$/,
  );
});

test('help speaks the words of its language', () => {
  const view = presentHelp(spanish);
  expect(view.items.map(({ term }) => term)).toEqual([
    '/mlops quiz [tema|incidente]',
    '/mlops hoy',
    '/mlops clasificación [semana|mes|todo]',
    '/mlops estadísticas',
    '/mlops fallos',
    '/mlops horario',
    '/mlops temas',
    '/mlops idioma',
    '/mlops ayuda',
  ]);
  expect(view).toMatchObject({
    heading: 'Qué puedo hacer',
    actions: [
      { label: 'Probar una pregunta' },
      { label: 'Pregunta de hoy' },
      { label: 'Clasificación' },
    ],
  });
});

test('the language notice offers each other language, in its own name', () => {
  const spoken = [english.t, spanish.t];
  expect(presentLanguage(english, spoken)).toMatchObject({
    text: 'I speak English here. I can speak another language, to the whole channel:',
    items: [{ term: 'Español', text: '/mlops language es' }],
    actions: [{ label: 'Español', command: 'language es' }],
  });
  expect(presentLanguage(spanish, spoken)).toMatchObject({
    text: 'Aquí hablo español. Puedo hablar otro idioma, para todo el canal:',
    items: [{ term: 'English', text: '/mlops idioma en' }],
    actions: [{ label: 'English', command: 'idioma en' }],
  });
});

describe('an unknown command', () => {
  test('gets the nearest one as a button', () => {
    expect(presentUnknownCommand(english, 'qiuz', 'quiz')).toMatchObject({
      tone: 'warning',
      heading: 'I don’t know that command',
      text: 'I don’t know “qiuz”. Did you mean `/mlops quiz`?',
      fallback: 'I don’t know that command. I don’t know “qiuz”. Did you mean /mlops quiz?',
      actions: [
        { label: '/mlops quiz', command: 'quiz' },
        { label: 'Help', command: 'help' },
      ],
    });
    expect(presentUnknownCommand(spanish, 'qiuz', 'quiz').text).toBe(
      'No conozco “qiuz”. ¿Querías decir `/mlops quiz`?',
    );
  });

  test('gets help where none is near', () => {
    const view = presentUnknownCommand(english, 'dance');
    expect(view.text).toBe('I don’t know “dance”. `/mlops help` lists what I know.');
    expect(view.actions).toEqual([{ label: 'Help', command: 'help' }]);
    expect(presentUnknownCommand(spanish, 'baila').text).toBe(
      'No conozco “baila”. `/mlops ayuda` enumera lo que sé hacer.',
    );
  });
});

test.each([
  [presentNotAllowed, 'That isn’t yours to change', 'No puedes cambiar eso', ['schedule']],
  [presentChannelOnly, 'This works in a channel', 'Esto funciona en un canal', ['quiz']],
  [presentNoRound, 'No question yet', 'Aún no hay pregunta', ['quiz', 'schedule']],
  [presentNoPractice, 'Nothing to practise here', 'Nada que practicar aquí', ['quiz']],
  [presentGone, 'That question isn’t here any more', 'Esa pregunta ya no está', ['quiz']],
])(
  '%o says what is the matter and what to do instead',
  (present, inEnglish, inSpanish, commands) => {
    const view = present(english);
    expect(view.heading).toBe(inEnglish);
    expect(view.fallback).toBe(`${inEnglish}. ${view.text}`);
    expect(view.actions.map(({ command }) => command)).toEqual(commands);
    expect(present(spanish).heading).toBe(inSpanish);
  },
);
