import {
  channelIdSchema,
  deliveryIdSchema,
  memberIdSchema,
  messageRefSchema,
  optionIdSchema,
  practiceIdSchema,
  roundIdSchema,
  workspaceIdSchema,
} from '../../src/core/ids.ts';
import { choiceOf } from '../../src/core/question/choice.ts';
import {
  type ChoiceQuestion,
  type IncidentQuestion,
  questionSchema,
} from '../../src/core/question/schema.ts';
import { versionOf } from '../../src/core/question/version.ts';
import { defaultSettings, localDateSchema } from '../../src/core/schedule/settings.ts';
import type { Channel, Millis, PlannedSlot, QuestionVersion } from '../../src/storage/records.ts';

/** A UUID with a number at its end: the same number, the same UUID. */
export const uuid = (n: number): string =>
  `01970000-0000-7000-8000-${n.toString().padStart(12, '0')}`;

export const roundId = (n: number) => roundIdSchema.parse(uuid(n));
export const deliveryId = (n: number) => deliveryIdSchema.parse(uuid(n));
export const practiceId = (n: number) => practiceIdSchema.parse(uuid(n));
export const workspaceId = (name: string) => workspaceIdSchema.parse(`test:${name}`);
export const channelId = (name: string) => channelIdSchema.parse(`test:${name}`);
export const memberId = (name: string) => memberIdSchema.parse(`test:${name}`);
export const messageRef = (name: string) => messageRefSchema.parse(`test:${name}`);
export const optionIds = (...ids: readonly string[]) => ids.map((id) => optionIdSchema.parse(id));
export const localDate = (date: string) => localDateSchema.parse(date);

/** The instant that an ISO 8601 text such as `2026-11-23T08:30:00Z` names. */
export const instant = (text: string): Millis => {
  const at = Date.parse(text);
  if (!/Z$/.test(text) || Number.isNaN(at)) {
    throw new Error(`${text} is not an instant in UTC.`);
  }
  return at;
};

/** A slot of a local date, at an instant. */
export const aSlot = (date: string, at: string): PlannedSlot => ({
  localDate: localDate(date),
  at: instant(at),
});

const inBoth = (text: string) => ({ en: text, es: `${text} (es)` });

/** A valid question with one right option, `retrain`, of three; `patch` replaces whole fields. */
export const aQuestion = (patch: Readonly<Record<string, unknown>> = {}): ChoiceQuestion => {
  const question = questionSchema.parse({
    id: 'stale-model',
    topic: 'monitoring',
    tags: ['drift'],
    difficulty: 2,
    revision: 1,
    kind: 'single',
    scenario: inBoth('Accuracy has fallen for three weeks.'),
    question: inBoth('What do you do?'),
    options: [
      { id: 'wait', text: inBoth('Wait.'), why: inBoth('It gets worse.') },
      { id: 'retrain', text: inBoth('Retrain on newer data.') },
      { id: 'roll-back', text: inBoth('Roll back.'), why: inBoth('The data has moved on.') },
    ],
    answer: ['retrain'],
    justification: inBoth('The data has drifted.'),
    references: [{ title: 'A page', url: 'https://example.org/drift', checked: '2026-11-01' }],
    ...patch,
  });
  return choiceOf(question);
};

/** The version of {@link aQuestion} with that patch. */
export const aVersion = (patch: Readonly<Record<string, unknown>> = {}): QuestionVersion =>
  versionOf(aQuestion(patch));

const aStep = (n: number) => ({
  id: `step-${n}`,
  ...(n > 1 && { situation: inBoth(`Situation ${n}.`) }),
  question: inBoth(`Decision ${n}?`),
  options: [
    { id: `right-${n}`, text: inBoth(`Right ${n}.`) },
    { id: `wrong-${n}`, text: inBoth(`Wrong ${n}.`), why: inBoth(`Why not ${n}.`) },
  ],
  answer: [`right-${n}`],
  justification: inBoth(`Because ${n}.`),
});

/**
 * A valid incident of three steps. Step 2 asks `Decision 2?` in `Situation 2.`, where `right-2` is right
 * and `wrong-2` wrong, as said in `Because 2.` and `Why not 2.`; `patch` replaces whole fields.
 */
export const anIncident = (patch: Readonly<Record<string, unknown>> = {}): IncidentQuestion => {
  const question = questionSchema.parse({
    id: 'night-page',
    topic: 'monitoring',
    tags: ['latency'],
    difficulty: 3,
    revision: 1,
    kind: 'incident',
    scenario: inBoth('A page at three in the morning.'),
    steps: [1, 2, 3].map(aStep),
    justification: inBoth('Contain before you look for the cause.'),
    references: [{ title: 'A runbook', url: 'https://example.org/runbook', checked: '2026-11-01' }],
    ...patch,
  });
  if (question.kind !== 'incident') {
    throw new Error('An incident was asked for.');
  }
  return question;
};

/** An active channel, as the store returns it; English, Madrid's time, and the default schedule. */
export const aChannel = (patch: Partial<Channel> = {}): Channel => ({
  id: channelId('general'),
  workspaceId: workspaceId('acme'),
  adapter: 'test',
  settings: defaultSettings('en', 'Europe/Madrid'),
  status: 'active',
  statusReason: null,
  week: 1,
  createdAt: instant('2026-11-20T10:00:00Z'),
  ...patch,
});
