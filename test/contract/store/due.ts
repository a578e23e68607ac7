import { describe, expect, it } from 'vitest';
import { aChannel, aSlot, channelId, instant } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  aChange,
  closeRound,
  dailyClaim,
  dailySlot,
  MONDAY,
  newChannel,
  openRound,
  revealSlot,
  roundOf,
  TUESDAY,
  weeklySlot,
} from './scenario.ts';

const GENERAL = channelId('general');
const UNPLANNED = { daily: null, weekly: null };

export const dueContract = (open: OpenStore): void => {
  describe('due slots', () => {
    const subject = useStore(open);

    const kindsAt = async (at: string, limit = 10): Promise<readonly string[]> =>
      (await subject.store.dueSlots(instant(at), limit)).map(
        ({ kind, channel }) => `${kind} ${channel.id}`,
      );

    it('has a slot at its instant, and not a millisecond before', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      const { at } = dailySlot(MONDAY);
      expect(await store.dueSlots(at - 1, 10)).toEqual([]);
      expect(await store.dueSlots(at, 10)).toEqual([
        { kind: 'daily', channel: aChannel(), slot: dailySlot(MONDAY) },
      ]);
    });

    it('has a reveal with its round', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      expect(await store.dueSlots(revealSlot(MONDAY).at - 1, 10)).toEqual([]);
      expect(await store.dueSlots(revealSlot(MONDAY).at, 10)).toEqual([
        {
          kind: 'reveal',
          channel: aChannel(),
          slot: revealSlot(MONDAY),
          round: await store.round(roundOf(MONDAY)),
        },
      ]);
      await closeRound(store, MONDAY);
      expect(await store.dueSlots(revealSlot(MONDAY).at, 10)).toEqual([]);
    });

    it('puts the earliest first', async () => {
      const { store } = subject;
      const later = { daily: aSlot(MONDAY, '2026-11-23T08:45:00Z'), weekly: null };
      await store.addChannel(newChannel({ id: channelId('a'), plan: later }));
      await store.addChannel(newChannel({ id: channelId('b') }));
      const kinds = ['daily test:b', 'daily test:a'];
      expect(await kindsAt('2026-11-23T09:00:00Z')).toEqual(kinds);
      expect(await kindsAt('2026-11-23T09:00:00Z', 1)).toEqual(kinds.slice(0, 1));
    });

    it('puts reveals before leaderboards before questions at one instant', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY, { revealAt: '2026-11-24T08:30:00Z' });
      const atOnce = { daily: dailySlot(TUESDAY), weekly: aSlot(TUESDAY, '2026-11-24T08:30:00Z') };
      await store.changeChannel(GENERAL, aChange({ plan: atOnce }));
      const kinds = ['reveal test:general', 'weekly test:general', 'daily test:general'];
      expect(await kindsAt('2026-11-24T08:30:00Z')).toEqual(kinds);
      expect(await kindsAt('2026-11-24T08:30:00Z', 2)).toEqual(kinds.slice(0, 2));
    });

    it('keeps that order when there are more than were asked for', async () => {
      const { store } = subject;
      const plan = { daily: dailySlot(MONDAY), weekly: aSlot(MONDAY, '2026-11-23T08:30:00Z') };
      await store.addChannel(newChannel({ plan }));
      expect(await kindsAt('2026-11-23T08:30:00Z', 1)).toEqual(['weekly test:general']);
    });

    it('has only reveals of a suspended channel, and nothing of a removed one', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const plan = await store.plan(GENERAL);
      await store.changeChannel(GENERAL, aChange({ status: 'suspended', plan }));
      expect(await kindsAt('2026-11-30T00:00:00Z')).toEqual(['reveal test:general']);
      await store.changeChannel(GENERAL, aChange({ status: 'removed', plan }));
      expect(await kindsAt('2026-11-30T00:00:00Z')).toEqual([]);
      expect(await store.nextDueAt()).toBeUndefined();
    });

    it('lets nobody claim a question in a suspended channel', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      const plan = await store.plan(GENERAL);
      await store.changeChannel(GENERAL, aChange({ status: 'suspended', plan }));
      expect(await store.claimDaily(dailyClaim(MONDAY))).toBe('taken');
    });

    it('tells the earliest instant of all, reveals included', async () => {
      const { store } = subject;
      expect(await store.nextDueAt()).toBeUndefined();
      await store.addChannel(newChannel());
      expect(await store.nextDueAt()).toBe(instant('2026-11-23T08:30:00Z'));
      await openRound(store, MONDAY);
      expect(await store.nextDueAt()).toBe(instant('2026-11-23T15:00:00Z'));
      await closeRound(store, MONDAY);
      expect(await store.nextDueAt()).toBe(instant('2026-11-24T08:30:00Z'));
      await store.changeChannel(
        GENERAL,
        aChange({ plan: { ...UNPLANNED, weekly: weeklySlot(TUESDAY) } }),
      );
      expect(await store.nextDueAt()).toBe(instant('2026-11-24T15:30:00Z'));
      await store.changeChannel(GENERAL, aChange({ plan: UNPLANNED }));
      expect(await store.nextDueAt()).toBeUndefined();
    });
  });
};
