import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period, Score, Store } from '../../../src/storage/store.ts';
import { aVersion, channelId, instant, memberId } from '../../support/builders.ts';
import { type OpenStore, restart, useStore } from './harness.ts';
import {
  answer,
  closeRound,
  dailySlot,
  dayAfter,
  MONDAY,
  newChannel,
  openRound,
  openUnposted,
  questionDelivery,
  roundOf,
  skipDaily,
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
      await store.markFailed(questionDelivery('2026-11-26'), 'x', instant('2026-11-26T09:01:00Z'));
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

  describe('scores and streaks', () => {
    it('equal a recount, whatever happened', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 12 }), async (days) => {
          const { store, cleanup } = await open();
          try {
            await playDays(store, days);
            await expectRecount(store, days);
          } finally {
            await cleanup();
          }
        }),
        { numRuns: 25 },
      );
    });
  });
};

const MEMBERS = ['ada', 'bob', 'cleo'] as const;

/** One date: what becomes of its slot, who answers what, and whether a leaderboard follows. */
interface Day {
  readonly fate: 'closed' | 'void' | 'skipped' | 'open';
  /** Points of each member; `null`: no answer. */
  readonly points: readonly (number | null)[];
  readonly leaderboard: boolean;
}

const day: fc.Arbitrary<Day> = fc.record({
  fate: fc.constantFrom('closed', 'closed', 'closed', 'void', 'skipped', 'open'),
  points: fc.tuple(...MEMBERS.map(() => fc.option(fc.integer({ min: 0, max: 3 })))),
  leaderboard: fc.boolean(),
});

const dateOf = (index: number): string => (index === 0 ? MONDAY : dayAfter(dateOf(index - 1)));

const playDay = async (store: Store, date: string, { fate, points }: Day): Promise<void> => {
  if (fate === 'skipped') {
    await store.claimDaily(skipDaily(date, 'late'));
    return;
  }
  await (fate === 'void' ? openUnposted(store, date) : openRound(store, date));
  if (fate !== 'void') {
    const answers = MEMBERS.map((member, index) => ({ member, points: points[index] ?? null }));
    await Promise.all(
      answers.map(({ member, points: won }) =>
        won === null ? undefined : answer(store, date, member, { points: won, right: won > 0 }),
      ),
    );
  }
  if (fate !== 'open') {
    await closeRound(store, date);
  }
};

const playDays = async (store: Store, days: readonly Day[]): Promise<void> => {
  const weekly = weeklySlot(MONDAY);
  await store.addChannel(newChannel({ plan: { daily: dailySlot(MONDAY), weekly } }));
  for (const [index, played] of days.entries()) {
    const date = dateOf(index);
    await playDay(store, date, played);
    const claim = weeklyClaim(date);
    await (played.leaderboard
      ? store.claimWeekly(claim)
      : store.changeChannel(claim.channelId, {
          ...(await currentSettings(store)),
          plan: { ...(await store.plan(claim.channelId)), weekly: claim.next },
          reveals: [],
        }));
  }
};

const currentSettings = async (store: Store) => {
  const channel = await store.channel(GENERAL);
  if (channel === undefined) {
    throw new Error('The channel is gone.');
  }
  const { settings, status, statusReason } = channel;
  return { settings, status, statusReason };
};

/** What a leaderboard of the days that `counts` picks must say, added up the plain way. */
const recount = (days: readonly Day[], counts: (index: number) => boolean): readonly Score[] =>
  MEMBERS.map((member, place) => {
    const won = days.flatMap(({ fate, points }, index) =>
      fate === 'closed' && counts(index) ? (points[place] ?? []) : [],
    );
    return {
      memberId: memberId(member),
      points: won.reduce((sum, points) => sum + points, 0),
      right: won.filter((points) => points > 0).length,
      answered: won.length,
    };
  })
    .filter(({ answered }) => answered > 0)
    .sort((a, b) => b.points - a.points || b.right - a.right || (a.memberId < b.memberId ? -1 : 1));

/** The run of answers up to the newest one; 0 when a round that closed since was missed. */
const recountStreak = (days: readonly Day[], place: number) => {
  const rounds = days.filter(({ fate }) => fate === 'closed' || fate === 'open');
  const answered = rounds.map(({ points }) => (points[place] ?? null) !== null);
  const last = answered.lastIndexOf(true);
  const missed = rounds.slice(last + 1).some(({ fate }) => fate === 'closed');
  const run = last - answered.lastIndexOf(false, last);
  return last === -1 ? undefined : missed ? 0 : run;
};

const expectRecount = async (store: Store, days: readonly Day[]): Promise<void> => {
  expect(await store.scores(GENERAL, ALL)).toEqual(recount(days, () => true));
  const weekOf = (index: number) =>
    1 + days.slice(0, index).filter(({ leaderboard }) => leaderboard).length;
  for (let week = 1; week <= days.length + 1; week += 1) {
    const expected = recount(days, (index) => weekOf(index) === week);
    expect(await store.scores(GENERAL, { type: 'week', week })).toEqual(expected);
  }
  for (const month of ['2026-11', '2026-12']) {
    const expected = recount(days, (index) => dateOf(index).startsWith(month));
    expect(await store.scores(GENERAL, { type: 'month', month })).toEqual(expected);
  }
  for (const [place, member] of MEMBERS.entries()) {
    const streak = await store.streak(GENERAL, memberId(member));
    expect(streak?.current).toBe(recountStreak(days, place));
  }
};
