import { type Question, questionSchema } from '../../../src/core/question/schema.ts';

const both = (en: string, es: string) => ({ en, es });

const common = {
  topic: 'serving',
  difficulty: 2,
  revision: 3,
  scenario: both('Latency: **p99** doubled.', 'Latencia: el **p99** se duplicó.'),
  question: both('What now?', '¿Y ahora?'),
  justification: both('Roll back first.', 'Primero vuelve atrás.'),
  references: [{ title: 'A page', url: 'https://example.com/a?b=1&c=2', checked: '2026-11-22' }],
};

/** One right option of two. */
export const single: Question = questionSchema.parse({
  ...common,
  id: 'one-right',
  tags: ['aws', 'latency'],
  kind: 'single',
  options: [
    {
      id: 'wait',
      text: both('Wait { 5 min }', 'Espera { 5 min }'),
      why: both('It stays = slow.', 'Sigue = lento.'),
    },
    { id: 'roll-back', text: both('Roll back', 'Vuelve atrás') },
  ],
  answer: ['roll-back'],
});

/** Two right options of three, the first of which would be a formula in a spreadsheet. */
export const multiple: Question = questionSchema.parse({
  ...common,
  id: '2-right',
  tags: [],
  kind: 'multiple',
  options: [
    { id: 'add', text: both('=A1+A2', '=A1+A2') },
    { id: 'subtract', text: both('Subtract', 'Resta') },
    {
      id: 'divide',
      text: both('Divide', 'Divide'),
      why: both('By zero.', 'Entre cero.'),
    },
  ],
  answer: ['add', 'subtract'],
  open: { prompt: both('Say how.', 'Di cómo.'), keyPoints: [both('Twice.', 'Dos veces.')] },
});

/** Answered in one's own words. */
export const open: Question = questionSchema.parse({
  ...common,
  id: 'own-words',
  tags: ['aws'],
  kind: 'open',
  open: {
    prompt: both('What do you do, and why?', '¿Qué haces y por qué?'),
    keyPoints: [both('Roll back', 'Volver atrás'), both('Then look', 'Después mirar')],
  },
});

const step = (name: string) => ({
  question: both(`${name}?`, `¿${name}?`),
  options: [
    { id: 'yes', text: both('Yes', 'Sí') },
    { id: 'no', text: both('No', 'No'), why: both('Not here.', 'Aquí no.') },
  ],
  answer: ['yes'],
  justification: both(`${name}.`, `${name}.`),
});

/** Several decisions; the exchange knows it by its steps alone. */
export const incident = {
  ...common,
  id: 'night',
  tags: [],
  kind: 'incident',
  steps: [
    { id: 'look', ...step('Look') },
    { id: 'act', situation: both('You looked.', 'Miraste.'), ...step('Act') },
    { id: 'learn', situation: both('You acted.', 'Actuaste.'), ...step('Learn') },
  ],
} as unknown as Question;

/** What an export of these questions is asked with. */
export const requestFor = (questions: readonly Question[], language = 'en') => ({
  ...{ questions, language, topics: [], pictures: new Map<string, Uint8Array>() },
  now: Date.UTC(2026, 10, 22),
});
