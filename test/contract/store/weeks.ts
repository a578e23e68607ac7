import { describe, expect, it } from 'vitest';
import { channelId, instant } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  aChange,
  closeRound,
  dailySlot,
  FRIDAY,
  MONDAY,
  newChannel,
  openRound,
  revealDelivery,
  roundOf,
  TUESDAY,
  weeklyClaim,
  weeklyDelivery,
  weeklySlot,
} from './scenario.ts';

const GENERAL = channelId('general');

export const weeksContract = (open: OpenStore): void => {
  describe('claims of leaderboards', () => {
    const subject = useStore(open);

    it('owe the current week’s, and begin the next week', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      expect(await store.claimWeekly(weeklyClaim(FRIDAY))).toBe('claimed');
      expect(await store.delivery(weeklyDelivery(FRIDAY))).toMatchObject({
        kind: 'weekly',
        localDate: FRIDAY,
        roundId: null,
        week: 1,
        state: 'pending',
        expiresAt: instant('2026-11-27T19:30:00Z'),
      });
      expect((await store.channel(GENERAL))?.week).toBe(2);
      expect((await store.plan(GENERAL)).weekly).toEqual(weeklySlot('2026-11-28'));
    });

    it('are taken the second time, and begin no further week', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.claimWeekly(weeklyClaim(FRIDAY));
      expect(await store.claimWeekly(weeklyClaim(FRIDAY))).toBe('taken');
      expect((await store.channel(GENERAL))?.week).toBe(2);
    });

    it('of a date that was claimed before only move the plan on', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.claimWeekly(weeklyClaim(FRIDAY));
      await store.changeChannel(
        GENERAL,
        aChange({ plan: { daily: null, weekly: weeklySlot(FRIDAY) } }),
      );
      expect(await store.claimWeekly(weeklyClaim(FRIDAY))).toBe('taken');
      expect((await store.channel(GENERAL))?.week).toBe(2);
      expect((await store.plan(GENERAL)).weekly).toEqual(weeklySlot('2026-11-28'));
    });

    it('that skip begin the next week too, and owe nothing', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      const { channelId: id, settings, slot, now, next } = weeklyClaim(FRIDAY);
      const seen = { channelId: id, settings, slot, now, next };
      const skip = { ...seen, outcome: 'skip', reason: 'late' } as const;
      expect(await store.claimWeekly(skip)).toBe('claimed');
      expect((await store.channel(GENERAL))?.week).toBe(2);
      expect(await store.deliveryCounts()).toEqual([]);
      expect(await store.skippedSlots()).toEqual([{ kind: 'weekly', reason: 'late', count: 1 }]);
    });

    it('put later rounds on the next week’s leaderboard', async () => {
      const { store } = subject;
      await store.addChannel(
        newChannel({ plan: { daily: dailySlot(MONDAY), weekly: weeklySlot(MONDAY) } }),
      );
      await openRound(store, MONDAY);
      await closeRound(store, MONDAY);
      await store.claimWeekly(weeklyClaim(MONDAY));
      await openRound(store, TUESDAY);
      await closeRound(store, TUESDAY);
      expect((await store.round(roundOf(MONDAY)))?.week).toBe(1);
      expect((await store.round(roundOf(TUESDAY)))?.week).toBe(2);
      expect((await store.delivery(revealDelivery(TUESDAY)))?.week).toBeNull();
    });
  });
};
