import { describe, expect, it } from 'vitest';
import { channelId, instant, messageRef } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  aChange,
  answer,
  closeRound,
  MONDAY,
  messageOf,
  newChannel,
  openRound,
  openUnposted,
  questionDelivery,
  revealClaim,
  revealDelivery,
  roundOf,
  takeStale,
} from './scenario.ts';

const GENERAL = channelId('general');

export const revealsContract = (open: OpenStore): void => {
  describe('claims of reveals', () => {
    const subject = useStore(open);

    it('close the round on the current week, and owe its answer', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      expect(await closeRound(store, MONDAY)).toBe('claimed');
      expect(await store.round(roundOf(MONDAY))).toMatchObject({
        status: 'closed',
        closedAt: instant('2026-11-23T15:00:00Z'),
        week: 1,
        messageRef: messageOf(MONDAY),
      });
      expect(await store.delivery(revealDelivery(MONDAY))).toMatchObject({
        kind: 'reveal',
        localDate: MONDAY,
        roundId: roundOf(MONDAY),
        state: 'pending',
        availableAt: instant('2026-11-23T15:00:00Z'),
        expiresAt: instant('2026-11-23T19:00:00Z'),
      });
    });

    it('are taken the second time, and score nothing again', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await answer(store, MONDAY, 'ada');
      await closeRound(store, MONDAY);
      const before = await store.scores(GENERAL, { type: 'all' });
      expect(await closeRound(store, MONDAY)).toBe('taken');
      expect(await store.scores(GENERAL, { type: 'all' })).toEqual(before);
    });

    it('are taken when the reveal was moved, or the round is another channel’s', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const revealAt = instant('2026-11-23T17:00:00Z');
      const reveals = [{ roundId: roundOf(MONDAY), revealAt }];
      await store.changeChannel(GENERAL, aChange({ reveals }));
      expect(await closeRound(store, MONDAY)).toBe('taken');
      const slot = { ...revealClaim(MONDAY).slot, at: revealAt };
      const elsewhere = { ...revealClaim(MONDAY), slot, channelId: channelId('ml') };
      expect(await store.claimReveal(elsewhere)).toBe('taken');
      expect(await store.claimReveal({ ...revealClaim(MONDAY), slot })).toBe('claimed');
    });

    it('that skip close and score the round, and owe nothing', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await answer(store, MONDAY, 'ada');
      const { channelId: id, roundId, slot, now } = revealClaim(MONDAY);
      const skip = { channelId: id, roundId, slot, now, outcome: 'skip', reason: 'late' } as const;
      expect(await store.claimReveal(skip)).toBe('claimed');
      expect((await store.round(roundOf(MONDAY)))?.status).toBe('closed');
      expect(await store.delivery(revealDelivery(MONDAY))).toBeUndefined();
      expect(await store.scores(GENERAL, { type: 'all' })).toHaveLength(1);
      expect(await store.skippedSlots()).toEqual([{ kind: 'reveal', reason: 'late', count: 1 }]);
    });

    it('make a round void whose question was never sent, and give the question up', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openUnposted(store, MONDAY);
      expect(await closeRound(store, MONDAY)).toBe('claimed');
      expect(await store.round(roundOf(MONDAY))).toMatchObject({
        status: 'void',
        closedAt: instant('2026-11-23T15:00:00Z'),
        week: null,
      });
      expect((await store.delivery(questionDelivery(MONDAY)))?.state).toBe('failed');
      expect(await store.delivery(revealDelivery(MONDAY))).toBeUndefined();
      expect(await store.scores(GENERAL, { type: 'all' })).toEqual([]);
      expect(await store.askedQuestions(GENERAL)).toEqual([]);
      expect(await store.latestRound(GENERAL)).toBeUndefined();
    });

    it('take an answer as the proof that the question was sent', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openUnposted(store, MONDAY);
      await answer(store, MONDAY, 'ada');
      await closeRound(store, MONDAY);
      expect((await store.round(roundOf(MONDAY)))?.status).toBe('closed');
      expect(await store.scores(GENERAL, { type: 'all' })).toHaveLength(1);
    });

    it('have the message of a void round replaced, should it turn up', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openUnposted(store, MONDAY);
      await closeRound(store, MONDAY);
      await store.markSent(
        questionDelivery(MONDAY),
        messageRef('late'),
        instant('2026-11-23T15:00:05Z'),
      );
      const stale = await takeStale(store, '2026-11-23T15:00:05Z');
      expect(stale.map(({ messageRef: message }) => message)).toEqual([messageRef('late')]);
    });
  });
};
