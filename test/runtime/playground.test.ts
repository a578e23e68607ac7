import { afterEach, describe, expect, test } from 'vitest';
import { CHANNEL_ID } from '../../adapters/web/people.ts';
import { Postponed } from '../../src/core/adapter/errors.ts';
import { createApp } from '../../src/runtime/app.ts';
import { goToOpenRound, type PlaygroundTime } from '../../src/runtime/playground.ts';
import { createPlaygroundClock } from '../../src/runtime/playground-clock.ts';
import { createPlaygroundControls } from '../../src/start/playground-controls.ts';
import { instant } from '../support/builders.ts';
import { createWorld, type World, type WorldOptions } from '../support/world.ts';

/** Sunday at noon in Madrid, as in every world. */
const SUNDAY = instant('2026-11-22T11:00:00Z');

describe('the playground’s clock', () => {
  test('runs on from where it was moved to, and never goes back', () => {
    let real = 1_000;
    const clock = createPlaygroundClock({ now: () => real });
    expect(clock.now()).toBe(1_000);
    clock.moveTo(5_000);
    real += 10;
    expect(clock.now()).toBe(5_010);
    clock.moveTo(2_000);
    expect(clock.now()).toBe(5_010);
  });
});

describe('the time machine', () => {
  let world: World;
  afterEach(() => world.close());

  const open = async (options: WorldOptions = {}) => {
    world = await createWorld(options);
    const clock = createPlaygroundClock({ now: () => SUNDAY });
    const services = { ...world.services, clock };
    const { store, log } = services;
    const app = createApp({ services, adapters: [world.adapter], owner: 'test', log });
    const time: PlaygroundTime = {
      ...{ store, clock, clockwork: app.clockwork },
      channelId: CHANNEL_ID,
    };
    return {
      time,
      clock,
      store,
      controls: createPlaygroundControls(services, CHANNEL_ID, () => time),
    };
  };
  const kinds = () => world.posted().map(({ view }) => view.kind);

  test('goes to the next slot, whatever it is, and says what follows', async () => {
    const { controls } = await open();
    expect(await controls.state()).toEqual({
      ...{ now: SUNDAY, zone: 'Europe/Madrid', language: 'en' },
      nextSlot: { kind: 'daily', at: instant('2026-11-23T08:30:00Z') },
    });

    await controls.goToNextSlot();
    expect(kinds()).toEqual(['question']);
    expect(await controls.state()).toMatchObject({
      now: instant('2026-11-23T08:30:00Z'),
      nextSlot: { kind: 'reveal', at: instant('2026-11-23T15:00:00Z') },
    });
  });

  test('goes to Friday through every slot, none late and none left out', async () => {
    const { controls, store } = await open();
    await controls.goToFriday();
    const days = Array.from({ length: 5 }, () => ['question', 'reveal']).flat();
    expect(kinds()).toEqual([...days, 'leaderboard']);
    expect(await store.skippedSlots()).toEqual([]);
    expect((await controls.state()).now).toBe(instant('2026-11-27T15:30:00Z'));
  });

  test('goes to an open round, and stays with one', async () => {
    const { time, clock } = await open();
    await goToOpenRound(time);
    expect(kinds()).toEqual(['question']);
    const there = clock.now();
    await goToOpenRound(time);
    expect(clock.now()).toBe(there);
  });

  test('waits for what the channel puts off, so that a jump leaves no message behind', async () => {
    let postponed = false;
    const { controls, clock } = await open({
      wrap: (adapter) => ({
        ...adapter,
        post: async (channel, post) => {
          if (!postponed) {
            postponed = true;
            throw new Postponed(20_000, 'rate limited');
          }
          return adapter.post(channel, post);
        },
      }),
    });
    await controls.goToNextSlot();
    expect(kinds()).toEqual(['question']);
    expect(clock.now()).toBe(instant('2026-11-23T08:30:20Z'));
  });

  test('ends where no question is left to ask', async () => {
    const { time, store } = await open({ questions: [] });
    await goToOpenRound(time);
    expect(kinds()).not.toContain('question');
    expect(await store.skippedSlots()).toMatchObject([
      { kind: 'daily', reason: 'no-eligible-question' },
    ]);
  });
});
