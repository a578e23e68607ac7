import { describe, expect, test } from 'vitest';
import { daysInWords } from '../../../src/app/present/days.ts';
import { presentSchedule } from '../../../src/app/present/schedule.ts';
import { presentWelcome } from '../../../src/app/present/welcome.ts';
import { type ChannelSettings, defaultSettings } from '../../../src/core/schedule/settings.ts';
import { date, english, spanish, topic } from './fixtures.ts';

const settings = defaultSettings('en', 'Europe/Madrid');
const plan = {
  daily: { localDate: date('2026-11-24'), at: Date.parse('2026-11-24T08:30Z') },
  weekly: null,
};
const now = Date.parse('2026-11-23T12:00Z');

const chosen: ChannelSettings = {
  ...settings,
  schedule: { ...settings.schedule, revealTime: settings.schedule.time },
  topics: [topic('monitoring'), topic('cost')],
  difficulties: [3, 1],
  pausedUntil: date('2026-12-24'),
};

describe('the schedule', () => {
  test('is whole in English', () => {
    expect(presentSchedule(english, { settings, plan, now, changed: false })).toEqual({
      kind: 'notice',
      language: 'en',
      tone: 'info',
      heading: 'Schedule of this channel',
      fallback:
        'Schedule of this channel. The next question comes on Tuesday 24 November at 09:30.',
      text: [
        'The next question comes on Tuesday 24 November at 09:30.',
        '',
        'To change it:',
        '',
        '- `/mlops schedule set days mon-fri time 09:30 reveal 16:00`',
        '- `/mlops schedule set weekly fri 16:30 zone Europe/Madrid difficulty 1-2`',
        '- `/mlops schedule pause until monday`',
        '- `/mlops schedule resume`',
      ].join('\n'),
      items: [
        { term: 'Days', text: 'Monday to Friday' },
        { term: 'Question', text: '09:30' },
        { term: 'Answer', text: '16:00, the same day' },
        { term: 'Leaderboard', text: 'Friday, 16:30' },
        { term: 'Time zone', text: 'Europe/Madrid' },
        { term: 'Language', text: 'English' },
        { term: 'Topics', text: 'All topics' },
        { term: 'Difficulty', text: 'All levels' },
        { term: 'Pause', text: 'None' },
      ],
      actions: [{ label: 'Change settings', command: 'edit-settings' }],
    });
  });

  test('says what was chosen', () => {
    const { items } = presentSchedule(english, { settings: chosen, plan, now, changed: false });
    expect(items.map(({ text }) => text)).toEqual([
      'Monday to Friday',
      '09:30',
      '09:30, the day after',
      'Friday, 16:30',
      'Europe/Madrid',
      'English',
      'Monitoring and drift · Cost and capacity',
      'Easy and hard',
      'No questions before 24 December 2026',
    ]);
  });

  test('is in Spanish, and confirms a change', () => {
    const view = presentSchedule(spanish, { settings: chosen, plan, now, changed: true });
    expect(view).toMatchObject({
      tone: 'success',
      heading: 'Guardado: así quedan los ajustes',
      text: 'La próxima pregunta llega el martes, 24 de noviembre, a las 09:30.',
      items: [
        { term: 'Días', text: 'De lunes a viernes' },
        { term: 'Pregunta', text: '09:30' },
        { term: 'Solución', text: '09:30, al día siguiente' },
        { term: 'Clasificación', text: 'Viernes, 16:30' },
        { term: 'Zona horaria', text: 'Europe/Madrid' },
        { term: 'Idioma', text: 'Español' },
        { term: 'Temas', text: 'Monitorización y drift · Costes y capacidad' },
        { term: 'Dificultad', text: 'Fácil y difícil' },
        { term: 'Pausa', text: 'Sin preguntas hasta el 24 de diciembre de 2026' },
      ],
    });
  });

  test('a pause is over on its date in the channel’s zone', () => {
    const pauseAt = (instant: string) =>
      presentSchedule(english, {
        settings: chosen,
        plan,
        now: Date.parse(instant),
        changed: false,
      }).items.at(-1)?.text;
    expect(pauseAt('2026-12-23T22:59Z')).toMatch(/^No questions before/);
    expect(pauseAt('2026-12-23T23:00Z')).toBe('None');
  });

  test('says that nothing is planned', () => {
    const nothing = { settings, plan: { daily: null, weekly: null }, now, changed: false };
    expect(presentSchedule(english, nothing).text).toMatch(
      /^No question is planned at the moment\.\n/,
    );
    expect(presentSchedule(spanish, nothing).fallback).toBe(
      'Horario de este canal. Ahora mismo no hay ninguna pregunta prevista.',
    );
  });
});

describe('days in words', () => {
  test.each([
    [[1, 2, 3, 4, 5, 6, 7], 'every day', 'todos los días'],
    [[1, 2, 3, 4, 5], 'Monday to Friday', 'de lunes a viernes'],
    [[1, 3, 5], 'Monday, Wednesday and Friday', 'lunes, miércoles y viernes'],
    [[1, 2, 3, 5], 'Monday to Wednesday and Friday', 'de lunes a miércoles y viernes'],
    [[6, 7], 'Saturday and Sunday', 'sábado y domingo'],
    [[2], 'Tuesday', 'martes'],
  ])('%j', (days, inEnglish, inSpanish) => {
    expect(daysInWords(english, days)).toBe(inEnglish);
    expect(daysInWords(spanish, days)).toBe(inSpanish);
  });
});

describe('the welcome', () => {
  test('says what will happen when, in English', () => {
    expect(presentWelcome(english, settings, true)).toMatchObject({
      kind: 'notice',
      tone: 'info',
      heading: 'Hello, I’m MLOps Daily',
      text: 'I’ll post one MLOps question a day here, and you answer with a button. Only you see how you did, until the answer is revealed to everyone. Once a week there is a leaderboard.\n\n`/mlops help` shows what else I can do.',
      items: [
        { term: 'Days', text: 'Monday to Friday' },
        { term: 'Question', text: '09:30' },
        { term: 'Answer', text: '16:00, the same day' },
        { term: 'Leaderboard', text: 'Friday, 16:30' },
        { term: 'Time zone', text: 'Europe/Madrid' },
      ],
      actions: [
        { label: 'Try a question', command: 'quiz' },
        { label: 'See the schedule', command: 'schedule' },
      ],
    });
  });

  test('and in Spanish', () => {
    const view = presentWelcome(spanish, settings, true);
    expect(view.heading).toBe('Hola, soy MLOps Daily');
    expect(view.fallback).toMatch(/^Hola, soy MLOps Daily\. Publicaré aquí una pregunta/);
    expect(view.actions.map(({ label }) => label)).toEqual([
      'Probar una pregunta',
      'Ver el horario',
    ]);
  });
});
