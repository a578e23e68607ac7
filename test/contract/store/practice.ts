import { describe, expect, it } from 'vitest';
import type { NewPractice } from '../../../src/storage/store.ts';
import {
  aVersion,
  channelId,
  instant,
  memberId,
  optionIds,
  practiceId,
  workspaceId,
} from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  closeRound,
  giveUp,
  MONDAY,
  newChannel,
  openRound,
  openUnposted,
  questionDelivery,
  TUESDAY,
  WEDNESDAY,
} from './scenario.ts';

const ACME = workspaceId('acme');
const ADA = memberId('ada');

const aPractice = (n: number, patch: Partial<NewPractice> = {}): NewPractice => ({
  id: practiceId(n),
  workspaceId: ACME,
  memberId: ADA,
  channelId: null,
  version: aVersion(),
  step: null,
  optionOrder: optionIds('retrain', 'wait', 'roll-back'),
  now: instant('2026-11-23T10:00:00Z'),
  ...patch,
});

const RIGHT = {
  optionIds: optionIds('retrain'),
  score: 1,
  now: instant('2026-11-23T10:01:00Z'),
};

export const practiceContract = (open: OpenStore): void => {
  describe('practice', () => {
    const subject = useStore(open);

    it('is asked, in a private chat too', async () => {
      const { store } = subject;
      const { now, ...asked } = aPractice(1);
      const expected = { ...asked, askedAt: now, answeredAt: null, optionIds: null, score: null };
      expect(await store.addPractice(aPractice(1))).toEqual(expected);
      expect(await store.practice(practiceId(1))).toEqual(expected);
      expect(await store.practice(practiceId(2))).toBeUndefined();
    });

    it('is asked in a channel', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      const inChannel = aPractice(1, { channelId: channelId('general') });
      expect(await store.addPractice(inChannel)).toMatchObject({ channelId: 'test:general' });
    });

    it('keeps the first answer', async () => {
      const { store } = subject;
      await store.addPractice(aPractice(1));
      const answered = await store.answerPractice(practiceId(1), RIGHT);
      expect(answered).toMatchObject({
        optionIds: ['retrain'],
        score: 1,
        answeredAt: instant('2026-11-23T10:01:00Z'),
      });
      const second = {
        optionIds: optionIds('wait'),
        score: 0,
        now: instant('2026-11-23T10:02:00Z'),
      };
      expect(await store.answerPractice(practiceId(1), second)).toEqual(answered);
    });

    it('keeps an answer in one’s own words by its score alone', async () => {
      const { store } = subject;
      await store.addPractice(aPractice(1));
      const answer = { optionIds: null, score: 0.5, now: instant('2026-11-23T10:01:00Z') };
      const answered = await store.answerPractice(practiceId(1), answer);
      expect(answered).toMatchObject({ optionIds: null, score: 0.5, answeredAt: answer.now });
    });

    it('refuses an answer to what was never asked', async () => {
      const answered = subject.store.answerPractice(practiceId(1), RIGHT);
      await expect(answered).rejects.toThrow(practiceId(1));
    });

    it('is counted by question, for one member in one workspace', async () => {
      const { store } = subject;
      const other = aVersion({ id: 'another' });
      await store.addPractice(aPractice(1));
      await store.answerPractice(practiceId(1), RIGHT);
      await store.addPractice(aPractice(2, { now: instant('2026-11-24T10:00:00Z') }));
      await store.addPractice(aPractice(3, { version: other }));
      await store.addPractice(aPractice(4, { memberId: memberId('bob') }));
      await store.addPractice(aPractice(5, { workspaceId: workspaceId('other') }));
      expect(await store.practised(ACME, ADA)).toEqual([
        { questionId: 'another', times: 1, lastAt: instant('2026-11-23T10:00:00Z') },
        { questionId: 'stale-model', times: 2, lastAt: instant('2026-11-24T10:00:00Z') },
      ]);
    });

    it('is added up: what was answered, and what of it was all right', async () => {
      const { store } = subject;
      expect(await store.practiceTotals(ACME, ADA)).toEqual({ answered: 0, right: 0 });
      await store.addPractice(aPractice(1));
      await store.addPractice(aPractice(2));
      await store.addPractice(aPractice(3));
      await store.addPractice(aPractice(4, { memberId: memberId('bob') }));
      await store.answerPractice(practiceId(1), RIGHT);
      await store.answerPractice(practiceId(2), { ...RIGHT, score: 0.5 });
      await store.answerPractice(practiceId(4), RIGHT);
      expect(await store.practiceTotals(ACME, ADA)).toEqual({ answered: 2, right: 1 });
    });

    it('stays off the leaderboard and out of what was asked', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.addPractice(aPractice(1, { channelId: channelId('general') }));
      await store.answerPractice(practiceId(1), RIGHT);
      expect(await store.scores(channelId('general'), { type: 'all' })).toEqual([]);
      expect(await store.askedQuestions(channelId('general'))).toEqual([]);
    });
  });

  describe('open questions', () => {
    const subject = useStore(open);

    it('are those of open rounds in the workspace, each once', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await store.addChannel(
        newChannel({ id: channelId('elsewhere'), workspaceId: workspaceId('other') }),
      );
      const asked = (id: string) => ({ version: aVersion({ id }) });
      await openRound(store, MONDAY, asked('closed-by-now'));
      await closeRound(store, MONDAY);
      await openRound(store, TUESDAY, asked('open-twice'));
      await openUnposted(store, WEDNESDAY, asked('void-by-now'));
      await giveUp(store, questionDelivery(WEDNESDAY), '2026-11-25T09:00:00Z');
      await openRound(store, MONDAY, { ...asked('open-twice'), channel: 'ml', series: 1 });
      await openRound(store, MONDAY, {
        ...asked('open-elsewhere'),
        channel: 'elsewhere',
        series: 2,
      });
      expect(await store.openQuestions(ACME)).toEqual(['open-twice']);
      expect(await store.openQuestions(workspaceId('other'))).toEqual(['open-elsewhere']);
    });
  });
};
