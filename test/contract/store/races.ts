import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { channelId, instant, memberId } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  answer,
  closeRound,
  dailyClaim,
  FRIDAY,
  MONDAY,
  newChannel,
  openRound,
  openUnposted,
  roundOf,
  TUESDAY,
  weeklyClaim,
} from './scenario.ts';

const GENERAL = channelId('general');

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const count = <Word extends string>(words: readonly Word[]) => ({
  of: (word: Word) => words.filter((candidate) => candidate === word).length,
});

export const racesContract = (open: OpenStore): void => {
  describe('races', () => {
    const subject = useStore(open);

    /** Two stores over one database, as two processes have them, with one channel. */
    const twoStores = async (): Promise<readonly [Store, Store]> => {
      const second = await subject.reopen();
      await subject.store.addChannel(newChannel());
      return [subject.store, second];
    };

    it('let exactly one of two stores claim a question', async () => {
      const stores = await twoStores();
      const results = await Promise.all(
        range(10).map((n) =>
          stores[n % 2 === 0 ? 0 : 1].claimDaily(dailyClaim(MONDAY, { series: n })),
        ),
      );
      expect(count(results).of('claimed')).toBe(1);
      expect(await stores[0].openRounds(GENERAL)).toHaveLength(1);
    });

    it('let exactly one of two stores claim a reveal and a leaderboard', async () => {
      const [first, second] = await twoStores();
      await openRound(first, MONDAY);
      await answer(first, MONDAY, 'ada');
      const reveals = await Promise.all([closeRound(first, MONDAY), closeRound(second, MONDAY)]);
      expect([...reveals].sort()).toEqual(['claimed', 'taken']);
      expect(await first.scores(GENERAL, { type: 'all' })).toMatchObject([{ answered: 1 }]);
      const weeks = await Promise.all([
        first.claimWeekly(weeklyClaim(FRIDAY)),
        second.claimWeekly(weeklyClaim(FRIDAY)),
      ]);
      expect([...weeks].sort()).toEqual(['claimed', 'taken']);
      expect((await second.channel(GENERAL))?.week).toBe(2);
    });

    it('let one store lease a delivery', async () => {
      const [first, second] = await twoStores();
      await openUnposted(first, MONDAY);
      const now = instant('2026-11-23T08:30:00Z');
      const leases = await Promise.all(
        [first, second, first, second].map((store, index) =>
          store.leaseDeliveries({ owner: `${index}`, now, leaseMs: 60_000, limit: 5 }),
        ),
      );
      expect(leases.flat()).toHaveLength(1);
    });

    it('let one store add a channel', async () => {
      const second = await subject.reopen();
      const added = await Promise.all([
        subject.store.addChannel(newChannel()),
        second.addChannel(newChannel()),
      ]);
      expect(added.filter((result) => result.added)).toHaveLength(1);
    });

    it('record one of a member’s 200 answers at a time, and return it to all', async () => {
      const stores = await twoStores();
      await openRound(stores[0], MONDAY);
      const options = ['wait', 'retrain', 'roll-back'];
      const results = await Promise.all(
        range(200).map((n) =>
          answer(stores[n % 2 === 0 ? 0 : 1], MONDAY, 'ada', { option: options[n % 3] ?? '' }),
        ),
      );
      expect(count(results.map(({ outcome }) => outcome)).of('recorded')).toBe(1);
      expect(count(results.map(({ outcome }) => outcome)).of('already')).toBe(199);
      const stored = await stores[0].answer(roundOf(MONDAY), memberId('ada'));
      for (const result of results) {
        expect(result).toMatchObject({ answer: stored, streak: { current: 1 } });
      }
      expect((await stores[1].round(roundOf(MONDAY)))?.answerCount).toBe(1);
    });

    it('lose no answer of 200 members at a time', async () => {
      const stores = await twoStores();
      await openRound(stores[0], MONDAY);
      const results = await Promise.all(
        range(200).map((n) => answer(stores[n % 2 === 0 ? 0 : 1], MONDAY, `member-${n}`)),
      );
      expect(count(results.map(({ outcome }) => outcome)).of('recorded')).toBe(200);
      expect((await stores[0].round(roundOf(MONDAY)))?.answerCount).toBe(200);
      expect(await stores[1].spread(roundOf(MONDAY))).toMatchObject([{ count: 200 }]);
    });

    it('count a member’s streak over rounds that are answered at the same time', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await openRound(store, TUESDAY);
      const days = [TUESDAY, MONDAY, TUESDAY, MONDAY];
      const results = await Promise.all(days.map((day) => answer(store, day, 'ada')));
      expect(results.map(({ outcome }) => outcome)).toEqual([
        'recorded',
        'recorded',
        'already',
        'already',
      ]);
      expect(results.slice(1)).toMatchObject([
        { answer: { roundId: roundOf(MONDAY) }, streak: { current: 2 } },
        { answer: { roundId: roundOf(TUESDAY) }, streak: { current: 2 } },
        { answer: { roundId: roundOf(MONDAY) }, streak: { current: 2 } },
      ]);
      expect(await store.streak(GENERAL, memberId('ada'))).toMatchObject({ current: 2 });
    });

    it('score an answer exactly when it was recorded before the reveal', async () => {
      const [first, second] = await twoStores();
      await openRound(first, MONDAY);
      const answers = range(50).map((n) => answer(first, MONDAY, `member-${n}`));
      const [results] = await Promise.all([Promise.all(answers), closeRound(second, MONDAY)]);
      const recorded = count(results.map(({ outcome }) => outcome)).of('recorded');
      expect(await first.scores(GENERAL, { type: 'all' })).toHaveLength(recorded);
      expect((await first.round(roundOf(MONDAY)))?.answerCount).toBe(recorded);
    });
  });
};
