import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { CHANNEL_ID } from '../../../adapters/web/people.ts';
import { createInbound } from '../../../src/app/inbound/inbound.ts';
import type { Ask } from '../../../src/core/ask.ts';
import { practiceIdSchema } from '../../../src/core/ids.ts';
import type { Question } from '../../../src/core/question/schema.ts';
import type { FeedbackView, QuestionView, View } from '../../../src/core/view/view.ts';
import { anIncident, aQuestion, memberId, optionIds, workspaceId } from '../../support/builders.ts';
import { createServices } from '../../support/services.ts';
import { createWorld, type World } from '../../support/world.ts';

/** The bank, of which a test may replace questions. */
let questions: Question[];
let world: World;
beforeEach(async () => {
  questions = [anIncident(), aQuestion({ topic: 'serving' })];
  world = await createWorld({ questions });
});
afterEach(() => world.close());

const asked = (view: View): QuestionView =>
  view.kind === 'question' ? view : expect.fail(`A question was expected, not ${view.kind}.`);
const answered = (view: View): FeedbackView =>
  view.kind === 'feedback' ? view : expect.fail(`Feedback was expected, not ${view.kind}.`);
const gone = { kind: 'notice', heading: 'That question isn’t here any more' };

const begin = async (): Promise<QuestionView> => asked(await world.type('ana', 'quiz incident'));
const choose = async ({ ask }: { ask: Ask }, option: string): Promise<FeedbackView> =>
  answered(await world.press('ana', ask, option));
const goOn = ({ actions: [next] }: FeedbackView): Promise<View> =>
  world.type('ana', next?.command ?? expect.fail('It leads nowhere.'));

test('an incident leads from step to step, whatever is chosen, and ends with what it teaches', async () => {
  const first = await begin();
  expect(first).toMatchObject({
    heading: 'Incident · step 1 of 3',
    scenario: 'A page at three in the morning.',
  });
  const second = asked(await goOn(await choose(first, 'wrong-1')));
  expect(second).toMatchObject({ heading: 'Incident · step 2 of 3', scenario: 'Situation 2.' });
  const third = asked(await goOn(await choose(second, 'right-2')));
  const end = await choose(third, 'right-3');
  expect(end.notes).toContain('The incident is over: 2 of 3 steps right.');
  expect(end.justification).toContain('Contain before you look for the cause.');
  expect(world.posted()).toEqual([]);
});

test('all of its steps know in which channel it began', async () => {
  const first = await begin();
  const second = asked(await goOn(await choose(first, 'right-1')));
  const practice = await world.services.store.practice(practiceIdSchema.parse(second.ask.id));
  const steps = await world.services.store.stepsOf(practice?.step?.runId ?? expect.fail());
  expect(steps.map(({ id, channelId }) => [id, channelId])).toEqual([
    [first.ask.id, CHANNEL_ID],
    [second.ask.id, CHANNEL_ID],
  ]);
});

test('its options stand in an order of their own each time', async () => {
  const first = new Set<string | undefined>();
  for (let time = 0; time < 10; time += 1) {
    first.add((await begin()).options[0]?.id);
  }
  expect([...first].sort()).toEqual(['right-1', 'wrong-1']);
});

test('each step keeps its first answer', async () => {
  const first = await begin();
  const feedback = await choose(first, 'wrong-1');
  const again = await choose(first, 'right-1');
  expect(again).toMatchObject({ verdict: 'wrong', actions: feedback.actions });
  expect(again.notes[0]).toContain('Your first answer counts');
});

test('“Next step” pressed twice shows the same step; once answered, its feedback', async () => {
  const feedback = await choose(await begin(), 'right-1');
  const views = await Promise.all([goOn(feedback), goOn(feedback)]);
  expect(views[0]).toEqual(views[1]);
  const second = asked(await goOn(feedback));
  expect(second).toEqual(views[0]);
  const shown = await choose(second, 'wrong-2');
  expect(await goOn(feedback)).toEqual(shown);
});

test('a step without an answer can’t be skipped', async () => {
  const first = await begin();
  expect(await world.type('ana', `next-step practice:${first.ask.id}`)).toEqual(first);
});

describe('a button that has had its day', () => {
  test('is told so: somebody else’s, one of a question, one after the end, a forged one', async () => {
    const first = await begin();
    const feedback = await choose(first, 'right-1');
    const [next] = feedback.actions;
    expect(await world.type('ben', next?.command ?? '')).toMatchObject(gone);

    const { ask } = asked(await world.type('ben', 'quiz serving'));
    await world.press('ben', ask, 'retrain');
    expect(await world.type('ben', `next-step practice:${ask.id}`)).toMatchObject(gone);

    const second = asked(await goOn(feedback));
    const third = asked(await goOn(await choose(second, 'right-2')));
    await choose(third, 'right-3');
    expect(await world.type('ana', `next-step practice:${third.ask.id}`)).toMatchObject(gone);
    expect(await world.type('ana', `next-step round:${third.ask.id}`)).toMatchObject(gone);
    const unknown = '01970000-0000-7000-8000-00000000ffff';
    expect(await world.type('ana', `next-step practice:${unknown}`)).toMatchObject(gone);
    expect(await world.type('ana', 'next-step x')).toMatchObject({
      text: 'This button has had its day. Try `/mlops quiz`.',
    });
  });

  test('is told so of an option that belongs to another step', async () => {
    const first = await begin();
    const second = asked(await goOn(await choose(first, 'right-1')));
    expect(await world.press('ana', second.ask, 'right-1')).toMatchObject(gone);
    expect(await world.press('ben', second.ask, 'right-2')).toMatchObject(gone);
    expect(await world.type('ana', `own-words practice:${second.ask.id}`)).toMatchObject(gone);
  });
});

test('it says what it said when it began, whatever its file says by now', async () => {
  const first = await begin();
  const changed = { en: 'Another end.', es: 'Otro final.' };
  questions[0] = anIncident({ revision: 2, scenario: changed, justification: changed });
  const second = asked(await goOn(await choose(first, 'right-1')));
  questions.shift();
  const third = asked(await goOn(await choose(second, 'right-2')));
  expect((await choose(third, 'right-3')).justification).toContain('Contain before');
});

test('it goes on in another process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-incident-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const process = async () => {
    const started = await createServices(join(folder, 'bot.db'), questions, () => 0);
    const services = { ...started, newId: randomUUID };
    const inbound = createInbound(services, { adapter: { name: 'test' }, wake: () => {} });
    const who = { workspaceId: workspaceId('acme'), memberId: memberId('ana') };
    const event = { requestId: 'request', actor: { ...who, isAdministrator: async () => false } };
    return { event, inbound, close: () => services.store.close() };
  };
  const before = await process();
  const first = asked(await before.inbound.onCommand({ ...before.event, text: 'quiz incident' }));
  const feedback = answered(
    await before.inbound.onAnswer({
      ...before.event,
      ask: first.ask,
      optionIds: optionIds('right-1'),
    }),
  );
  await before.close();

  const after = await process();
  const text = feedback.actions[0]?.command ?? '';
  const second = asked(await after.inbound.onCommand({ ...after.event, text }));
  await after.close();
  expect(second).toMatchObject({ heading: 'Incident · step 2 of 3', scenario: 'Situation 2.' });
});

test('it counts once, when it is over, and as right when all of its steps were', async () => {
  const practice = async () => {
    const stats = await world.type('ana', 'stats');
    return stats.kind === 'stats' ? stats.facts.at(-1)?.value : undefined;
  };
  const play = async (...options: readonly string[]) => {
    let step = await begin();
    for (const option of options) {
      const feedback = await choose(step, option);
      if (!option.endsWith('3')) {
        expect(await practice()).toBe(before);
        step = asked(await goOn(feedback));
      }
    }
  };
  let before = '0 of 0 right';
  await play('right-1', 'wrong-2', 'right-3');
  before = '0 of 1 right';
  expect(await practice()).toBe(before);
  await play('right-1', 'right-2', 'right-3');
  expect(await practice()).toBe('1 of 2 right');
  expect(JSON.stringify(await world.type('ana', 'mistakes'))).not.toContain('Decision');
});

test('begun, it has had its turn: the next thing to practise is something else', async () => {
  await begin();
  expect(asked(await world.type('ana', 'quiz')).heading).toBe('Practice question');
});

test('one on a topic is asked on that topic, and where there is none, that is said', async () => {
  questions[0] = anIncident({ topic: 'serving' });
  expect(await world.type('ana', 'quiz incident monitoring')).toMatchObject({
    heading: 'No incident to practise',
    text: 'I have no incident on “Monitoring and drift” in this language. Try a question instead.',
  });
  questions.push(anIncident({ id: 'drift-page', scenario: { en: 'Drift.', es: 'Deriva.' } }));
  expect(asked(await world.type('ana', 'quiz incident monitoring')).scenario).toBe('Drift.');
});

test('where the bank has none, that is said', async () => {
  questions.shift();
  expect(await world.type('ana', 'quiz incidente')).toMatchObject({
    kind: 'notice',
    heading: 'No incident to practise',
    text: 'I have no incident in this language. Try a question instead.',
    actions: [{ command: 'quiz' }],
  });
});

test('the channel is never asked one', async () => {
  questions.splice(0, questions.length, anIncident());
  await world.at('2026-11-23T08:30:00Z');
  expect(world.posted().filter(({ view }) => view.kind === 'question')).toEqual([]);
  questions.push(aQuestion());
  await world.at('2026-11-24T08:30:00Z');
  expect(world.posted().filter(({ view }) => view.kind === 'question')).toHaveLength(1);
});
