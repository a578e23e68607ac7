import { describe, expect, it } from 'vitest';
import {
  aVersion,
  channelId,
  instant,
  memberId,
  optionIds,
  roundId,
  workspaceId,
} from '../../support/builders.ts';
import { type OpenStore, restart, useStore } from './harness.ts';
import {
  answer,
  closeRound,
  giveUp,
  MONDAY,
  newChannel,
  openRound,
  openUnposted,
  questionDelivery,
  roundOf,
  TUESDAY,
} from './scenario.ts';

const GENERAL = channelId('general');
const ADA = memberId('ada');

/** A question with several right options, in another order in its file than on screen. */
const SEVERAL = aVersion({
  kind: 'multiple',
  options: ['a', 'b', 'c'].map((id) => ({
    id,
    text: { en: id, es: id },
    ...(id === 'b' ? { why: { en: 'No.', es: 'No.' } } : {}),
  })),
  answer: ['a', 'c'],
});

export const answersContract = (open: OpenStore): void => {
  describe('answers', () => {
    const subject = useStore(open);

    it('are recorded with all that their points can be recounted from', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY, { version: aVersion({ revision: 4 }) });
      const expected = {
        roundId: roundOf(MONDAY),
        workspaceId: workspaceId('acme'),
        channelId: GENERAL,
        memberId: ADA,
        questionId: 'stale-model',
        questionRevision: 4,
        optionIds: ['wait'],
        right: false,
        points: 0,
        answeredAt: instant('2026-11-23T09:15:00Z'),
      };
      const patch = { option: 'wait', right: false, points: 0, at: '2026-11-23T09:15:00Z' };
      expect(await answer(store, MONDAY, 'ada', patch)).toEqual({
        outcome: 'recorded',
        answer: expected,
        streak: { current: 1, longest: 1, lastRoundId: roundOf(MONDAY) },
      });
      expect(await store.answer(roundOf(MONDAY), ADA)).toEqual(expected);
      expect(await store.answer(roundOf(MONDAY), memberId('bob'))).toBeUndefined();
      expect((await store.round(roundOf(MONDAY)))?.answerCount).toBe(1);
    });

    it('never change: the first one stands', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const first = await answer(store, MONDAY, 'ada', { option: 'wait', right: false, points: 0 });
      const second = await answer(store, MONDAY, 'ada', { at: '2026-11-23T09:30:00Z' });
      expect(second).toEqual({ ...first, outcome: 'already' });
      expect((await store.round(roundOf(MONDAY)))?.answerCount).toBe(1);
    });

    it('survive a restart once they are acknowledged', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const first = await answer(store, MONDAY, 'ada');
      const reopened = await restart(subject);
      expect(await answer(reopened, MONDAY, 'ada')).toEqual({ ...first, outcome: 'already' });
    });

    it('that are under way when the store closes are stored', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const underWay = answer(store, MONDAY, 'ada');
      const reopened = await restart(subject);
      expect(await underWay).toMatchObject({ outcome: 'recorded' });
      expect(await reopened.answer(roundOf(MONDAY), ADA)).toBeDefined();
    });

    it('to a closed round are not stored, but a first answer is returned', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const first = await answer(store, MONDAY, 'ada');
      await closeRound(store, MONDAY);
      expect(await answer(store, MONDAY, 'bob')).toEqual({ outcome: 'closed' });
      expect(await store.answer(roundOf(MONDAY), memberId('bob'))).toBeUndefined();
      expect(await answer(store, MONDAY, 'ada')).toEqual({ ...first, outcome: 'already' });
    });

    it('to a void round are not stored', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openUnposted(store, MONDAY);
      await giveUp(store, questionDelivery(MONDAY), '2026-11-23T08:31:00Z');
      expect(await answer(store, MONDAY, 'ada')).toEqual({ outcome: 'closed' });
    });

    it('to a round that is not there, or with an option that is not, are refused', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await expect(answer(store, TUESDAY, 'ada')).rejects.toThrow(roundOf(TUESDAY));
      await expect(answer(store, MONDAY, 'ada', { option: 'nap' })).rejects.toThrow('nap');
      expect(await store.answer(roundOf(MONDAY), ADA)).toBeUndefined();
    });

    it('that fail take no answer down that comes at the same time', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const results = await Promise.allSettled([
        answer(store, MONDAY, 'ada'),
        answer(store, TUESDAY, 'ada'),
        answer(store, MONDAY, 'bob'),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.round(roundOf(MONDAY)))?.answerCount).toBe(2);
    });

    it('are kept in the order of the question’s file, whatever the order they came in', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY, { version: SEVERAL });
      const choose = (member: string, ...ids: readonly string[]) =>
        store.recordAnswer({
          roundId: roundOf(MONDAY),
          memberId: memberId(member),
          optionIds: optionIds(...ids),
          right: false,
          points: 0,
          answeredAt: instant('2026-11-23T09:00:00Z'),
        });
      await choose('ada', 'c', 'a');
      await choose('bob', 'a', 'c');
      await choose('eve', 'b');
      expect((await store.answer(roundOf(MONDAY), ADA))?.optionIds).toEqual(['a', 'c']);
      expect(await store.spread(roundOf(MONDAY))).toEqual([
        { optionIds: ['a', 'c'], count: 2 },
        { optionIds: ['b'], count: 1 },
      ]);
    });

    it('spread over nothing where nobody answered', async () => {
      expect(await subject.store.spread(roundId(1))).toEqual([]);
    });

    it('go to the newest round that is not void', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      expect(await store.latestRound(GENERAL)).toBeUndefined();
      await openRound(store, MONDAY);
      await closeRound(store, MONDAY);
      await openUnposted(store, TUESDAY);
      expect((await store.latestRound(GENERAL))?.id).toBe(roundOf(TUESDAY));
      await giveUp(store, questionDelivery(TUESDAY), '2026-11-24T08:31:00Z');
      expect((await store.latestRound(GENERAL))?.id).toBe(roundOf(MONDAY));
    });
  });
};
