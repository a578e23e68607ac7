import { afterEach, expect, test, vi } from 'vitest';
import { runDueSlots } from '../../../src/app/slots/run-due.ts';
import { aChannel, aSlot, channelId, instant } from '../../support/builders.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
afterEach(() => world.close());

const addChannel = async (name: string, dueAt: string) => {
  const { workspaceId, settings } = aChannel();
  const plan = { daily: aSlot('2026-11-23', dueAt), weekly: null };
  const now = instant('2026-11-22T11:00:00Z');
  const id = channelId(name);
  await world.services.store.addChannel({ id, workspaceId, adapter: 'test', settings, plan, now });
  return id;
};

test('channels that fail, however many, hold up no other', async () => {
  world = await createWorld();
  const { store } = world.services;
  for (let n = 1; n <= 410; n += 1) {
    await addChannel(`broken-${n}`, '2026-11-23T08:30:00Z');
  }
  const good = await addChannel('good', '2026-11-23T08:31:00Z');
  const asked = store.askedQuestions;
  vi.spyOn(store, 'askedQuestions').mockImplementation(async (id) => {
    if (id.includes('broken')) {
      throw new Error('unreadable');
    }
    return asked(id);
  });

  const services = { ...world.services, clock: { now: () => instant('2026-11-23T08:31:00Z') } };
  // The good one, and the playground's own.
  expect(await runDueSlots(services)).toBe(2);
  expect(await store.openRounds(good)).toHaveLength(1);
});

test('a slot that somebody else has taken ends the round of claims', async () => {
  world = await createWorld();
  const { store } = world.services;
  vi.spyOn(store, 'claimDaily').mockResolvedValue('taken');
  const services = { ...world.services, clock: { now: () => instant('2026-11-23T08:31:00Z') } };
  expect(await runDueSlots(services)).toBe(0);
});
