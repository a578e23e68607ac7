import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import type { Delivery } from '../../../src/storage/records.ts';
import type { Store } from '../../../src/storage/store.ts';
import { channelId, instant, memberId } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  aChange,
  answer,
  closeRound,
  dailyClaim,
  hold,
  MONDAY,
  messageOf,
  newChannel,
  openRound,
  openUnposted,
  questionDelivery,
  roundOf,
  TUESDAY,
  takeStale,
  WEDNESDAY,
  weeklySlot,
} from './scenario.ts';

const GENERAL = channelId('general');
/** Often enough that a race which is lost at all is lost once. */
const TIMES = 10;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const members = (count: number) => range(count).map((n) => `member-${n}`);

/** What replicas do to each other when they work in the same channel at the same moment. */
export const replicasContract = (open: OpenStore): void => {
  describe('replicas', () => {
    const subject = useStore(open);

    /** Both with connections enough, so that nobody is late because he has to make one. */
    const twoStores = async (): Promise<readonly [Store, Store]> => {
      const second = await subject.reopen();
      await Promise.all([subject.store, second].flatMap((store) => [store.ping(), store.ping()]));
      return [subject.store, second];
    };

    /** Channels with a round of Monday each; `series` tells them apart. */
    const openChannels = async (store: Store, count: number) => {
      for (const series of range(count)) {
        const channel = `channel-${series}`;
        await store.addChannel(newChannel({ id: channelId(channel) }));
        await openUnposted(store, MONDAY, { channel, series });
      }
    };

    it('keep a plan that was changed while its slot was claimed', async () => {
      const [first, second] = await twoStores();
      const settings = defaultSettings('en', 'America/New_York');
      const plan = { daily: null, weekly: weeklySlot(WEDNESDAY) };
      for (const series of range(TIMES)) {
        const channel = `channel-${series}`;
        const id = channelId(channel);
        await first.addChannel(newChannel({ id }));
        await Promise.all([
          first.claimDaily(dailyClaim(MONDAY, { channel, series })),
          second.changeChannel(id, aChange({ settings, plan })),
        ]);
        expect(await first.plan(id)).toEqual(plan);
      }
    });

    it('keep one of two lists of managers, not both', async () => {
      const [first, second] = await twoStores();
      await first.addChannel(newChannel());
      for (const _ of range(TIMES)) {
        await Promise.all([
          first.setManagers(GENERAL, [memberId('ada'), memberId('bob')]),
          second.setManagers(GENERAL, [memberId('cleo'), memberId('dan')]),
        ]);
        expect(await first.managers(GENERAL)).toHaveLength(2);
      }
    });

    it('count one streak of answers to two rounds at once', async () => {
      const [first, second] = await twoStores();
      await first.addChannel(newChannel());
      await openRound(first, MONDAY);
      await openRound(first, TUESDAY);
      const all = members(40);
      await Promise.all(
        all.flatMap((member) => [answer(first, MONDAY, member), answer(second, TUESDAY, member)]),
      );
      for (const member of all) {
        expect(await first.streak(GENERAL, memberId(member))).toMatchObject({ current: 2 });
      }
    });

    it('count streaks without a round that became void meanwhile', async () => {
      const [first, second] = await twoStores();
      await first.addChannel(newChannel());
      await openUnposted(first, MONDAY);
      const held = await hold(first, questionDelivery(MONDAY), '2026-11-23T08:30:00Z');
      const all = members(40);
      await Promise.all(all.map((member) => answer(first, MONDAY, member)));
      await openRound(first, TUESDAY);
      await Promise.all([
        ...all.map((member) => answer(first, TUESDAY, member)),
        second.markFailed(held, 'gone', instant('2026-11-24T09:00:00Z')),
      ]);
      for (const member of all) {
        expect(await first.streak(GENERAL, memberId(member))).toMatchObject({ current: 1 });
      }
    });

    it('take answers to many channels at once, in whatever order they come', async () => {
      const [first, second] = await twoStores();
      await openChannels(first, 20);
      const there = range(20).map((series) => answer(first, MONDAY, 'ada', { series }));
      const back = range(20).map((n) => answer(second, MONDAY, 'bob', { series: 19 - n }));
      const results = await Promise.all([...there, ...back]);
      expect(results.every(({ outcome }) => outcome === 'recorded')).toBe(true);
      for (const series of range(20)) {
        expect((await first.round(roundOf(MONDAY, series)))?.answerCount).toBe(2);
      }
    });

    describe('leasing', () => {
      const at = (time: string) => instant(`2026-11-24T${time}Z`);
      const lease = (store: Store, owner: string, time: string) =>
        store.leaseDeliveries({ owner, now: at(time), leaseMs: 60_000, limit: 100 });

      /** Two deliveries in each of 20 channels: the older one is available a second later. */
      const oweTwo = async (store: Store) => {
        await openChannels(store, 20);
        for (const series of range(20)) {
          await openUnposted(store, TUESDAY, { channel: `channel-${series}`, series });
        }
        for (const { id } of await lease(store, 'one', '09:00:00')) {
          await store.markPending({ id, owner: 'one' }, at('09:00:02'), 'later');
        }
      };

      const putBack = (store: Store, leased: readonly Delivery[], owner: string) =>
        Promise.all(
          leased.map(({ id, availableAt }) =>
            store.markPending({ id, owner }, availableAt, 'again'),
          ),
        );

      it('never work at two deliveries of one channel, though their clocks differ', async () => {
        const [first, second] = await twoStores();
        await oweTwo(first);
        for (const _ of range(TIMES)) {
          const leases = await Promise.all([
            lease(first, 'one', '09:00:01'),
            lease(second, 'two', '09:00:02'),
            lease(first, 'one', '09:00:02'),
            lease(second, 'two', '09:00:01'),
          ]);
          const channels = leases.flat().map((delivery) => delivery.channelId);
          expect(channels.length).toBeGreaterThan(0);
          expect(new Set(channels).size).toBe(channels.length);
          for (const [index, leased] of leases.entries()) {
            await putBack(first, leased, index % 2 === 0 ? 'one' : 'two');
          }
        }
      });
    });

    it('refresh a message once', async () => {
      const [first, second] = await twoStores();
      await openChannels(first, 20);
      for (const series of range(20)) {
        const message = messageOf(MONDAY, series);
        await first.markSent(questionDelivery(MONDAY, series), message, 0);
        await answer(first, MONDAY, 'ada', { series });
      }
      const at = '2026-11-23T09:00:00Z';
      const taken = await Promise.all(
        [first, second, first, second].map((store) => takeStale(store, at, 30)),
      );
      const rounds = taken.flat().map(({ round }) => round.id);
      expect(new Set(rounds).size).toBe(rounds.length);
      const left = await takeStale(first, at, 30);
      expect(rounds.length + left.length).toBe(20);
    });

    it('lose no refresh when an answer comes while a message is replaced', async () => {
      const [first, second] = await twoStores();
      await first.addChannel(newChannel());
      await openRound(first, MONDAY);
      for (const n of range(TIMES)) {
        const shown = { answerCount: n, status: 'open', language: 'en' };
        await Promise.all([
          answer(first, MONDAY, `member-${n}`),
          second.markRefreshed(roundOf(MONDAY), shown, instant('2026-11-23T09:00:00Z')),
        ]);
        expect(await takeStale(first, `2026-11-23T1${n}:00:00Z`)).toHaveLength(1);
      }
    });

    it('end a round whose question is posted at that moment', async () => {
      const [first, second] = await twoStores();
      await first.addChannel(newChannel());
      await openUnposted(first, MONDAY);
      const id = questionDelivery(MONDAY);
      await hold(first, id, '2026-11-23T08:30:00Z');
      await Promise.all([
        first.markSent(id, messageOf(MONDAY), instant('2026-11-23T15:00:00Z')),
        closeRound(second, MONDAY),
      ]);
      expect(await first.delivery(id)).toMatchObject({ state: 'sent' });
      const round = await first.round(roundOf(MONDAY));
      expect(round).toMatchObject({ messageRef: messageOf(MONDAY) });
      expect(['closed', 'void']).toContain(round?.status);
    });
  });
};
