import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score, Store } from '../../../src/storage/store.ts';
import { channelId, memberId } from '../../support/builders.ts';
import type { OpenStore } from './harness.ts';
import {
  answer,
  closeRound,
  dailySlot,
  dayAfter,
  MONDAY,
  newChannel,
  openRound,
  openUnposted,
  skipDaily,
  weeklyClaim,
  weeklySlot,
} from './scenario.ts';

const GENERAL = channelId('general');

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
  expect(await store.scores(GENERAL, { type: 'all' })).toEqual(recount(days, () => true));
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

export const recountContract = (open: OpenStore): void => {
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
