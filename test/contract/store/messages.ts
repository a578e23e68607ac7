import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { aChannel, channelId, instant, roundId } from '../../support/builders.ts';
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
  roundOf,
  TUESDAY,
  takeStale,
} from './scenario.ts';

const GENERAL = channelId('general');
const SHOWN = { answerCount: 1, status: 'open', language: 'en' };

/** A time on Monday, `HH:MM:SS`. */
const at = (time: string) => instant(`2026-11-23T${time}Z`);

export const messagesContract = (open: OpenStore): void => {
  describe('stale messages', () => {
    const subject = useStore(open);

    const staleAt = async (time: string, limit = 10) =>
      (await takeStale(subject.store, `2026-11-23T${time}Z`, limit)).map(({ round }) => round.id);

    const postQuestion = async () => {
      await subject.store.addChannel(newChannel());
      await openRound(subject.store, MONDAY);
      return subject.store;
    };

    it('are none while nothing has changed', async () => {
      await postQuestion();
      expect(await staleAt('23:00:00')).toEqual([]);
    });

    it('have their round, channel and place, from the first answer on', async () => {
      const store = await postQuestion();
      await answer(store, MONDAY, 'ada');
      await answer(store, MONDAY, 'bob', { at: '2026-11-23T09:00:05Z' });
      expect(await staleAt('08:59:59')).toEqual([]);
      expect(await takeStale(store, '2026-11-23T09:00:00Z')).toEqual([
        {
          round: await store.round(roundOf(MONDAY)),
          channel: aChannel(),
          messageRef: messageOf(MONDAY),
        },
      ]);
    });

    it('are not there before they are posted', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openUnposted(store, MONDAY);
      await answer(store, MONDAY, 'ada');
      expect(await staleAt('23:00:00')).toEqual([]);
    });

    it('are fresh once they say all that there is', async () => {
      const store = await postQuestion();
      await answer(store, MONDAY, 'ada');
      await store.markRefreshed(roundOf(MONDAY), SHOWN, at('09:00:03'));
      expect(await staleAt('23:00:00')).toEqual([]);
    });

    it.each([
      ['an answer', { ...SHOWN, answerCount: 0 }],
      ['the end', { ...SHOWN, status: 'closed' }],
      ['the language', { ...SHOWN, language: 'es' }],
    ])('stay stale when they miss %s, and may not be replaced too soon', async (_what, shown) => {
      const store = await postQuestion();
      await answer(store, MONDAY, 'ada');
      await store.markRefreshed(roundOf(MONDAY), shown, at('09:00:03'));
      expect(await staleAt('09:00:02')).toEqual([]);
      expect(await staleAt('09:00:03')).toEqual([roundOf(MONDAY)]);
    });

    it('wait for their interval when the next answer comes within it', async () => {
      const store = await postQuestion();
      await answer(store, MONDAY, 'ada');
      await store.markRefreshed(roundOf(MONDAY), SHOWN, at('09:00:03'));
      await answer(store, MONDAY, 'bob', { at: '2026-11-23T09:00:01Z' });
      expect(await staleAt('09:00:02')).toEqual([]);
      expect(await staleAt('09:00:03')).toEqual([roundOf(MONDAY)]);
    });

    it('are there as soon as a round closes', async () => {
      const store = await postQuestion();
      await closeRound(store, MONDAY);
      expect(await staleAt('14:59:59')).toEqual([]);
      expect(await staleAt('15:00:00')).toEqual([roundOf(MONDAY)]);
      await store.markRefreshed(
        roundOf(MONDAY),
        { answerCount: 0, status: 'closed', language: 'en' },
        at('15:00:03'),
      );
      expect(await staleAt('23:00:00')).toEqual([]);
    });

    it('are those of open rounds when the channel changes', async () => {
      const store = await postQuestion();
      await openRound(store, TUESDAY);
      await closeRound(store, MONDAY);
      await store.markRefreshed(
        roundOf(MONDAY),
        { answerCount: 0, status: 'closed', language: 'en' },
        at('15:00:03'),
      );
      const settings = defaultSettings('es', 'Europe/Madrid');
      await store.changeChannel(GENERAL, aChange({ settings }));
      const now = instant('2026-11-24T09:00:00Z');
      const stale = await takeStale(store, '2026-11-24T09:00:00Z');
      expect(stale.map(({ round }) => round.id)).toEqual([roundOf(TUESDAY)]);
      expect(stale[0]?.channel.settings.language).toBe('es');
      const shown = { answerCount: 0, status: 'open', language: 'es' };
      await store.markRefreshed(roundOf(TUESDAY), shown, now);
      expect(await takeStale(store, '2026-11-25T09:00:00Z')).toEqual([]);
    });

    it('come the longest waiting first', async () => {
      const store = await postQuestion();
      await openRound(store, TUESDAY);
      await answer(store, TUESDAY, 'ada', { at: '2026-11-24T09:00:00Z' });
      await answer(store, MONDAY, 'ada', { at: '2026-11-24T09:00:01Z' });
      await answer(store, TUESDAY, 'bob', { at: '2026-11-24T09:00:02Z' });
      const stale = async (at: string, limit?: number) =>
        (await takeStale(store, at, limit)).map(({ round }) => round.id);
      expect(await stale('2026-11-25T00:00:00Z', 1)).toEqual([roundOf(TUESDAY)]);
      expect(await stale('2026-11-25T00:00:00Z')).toEqual([roundOf(MONDAY)]);
      expect(await stale('2026-11-25T00:01:00Z')).toEqual([roundOf(MONDAY), roundOf(TUESDAY)]);
    });

    it('are in one pair of hands at a time, until they are refreshed or the time is over', async () => {
      const store = await postQuestion();
      await answer(store, MONDAY, 'ada');
      expect(await staleAt('09:00:00')).toEqual([roundOf(MONDAY)]);
      expect(await store.nextWorkAt()).toBe(at('09:01:00'));
      await answer(store, MONDAY, 'bob', { at: '2026-11-23T09:00:01Z' });
      expect(await staleAt('09:00:59')).toEqual([]);
      expect(await staleAt('09:01:00')).toEqual([roundOf(MONDAY)]);
      await store.markRefreshed(roundOf(MONDAY), SHOWN, at('09:01:03'));
      expect(await staleAt('09:01:03')).toEqual([roundOf(MONDAY)]);
    });

    it('know nothing of a round that is not there', async () => {
      const marked = subject.store.markRefreshed(roundId(1), SHOWN, at('09:00:00'));
      await expect(marked).resolves.toBeUndefined();
    });
  });
};
