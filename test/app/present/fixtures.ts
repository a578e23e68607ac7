import type { Speech } from '../../../src/app/present/speech.ts';
import {
  channelIdSchema,
  memberIdSchema,
  type OptionId,
  optionIdSchema,
  practiceIdSchema,
  roundIdSchema,
  topicIdSchema,
  workspaceIdSchema,
} from '../../../src/core/ids.ts';
import { languageSchema } from '../../../src/core/language.ts';
import { type Question, questionSchema } from '../../../src/core/question/schema.ts';
import { localDateSchema, zoneSchema } from '../../../src/core/schedule/settings.ts';
import en from '../../../src/i18n/en.ts';
import es from '../../../src/i18n/es.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { Answer, Practice, Round } from '../../../src/storage/records.ts';

const topics = new Map([
  [topicIdSchema.parse('monitoring'), { en: 'Monitoring and drift', es: 'Monitorización y drift' }],
  [topicIdSchema.parse('cost'), { en: 'Cost and capacity', es: 'Costes y capacidad' }],
]);

export const english: Speech = {
  t: createTranslator(languageSchema.parse('en'), en),
  topics,
};
export const spanish: Speech = {
  t: createTranslator(languageSchema.parse('es'), es),
  topics,
};

export const options = (...names: string[]): OptionId[] =>
  names.map((name) => optionIdSchema.parse(name));
export const topic = (name: string) => topicIdSchema.parse(name);
export const member = (name: string) => memberIdSchema.parse(`web:${name}`);
export const date = (text: string) => localDateSchema.parse(text);
export const madrid = zoneSchema.parse('Europe/Madrid');

const common = {
  id: 'lower-recall',
  topic: 'monitoring',
  tags: [],
  difficulty: 2,
  revision: 1,
  scenario: { en: 'Recall **fell**.', es: 'El recall **cayó**.' },
  question: { en: 'What do you do *first*?', es: '¿Qué haces *primero*?' },
  justification: { en: 'The inputs moved.', es: 'Las entradas se movieron.' },
  references: [
    { title: 'Drift, a survey', url: 'https://example.com/drift', checked: '2026-11-22' },
  ],
};

const open = {
  prompt: { en: 'How do you find **drift**?', es: '¿Cómo encuentras el **drift**?' },
  keyPoints: [
    { en: 'Compare inputs.', es: 'Comparar entradas.' },
    { en: 'Wait for labels.', es: 'Esperar las etiquetas.' },
    { en: 'Set an alert.', es: 'Poner una alerta.' },
  ],
};

const compare = { id: 'compare', text: { en: 'Compare `inputs`', es: 'Comparar `inputs`' } };
const alert = { id: 'alert', text: { en: 'Set an alert', es: 'Poner una alerta' } };
const wait = {
  id: 'wait',
  text: { en: 'Wait', es: 'Esperar' },
  why: { en: 'Waiting costs money.', es: 'Esperar cuesta dinero.' },
};

/** On screen B, A, C: `compare` is B. */
export const singleQuestion: Question = questionSchema.parse({
  ...common,
  kind: 'single',
  options: [compare, wait, { ...alert, why: { en: 'It rang already.', es: 'Ya ha sonado.' } }],
  answer: ['compare'],
  open,
});

export const severalQuestion: Question = questionSchema.parse({
  ...common,
  kind: 'multiple',
  options: [compare, wait, alert],
  answer: ['compare', 'alert'],
});

export const openQuestion: Question = questionSchema.parse({ ...common, kind: 'open', open });

/** `wait` is A, `compare` is B, `alert` is C. */
export const screenOrder = options('wait', 'compare', 'alert');

/** The round of Monday 23 November 2026 in Madrid: posted at 09:30, to be revealed at 16:00. */
export const aRound = (changes: Partial<Round> = {}, question = singleQuestion): Round => ({
  id: roundIdSchema.parse('01980000-0000-7000-8000-000000000001'),
  workspaceId: workspaceIdSchema.parse('web:local'),
  channelId: channelIdSchema.parse('web:mlops-daily'),
  localDate: date('2026-11-23'),
  version: { digest: 'abc', question },
  optionOrder: screenOrder,
  status: 'open',
  openedAt: Date.parse('2026-11-23T08:30Z'),
  revealAt: Date.parse('2026-11-23T15:00Z'),
  closedAt: null,
  week: null,
  answerCount: 0,
  messageRef: null,
  ...changes,
});

export const anAnswer = (chosen: readonly OptionId[], points: number): Answer => {
  const { id, workspaceId, channelId } = aRound();
  return {
    roundId: id,
    workspaceId,
    channelId,
    memberId: member('ana'),
    questionId: singleQuestion.id,
    questionRevision: 1,
    optionIds: chosen,
    right: points > 0,
    points,
    answeredAt: Date.parse('2026-11-23T09:00Z'),
  };
};

export const aPractice = (question = singleQuestion): Practice => ({
  id: practiceIdSchema.parse('01980000-0000-7000-8000-000000000002'),
  workspaceId: workspaceIdSchema.parse('web:local'),
  memberId: member('ana'),
  channelId: null,
  version: { digest: 'abc', question },
  step: null,
  optionOrder: question.kind === 'open' ? [] : screenOrder,
  askedAt: Date.parse('2026-11-23T09:00Z'),
  answeredAt: null,
  optionIds: null,
  score: null,
});

/** Intl puts a space of one kind or another between a number and its sign. */
export const plainSpaces = (text: string): string => text.replaceAll(/\s/g, ' ');
