import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { channelId, memberId } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  answer,
  closeRound,
  FRIDAY,
  giveUp,
  MONDAY,
  newChannel,
  openRound,
  openUnposted,
  questionDelivery,
  roundOf,
  THURSDAY,
  TUESDAY,
  WEDNESDAY,
} from './scenario.ts';

const streakOf = (store: Store, member = 'ada') =>
  store.streak(channelId('general'), memberId(member));

const fail = (store: Store, date: string) =>
  giveUp(store, questionDelivery(date), `${date}T08:31:00Z`);

export const streaksContract = (open: OpenStore): void => {
  describe('streaks', () => {
    const subject = useStore(open);

    /** Opens, answers as said, and closes: one round after the other, from Monday on. */
    const play = async (rounds: readonly (readonly [string, readonly string[]])[]) => {
      await subject.store.addChannel(newChannel());
      for (const [date, members] of rounds) {
        await openRound(subject.store, date);
        for (const member of members) {
          await answer(subject.store, date, member);
        }
        await closeRound(subject.store, date);
      }
    };

    it('are there from the first answer on', async () => {
      await play([[MONDAY, ['ada']]]);
      const { store } = subject;
      expect(await streakOf(store)).toEqual({
        current: 1,
        longest: 1,
        lastRoundId: roundOf(MONDAY),
      });
      expect(await streakOf(store, 'bob')).toBeUndefined();
    });

    it('count rounds in a row, each member’s own', async () => {
      await play([
        [MONDAY, ['ada', 'bob']],
        [TUESDAY, ['ada']],
        [WEDNESDAY, ['ada', 'bob']],
      ]);
      expect(await streakOf(subject.store)).toMatchObject({ current: 3, longest: 3 });
      expect(await streakOf(subject.store, 'bob')).toMatchObject({ current: 1, longest: 1 });
    });

    it('are broken by a closed round that was missed, and keep the longest', async () => {
      await play([
        [MONDAY, ['ada']],
        [TUESDAY, ['ada']],
        [WEDNESDAY, []],
      ]);
      const { store } = subject;
      expect(await streakOf(store)).toEqual({
        current: 0,
        longest: 2,
        lastRoundId: roundOf(TUESDAY),
      });
      await openRound(store, THURSDAY);
      const result = await answer(store, THURSDAY, 'ada');
      expect(result).toMatchObject({ streak: { current: 1, longest: 2 } });
    });

    it('are not broken by a round that is still open', async () => {
      await play([[MONDAY, ['ada']]]);
      await openRound(subject.store, TUESDAY);
      expect(await streakOf(subject.store)).toMatchObject({ current: 1 });
    });

    it('go on over days without a round', async () => {
      await play([[MONDAY, ['ada']]]);
      const { store } = subject;
      await openUnposted(store, TUESDAY);
      await fail(store, TUESDAY);
      await openRound(store, WEDNESDAY);
      expect(await answer(store, WEDNESDAY, 'ada')).toMatchObject({ streak: { current: 2 } });
    });

    it('are counted anew when an older round is answered after a newer one', async () => {
      await play([[MONDAY, ['ada']]]);
      const { store } = subject;
      await openRound(store, TUESDAY);
      await openRound(store, WEDNESDAY);
      expect(await answer(store, WEDNESDAY, 'ada')).toMatchObject({ streak: { current: 1 } });
      expect(await answer(store, TUESDAY, 'ada')).toMatchObject({
        outcome: 'recorded',
        streak: { current: 3, longest: 3, lastRoundId: roundOf(WEDNESDAY) },
      });
    });

    it('are broken still when the answer to an older round comes too late for them', async () => {
      await play([]);
      const { store } = subject;
      await openRound(store, MONDAY);
      await openRound(store, TUESDAY);
      await closeRound(store, TUESDAY);
      expect(await answer(store, MONDAY, 'ada')).toMatchObject({
        streak: { current: 0, longest: 1 },
      });
    });

    it('forget a round that becomes void after it was answered', async () => {
      await play([[MONDAY, ['ada']]]);
      const { store } = subject;
      await openUnposted(store, TUESDAY);
      await answer(store, TUESDAY, 'ada');
      await answer(store, TUESDAY, 'bob');
      await fail(store, TUESDAY);
      expect(await streakOf(store)).toEqual({
        current: 1,
        longest: 1,
        lastRoundId: roundOf(MONDAY),
      });
      expect(await streakOf(store, 'bob')).toBeUndefined();
    });

    it('are mended when the round that broke them becomes void', async () => {
      await play([[MONDAY, ['ada']]]);
      const { store } = subject;
      await openUnposted(store, TUESDAY);
      await openRound(store, WEDNESDAY);
      await answer(store, WEDNESDAY, 'ada');
      expect(await streakOf(store)).toMatchObject({ current: 1 });
      await fail(store, TUESDAY);
      expect(await streakOf(store)).toMatchObject({ current: 2, longest: 2 });
    });

    it('belong to one channel', async () => {
      await play([[MONDAY, ['ada']]]);
      const { store } = subject;
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await openRound(store, MONDAY, { channel: 'ml', series: 1 });
      expect(await store.streak(channelId('ml'), memberId('ada'))).toBeUndefined();
    });

    it('come with a second press as they are by then', async () => {
      await play([
        [MONDAY, ['ada']],
        [TUESDAY, ['ada']],
        [WEDNESDAY, []],
      ]);
      expect(await answer(subject.store, TUESDAY, 'ada')).toMatchObject({
        outcome: 'already',
        streak: { current: 0, longest: 2 },
      });
      await openRound(subject.store, THURSDAY);
      await openRound(subject.store, FRIDAY);
      await answer(subject.store, THURSDAY, 'ada');
      expect(await answer(subject.store, THURSDAY, 'ada')).toMatchObject({
        outcome: 'already',
        streak: { current: 1, longest: 2 },
      });
    });
  });
};
