import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

test('an unknown word gets the nearest command, as a button too', async () => {
  expect(await world.type('ana', 'leadrboard')).toMatchObject({
    kind: 'notice',
    tone: 'warning',
    actions: [{ command: 'leaderboard' }, { command: 'help' }],
  });
});

test('a value that can’t be is named, with a command that mends it', async () => {
  const view = await world.type('ana', 'schedule set time 25:99');
  expect(view).toMatchObject({ kind: 'notice', tone: 'warning' });
  expect(view.kind === 'notice' && view.text).toContain('25:99');
  expect(view.kind === 'notice' && view.text).toContain('/mlops schedule set');
});

test('the schedule that is set is the schedule that runs', async () => {
  await world.type('ana', 'schedule set days tue,thu time 10:15 zone America/New_York');
  await world.at('2026-11-24T15:14:59Z');
  expect(world.posted()).toEqual([]);

  await world.at('2026-11-24T15:15:00Z');
  expect(world.posted()).toHaveLength(1);
});

test('who doesn’t manage the channel is told so, and nothing changes', async () => {
  const view = await world.type('ben', 'language es');
  expect(view).toMatchObject({ kind: 'notice', tone: 'warning' });
  expect(await world.type('ben', 'help')).toMatchObject({ language: 'en' });
});

test('in Spanish: the channel, its open question, commands and feedback', async () => {
  await world.at('2026-11-23T08:30:00Z');
  const { ask } = newestQuestion(world);
  expect(await world.type('ana', 'language es')).toMatchObject({ language: 'es' });
  await world.at('2026-11-23T08:30:30Z');

  expect(newestQuestion(world)).toMatchObject({
    language: 'es',
    heading: 'Pregunta del día · lunes, 23 de noviembre',
    scenario: 'Accuracy has fallen for three weeks. (es)',
  });
  expect(await world.press('ben', ask, 'wait')).toMatchObject({
    language: 'es',
    verdict: 'wrong',
    justification: 'The data has drifted. (es)',
  });
  expect(await world.type('chen', 'CLASIFICACIÓN')).toMatchObject({
    kind: 'leaderboard',
    language: 'es',
  });
});

test('today: the question, then one’s own feedback, then the answer', async () => {
  expect(await world.type('ana', 'today')).toMatchObject({ kind: 'notice' });
  await world.at('2026-11-23T08:30:00Z');
  expect(await world.type('ana', 'today')).toMatchObject({ kind: 'question' });

  await world.press('ana', newestQuestion(world).ask, 'wait');
  expect(await world.type('ana', 'today')).toMatchObject({ kind: 'feedback', verdict: 'wrong' });
  await world.at('2026-11-23T15:00:00Z');
  expect(await world.type('ben', 'today')).toMatchObject({ kind: 'reveal' });
});

test('topics narrow what is asked, and `all` widens it again', async () => {
  await world.type('ana', 'topics set serving');
  for (const date of ['2026-11-23', '2026-11-24', '2026-11-25']) {
    await world.at(`${date}T08:30:00Z`);
    expect(newestQuestion(world).meta).toMatch(/^Packaging and serving/);
  }
  expect(await world.type('ana', 'topics all')).toMatchObject({ kind: 'notice', tone: 'success' });
});

test('a bot that was removed stays silent, and comes back with its settings', async () => {
  await world.type('ana', 'schedule set time 10:00');
  await world.inbound.onRemoved({ requestId: 'r', workspaceId: 'web:local' as never });
  await world.at('2026-11-23T09:00:00Z');
  expect(world.posted()).toEqual([]);

  await world.inbound.onInstalled({
    requestId: 'r',
    begin: 'at once',
    channelId: 'web:mlops-daily' as never,
    actor: {
      workspaceId: 'web:local' as never,
      memberId: 'web:ana' as never,
      isAdministrator: async () => true,
    },
  });
  await world.at('2026-11-24T09:00:00Z');
  expect(world.posted()).toHaveLength(1);
});
