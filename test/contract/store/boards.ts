import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/storage/store.ts';
import { aVersion, channelId, memberId } from '../../support/builders.ts';
import { type OpenStore, restart, useStore } from './harness.ts';
import {
  answer,
  closeRound,
  dailySlot,
  giveUp,
  MONDAY,
  newChannel,
  openRound,
  openUnposted,
  questionDelivery,
  roundOf,
  TUESDAY,
  WEDNESDAY,
  weeklyClaim,
  weeklySlot,
} from './scenario.ts';

const GENERAL = channelId('general');
const ALL: Period = { type: 'all' };
const WRONG = { option: 'wait', right: false, points: 0 };

export const boardsContract = (open: OpenStore): void => {
  describe('scores', () => {
    const subject = useStore(open);

    it('say nothing of a round that is still open', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await answer(store, MONDAY, 'ada');
      expect(await store.scores(GENERAL, ALL)).toEqual([]);
      expect(await store.roundResults(GENERAL, ALL)).toEqual([]);
    });

    it('have most points first, then most right, then member id', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await answer(store, MONDAY, 'dan', { points: 3 });
      await answer(store, MONDAY, 'cleo', { points: 1 });
      await answer(store, MONDAY, 'bob', WRONG);
      await answer(store, MONDAY, 'ada', WRONG);
      await closeRound(store, MONDAY);
      await openRound(store, TUESDAY);
      await answer(store, TUESDAY, 'cleo', { points: 2 });
      await closeRound(store, TUESDAY);
      expect(await store.scores(GENERAL, ALL)).toEqual([
        { memberId: memberId('cleo'), points: 3, right: 2, answered: 2 },
        { memberId: memberId('dan'), points: 3, right: 1, answered: 1 },
        { memberId: memberId('ada'), points: 0, right: 0, answered: 1 },
        { memberId: memberId('bob'), points: 0, right: 0, answered: 1 },
      ]);
    });

    it('put member ids in one order on every database, whatever its locale', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      for (const member of ['ada', 'Zoe', 'bob', '_eve', 'Bob']) {
        await answer(store, MONDAY, member);
      }
      await closeRound(store, MONDAY);
      const scores = await store.scores(GENERAL, ALL);
      const order = ['Bob', 'Zoe', '_eve', 'ada', 'bob'].map(memberId);
      expect(scores.map((score) => score.memberId)).toEqual(order);
    });

    it('and results are kept by week, by month and for all time', async () => {
      const { store } = subject;
      const plan = { daily: dailySlot('2026-11-30'), weekly: weeklySlot('2026-11-30') };
      await store.addChannel(newChannel({ plan }));
      await openRound(store, '2026-11-30');
      await answer(store, '2026-11-30', 'ada', { points: 1 });
      await closeRound(store, '2026-11-30');
      await openRound(store, '2026-12-01');
      await answer(store, '2026-12-01', 'ada', { points: 2 });
      await closeRound(store, '2026-12-01');
      await store.claimWeekly(weeklyClaim('2026-11-30'));
      await openRound(store, '2026-12-02');
      await answer(store, '2026-12-02', 'ada', { points: 3 });
      await closeRound(store, '2026-12-02');

      const of = async (period: Period) => ({
        points: (await store.scores(GENERAL, period)).map(({ points }) => points),
        dates: (await store.roundResults(GENERAL, period)).map(({ localDate }) => localDate),
      });
      const [first, second, third] = ['2026-11-30', '2026-12-01', '2026-12-02'];
      expect(await of({ type: 'week', week: 1 })).toEqual({ points: [3], dates: [first, second] });
      expect(await of({ type: 'week', week: 2 })).toEqual({ points: [3], dates: [third] });
      expect(await of({ type: 'week', week: 3 })).toEqual({ points: [], dates: [] });
      expect(await of({ type: 'month', month: '2026-11' })).toEqual({
        points: [1],
        dates: [first],
      });
      expect(await of({ type: 'month', month: '2026-12' })).toEqual({
        points: [5],
        dates: [second, third],
      });
      expect(await of(ALL)).toEqual({ points: [6], dates: [first, second, third] });
    });

    it('and results say how closed rounds went, void ones excepted', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await answer(store, MONDAY, 'ada');
      await answer(store, MONDAY, 'bob', WRONG);
      await answer(store, MONDAY, 'eve');
      await closeRound(store, MONDAY);
      await openUnposted(store, TUESDAY);
      await closeRound(store, TUESDAY);
      await openRound(store, WEDNESDAY);
      await closeRound(store, WEDNESDAY);
      const result = { version: aVersion() };
      expect(await store.roundResults(GENERAL, ALL)).toEqual([
        { ...result, roundId: roundOf(MONDAY), localDate: MONDAY, answered: 3, right: 2 },
        { ...result, roundId: roundOf(WEDNESDAY), localDate: WEDNESDAY, answered: 0, right: 0 },
      ]);
    });

    it('belong to one channel, and outlive a restart', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await answer(store, MONDAY, 'ada');
      await closeRound(store, MONDAY);
      const reopened = await restart(subject);
      expect(await reopened.scores(GENERAL, ALL)).toHaveLength(1);
      expect(await reopened.scores(channelId('ml'), ALL)).toEqual([]);
      expect(await reopened.roundResults(channelId('ml'), ALL)).toEqual([]);
    });
  });

  describe('a member’s totals', () => {
    const subject = useStore(open);

    it('are nothing at first', async () => {
      expect(await subject.store.memberTotals(GENERAL, memberId('ada'))).toEqual({
        answered: 0,
        right: 0,
        points: 0,
        topics: [],
      });
    });

    it('have open rounds in them, void ones not, and topics by name', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY, { version: aVersion({ topic: 'serving' }) });
      await answer(store, MONDAY, 'ada', { points: 3 });
      await closeRound(store, MONDAY);
      await openRound(store, TUESDAY);
      await answer(store, TUESDAY, 'ada', WRONG);
      await answer(store, TUESDAY, 'bob');
      await openRound(store, WEDNESDAY);
      await answer(store, WEDNESDAY, 'ada', { points: 2 });
      await openUnposted(store, '2026-11-26');
      await answer(store, '2026-11-26', 'ada');
      await giveUp(store, questionDelivery('2026-11-26'), '2026-11-26T09:01:00Z');
      expect(await store.memberTotals(GENERAL, memberId('ada'))).toEqual({
        answered: 3,
        right: 2,
        points: 5,
        topics: [
          { topic: 'monitoring', answered: 2, right: 1 },
          { topic: 'serving', answered: 1, right: 1 },
        ],
      });
    });
  });
};
