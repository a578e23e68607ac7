import { describe, expect, it } from 'vitest';
import { channelId, memberId, workspaceId } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import { answer, MONDAY, newChannel, openRound, roundOf, TUESDAY, WEDNESDAY } from './scenario.ts';

const ACME = workspaceId('acme');
const ADA = memberId('ada');
const WRONG = { option: 'wait', right: false, points: 0 };

export const memberAnswersContract = (open: OpenStore): void => {
  describe('one member’s answers', () => {
    const subject = useStore(open);

    it('mistakes come newest first, without what was right and what others got wrong', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await openRound(store, TUESDAY);
      await openRound(store, WEDNESDAY);
      await answer(store, MONDAY, 'ada', { ...WRONG, at: '2026-11-23T09:00:00Z' });
      await answer(store, TUESDAY, 'ada', { at: '2026-11-24T09:00:00Z' });
      await answer(store, TUESDAY, 'ben', { ...WRONG, at: '2026-11-24T09:00:00Z' });
      await answer(store, WEDNESDAY, 'ada', { ...WRONG, at: '2026-11-25T09:00:00Z' });

      const mistakes = await store.mistakes(ACME, ADA, 10);
      expect(mistakes.map(({ round }) => round.id)).toEqual([roundOf(WEDNESDAY), roundOf(MONDAY)]);
      expect(mistakes[0]?.answer.optionIds).toEqual(['wait']);
      expect(await store.mistakes(ACME, ADA, 1)).toHaveLength(1);
      expect(await store.mistakes(workspaceId('other'), ADA, 10)).toEqual([]);
    });

    it('channels are those in which the member answered', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.addChannel(newChannel({ id: channelId('quiet') }));
      await openRound(store, MONDAY);
      expect(await store.answeredChannels(ACME, ADA)).toEqual([]);
      await answer(store, MONDAY, 'ada');
      expect(await store.answeredChannels(ACME, ADA)).toEqual([channelId('general')]);
      expect(await store.answeredChannels(workspaceId('other'), ADA)).toEqual([]);
    });
  });
};
