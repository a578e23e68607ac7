import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/storage/records.ts';
import type { Lease, Store } from '../../../src/storage/store.ts';
import { channelId, deliveryId, instant, messageRef } from '../../support/builders.ts';
import { type OpenStore, restart, useStore } from './harness.ts';
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
  revealDelivery,
  roundOf,
  TUESDAY,
  WEDNESDAY,
  weeklyClaim,
  weeklyDelivery,
} from './scenario.ts';

const QUESTION = questionDelivery(MONDAY);

/** As who leased it, and as somebody who did not. */
const HELD = { id: QUESTION, owner: 'one' };
const STRANGER = { id: QUESTION, owner: 'two' };

/** A lease of a minute; `at` is a time on Monday, `HH:MM:SS`. */
const lease = (at: string, patch: Partial<Lease> = {}): Lease => ({
  owner: 'one',
  now: instant(`2026-11-23T${at}Z`),
  leaseMs: 60_000,
  limit: 10,
  ...patch,
});

const ids = (deliveries: readonly Delivery[]) => deliveries.map(({ id }) => id);

export const deliveriesContract = (open: OpenStore): void => {
  describe('deliveries', () => {
    const subject = useStore(open);

    const oweQuestion = async () => {
      await subject.store.addChannel(newChannel());
      await openUnposted(subject.store, MONDAY);
      return subject.store;
    };

    it('are leased once, for one attempt more', async () => {
      const store = await oweQuestion();
      expect(await store.leaseDeliveries(lease('08:29:59'))).toEqual([]);
      const [leased] = await store.leaseDeliveries(lease('08:30:00'));
      expect(leased).toMatchObject({ id: QUESTION, state: 'sending', attempts: 1 });
      expect(await store.delivery(QUESTION)).toEqual(leased);
      expect(await store.leaseDeliveries(lease('08:30:59', { owner: 'two' }))).toEqual([]);
    });

    it('whose lease ran out come back as uncertain, without an attempt', async () => {
      const store = await oweQuestion();
      await store.leaseDeliveries(lease('08:30:00'));
      const expected = { id: QUESTION, state: 'uncertain', attempts: 1 };
      expect(await store.leaseDeliveries(lease('08:31:00'))).toMatchObject([expected]);
      expect(await store.leaseDeliveries(lease('08:31:59'))).toEqual([]);
      expect(await store.leaseDeliveries(lease('08:32:00'))).toMatchObject([expected]);
    });

    it('keep their lease over a restart', async () => {
      const store = await oweQuestion();
      await store.leaseDeliveries(lease('08:30:00'));
      const reopened = await restart(subject);
      expect(await reopened.leaseDeliveries(lease('08:30:59'))).toEqual([]);
      expect(ids(await reopened.leaseDeliveries(lease('08:31:00')))).toEqual([QUESTION]);
    });

    it('that are put back wait until they are available', async () => {
      const store = await oweQuestion();
      await store.leaseDeliveries(lease('08:30:00'));
      await store.markPending(HELD, instant('2026-11-23T08:30:10Z'), 'rate_limited');
      expect(await store.delivery(QUESTION)).toMatchObject({
        state: 'pending',
        availableAt: instant('2026-11-23T08:30:10Z'),
        reason: 'rate_limited',
      });
      expect(await store.leaseDeliveries(lease('08:30:09'))).toEqual([]);
      const again = await store.leaseDeliveries(lease('08:30:10'));
      expect(again).toMatchObject([{ state: 'sending', attempts: 2 }]);
    });

    it('that are uncertain wait too, and stay uncertain', async () => {
      const store = await oweQuestion();
      await store.leaseDeliveries(lease('08:30:00'));
      await store.markUncertain(HELD, instant('2026-11-23T08:30:05Z'), 'socket hang up');
      expect(await store.leaseDeliveries(lease('08:30:04'))).toEqual([]);
      const again = await store.leaseDeliveries(lease('08:30:05'));
      expect(again).toMatchObject([{ state: 'uncertain', attempts: 1, reason: 'socket hang up' }]);
      expect(await store.leaseDeliveries(lease('08:31:04'))).toEqual([]);
    });

    it('that are sent give a question’s round its message', async () => {
      const store = await oweQuestion();
      await store.leaseDeliveries(lease('08:30:00'));
      await store.markSent(QUESTION, messageRef('here'), instant('2026-11-23T08:30:01Z'));
      expect(await store.delivery(QUESTION)).toMatchObject({
        state: 'sent',
        messageRef: messageRef('here'),
        reason: null,
      });
      expect((await store.round(roundOf(MONDAY)))?.messageRef).toBe(messageRef('here'));
      expect(await store.leaseDeliveries(lease('23:00:00'))).toEqual([]);
    });

    it('that are sent stay so', async () => {
      const store = await oweQuestion();
      await store.markSent(QUESTION, messageRef('here'), instant('2026-11-23T08:30:01Z'));
      const sent = await store.delivery(QUESTION);
      const later = instant('2026-11-23T08:31:00Z');
      await store.markSent(QUESTION, messageRef('there'), later);
      await store.markPending(HELD, later, 'late');
      await store.markUncertain(HELD, later, 'late');
      await store.markFailed(HELD, 'late', later);
      expect(await store.delivery(QUESTION)).toEqual(sent);
      expect(await store.round(roundOf(MONDAY))).toMatchObject({
        status: 'open',
        messageRef: messageRef('here'),
      });
    });

    it('that fail make a question’s round void', async () => {
      const store = await oweQuestion();
      await store.leaseDeliveries(lease('08:30:00'));
      await store.markFailed(HELD, 'is_archived', instant('2026-11-23T08:30:02Z'));
      expect(await store.delivery(QUESTION)).toMatchObject({
        state: 'failed',
        reason: 'is_archived',
        messageRef: null,
      });
      expect(await store.round(roundOf(MONDAY))).toMatchObject({
        status: 'void',
        closedAt: instant('2026-11-23T08:30:02Z'),
        messageRef: null,
      });
      await store.markPending(HELD, instant('2026-11-23T08:31:00Z'), 'again');
      expect((await store.delivery(QUESTION))?.state).toBe('failed');
      expect(await store.leaseDeliveries(lease('23:00:00'))).toEqual([]);
    });

    it('of a reveal or leaderboard leave rounds as they are', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await closeRound(store, MONDAY);
      await store.claimWeekly(weeklyClaim(FRIDAY));
      await giveUp(store, weeklyDelivery(FRIDAY), '2026-11-27T16:00:00Z');
      const before = await store.round(roundOf(MONDAY));
      await store.markSent(
        revealDelivery(MONDAY),
        messageRef('r'),
        instant('2026-11-23T15:00:01Z'),
      );
      expect(await store.round(roundOf(MONDAY))).toEqual(before);
    });

    it('of a reveal that fails leave its round closed', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await closeRound(store, MONDAY);
      await giveUp(store, revealDelivery(MONDAY), '2026-11-23T16:00:00Z');
      expect((await store.round(roundOf(MONDAY)))?.status).toBe('closed');
    });

    it('come the oldest first, one a channel, and none where one is under way', async () => {
      const store = await oweQuestion();
      await answer(store, MONDAY, 'ada');
      await closeRound(store, MONDAY);
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await openUnposted(store, MONDAY, { channel: 'ml', series: 1 });
      await openUnposted(store, TUESDAY, { channel: 'ml', series: 1 });
      const at = (time: string, patch?: Partial<Lease>) =>
        lease(time, { now: instant(`2026-11-25T${time}Z`), ...patch });
      expect(ids(await store.leaseDeliveries(at('09:00:00', { limit: 1 })))).toEqual([QUESTION]);
      expect(ids(await store.leaseDeliveries(at('09:00:01')))).toEqual([
        questionDelivery(MONDAY, 1),
      ]);
      const now = instant('2026-11-25T09:00:02Z');
      await store.markSent(QUESTION, messageRef('here'), now);
      await store.markSent(questionDelivery(MONDAY, 1), messageRef('there'), now);
      expect(ids(await store.leaseDeliveries(at('09:00:03')))).toEqual([
        revealDelivery(MONDAY),
        questionDelivery(TUESDAY, 1),
      ]);
    });

    it('are counted by kind and state', async () => {
      const store = await oweQuestion();
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await openUnposted(store, MONDAY, { channel: 'ml', series: 1 });
      await openRound(store, TUESDAY);
      expect(await store.deliveryCounts()).toEqual([
        { kind: 'daily', state: 'pending', count: 2 },
        { kind: 'daily', state: 'sent', count: 1 },
      ]);
    });

    it('are counted from an instant on where they are settled', async () => {
      const store = await oweQuestion();
      await openRound(store, TUESDAY);
      await openUnposted(store, WEDNESDAY);
      await giveUp(store, questionDelivery(WEDNESDAY), '2026-11-25T09:00:00Z');
      const pending = { kind: 'daily', state: 'pending', count: 1 };
      const failed = { kind: 'daily', state: 'failed', count: 1 };
      const from = (at: string) => store.deliveryCounts(instant(at));
      expect(await from('2026-11-25T09:00:00Z')).toEqual([failed, pending]);
      expect(await from('2026-11-25T09:00:01Z')).toEqual([pending]);
    });

    describe('whose lease went to somebody else', () => {
      /** Leased to `one`, who is slow; then to `two`. */
      const loseLease = async () => {
        const store = await oweQuestion();
        await store.leaseDeliveries(lease('08:30:00'));
        expect(await store.holdsLease(HELD)).toBe(true);
        expect(await store.holdsLease(STRANGER)).toBe(false);
        await store.leaseDeliveries(lease('08:31:00', { owner: 'two' }));
        expect(await store.holdsLease(HELD)).toBe(false);
        expect(await store.holdsLease(STRANGER)).toBe(true);
        return store;
      };
      const later = instant('2026-11-23T08:32:00Z');

      it.each([
        ['put back', (store: Store) => store.markPending(HELD, later, 'late')],
        ['uncertain', (store: Store) => store.markUncertain(HELD, later, 'late')],
        ['given up', (store: Store) => store.markFailed(HELD, 'late', later)],
      ])('are not %s by the one who lost it', async (_what, mark) => {
        const store = await loseLease();
        const before = await store.delivery(QUESTION);
        await mark(store);
        expect(await store.delivery(QUESTION)).toEqual(before);
        expect((await store.round(roundOf(MONDAY)))?.status).toBe('open');
        await store.markPending(STRANGER, later, 'not in the history');
        await mark(store);
        expect(await store.delivery(QUESTION)).toMatchObject({
          state: 'pending',
          reason: 'not in the history',
        });
        expect(await store.holdsLease(STRANGER)).toBe(false);
      });

      it('are sent all the same where the one who lost it has posted them', async () => {
        const store = await loseLease();
        await store.markSent(QUESTION, messageRef('here'), later);
        expect(await store.holdsLease(STRANGER)).toBe(false);
        await store.markPending(STRANGER, later, 'not in the history');
        expect(await store.delivery(QUESTION)).toMatchObject({
          state: 'sent',
          messageRef: messageRef('here'),
        });
      });
    });

    it('tell when there is work next', async () => {
      expect(await subject.store.nextWorkAt()).toBeUndefined();
      const store = await oweQuestion();
      const next = () => store.nextWorkAt();
      expect(await next()).toBe(instant('2026-11-23T08:30:00Z'));
      await store.leaseDeliveries(lease('08:30:00'));
      expect(await next()).toBe(instant('2026-11-23T08:31:00Z'));
      await store.markPending(HELD, instant('2026-11-23T08:40:00Z'), 'later');
      expect(await next()).toBe(instant('2026-11-23T08:40:00Z'));
      await store.markSent(QUESTION, messageRef('here'), instant('2026-11-23T08:40:00Z'));
      expect(await next()).toBeUndefined();
      await answer(store, MONDAY, 'ada', { at: '2026-11-23T09:00:00Z' });
      expect(await next()).toBe(instant('2026-11-23T09:00:00Z'));
    });

    it('tell the earliest of several channels, and wait for a channel’s lease', async () => {
      const store = await oweQuestion();
      await openUnposted(store, TUESDAY);
      await store.leaseDeliveries(lease('08:30:00', { leaseMs: 2 * 86_400_000 }));
      expect(await store.nextWorkAt()).toBe(instant('2026-11-25T08:30:00Z'));
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await openUnposted(store, MONDAY, { channel: 'ml', series: 1 });
      expect(await store.nextWorkAt()).toBe(instant('2026-11-23T08:30:00Z'));
    });

    it('are unknown by an id that was never given, and marking one does nothing', async () => {
      const { store } = subject;
      const now = instant('2026-11-23T08:30:00Z');
      expect(await store.delivery(deliveryId(1))).toBeUndefined();
      await store.markSent(deliveryId(1), messageRef('x'), now);
      await store.markFailed({ id: deliveryId(1), owner: 'one' }, 'x', now);
      expect(await store.holdsLease({ id: deliveryId(1), owner: 'one' })).toBe(false);
      expect(await store.delivery(deliveryId(1))).toBeUndefined();
    });
  });
};
