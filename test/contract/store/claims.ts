import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import {
  aQuestion,
  aSlot,
  aVersion,
  channelId,
  instant,
  optionIds,
  workspaceId,
} from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  aChange,
  closeRound,
  dailyClaim,
  dailySlot,
  FRIDAY,
  giveUp,
  MONDAY,
  newChannel,
  openRound,
  questionDelivery,
  roundOf,
  skipDaily,
  TUESDAY,
  WEDNESDAY,
  weeklyClaim,
  weeklySlot,
} from './scenario.ts';

const GENERAL = channelId('general');

export const claimsContract = (open: OpenStore): void => {
  describe('claims of questions', () => {
    const subject = useStore(open);

    it('open a round, owe its message, and move the plan on', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      expect(await store.claimDaily(dailyClaim(MONDAY))).toBe('claimed');
      expect(await store.round(roundOf(MONDAY))).toEqual({
        id: roundOf(MONDAY),
        workspaceId: workspaceId('acme'),
        channelId: GENERAL,
        localDate: MONDAY,
        version: aVersion(),
        optionOrder: optionIds('roll-back', 'retrain', 'wait'),
        status: 'open',
        openedAt: instant('2026-11-23T08:30:00Z'),
        revealAt: instant('2026-11-23T15:00:00Z'),
        closedAt: null,
        week: null,
        answerCount: 0,
        messageRef: null,
      });
      expect(await store.delivery(questionDelivery(MONDAY))).toEqual({
        id: questionDelivery(MONDAY),
        workspaceId: workspaceId('acme'),
        channelId: GENERAL,
        adapter: 'test',
        kind: 'daily',
        localDate: MONDAY,
        roundId: roundOf(MONDAY),
        week: null,
        state: 'pending',
        attempts: 0,
        availableAt: instant('2026-11-23T08:30:00Z'),
        expiresAt: instant('2026-11-23T12:30:00Z'),
        messageRef: null,
        reason: null,
      });
      expect((await store.plan(GENERAL)).daily).toEqual(dailySlot(TUESDAY));
    });

    it('are taken the second time, and leave everything as it was', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      const again = dailyClaim(MONDAY, { series: 1 });
      expect(await store.claimDaily({ ...again, next: dailySlot(FRIDAY) })).toBe('taken');
      expect(await store.round(roundOf(MONDAY, 1))).toBeUndefined();
      expect(await store.delivery(questionDelivery(MONDAY, 1))).toBeUndefined();
      expect((await store.plan(GENERAL)).daily).toEqual(dailySlot(TUESDAY));
    });

    it('are taken when the schedule has changed meanwhile', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.changeChannel(
        GENERAL,
        aChange({ plan: { daily: dailySlot(TUESDAY), weekly: null } }),
      );
      expect(await store.claimDaily(dailyClaim(MONDAY))).toBe('taken');
      const anHourLater = aSlot(MONDAY, '2026-11-23T09:30:00Z');
      await store.changeChannel(GENERAL, aChange({ plan: { daily: anHourLater, weekly: null } }));
      expect(await store.claimDaily(dailyClaim(MONDAY))).toBe('taken');
      await store.changeChannel(GENERAL, aChange());
      expect(await store.claimDaily(dailyClaim(TUESDAY))).toBe('taken');
      expect(await store.lastSlotDate(GENERAL, 'daily')).toBeUndefined();
    });

    it('are taken when other settings leave the slot as it was: reveal and next run may differ', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      const settings = defaultSettings('en', 'America/New_York');
      const plan = { daily: dailySlot(MONDAY), weekly: weeklySlot(FRIDAY) };
      await store.changeChannel(GENERAL, aChange({ settings, plan }));
      expect(await store.claimDaily(dailyClaim(MONDAY))).toBe('taken');
      expect(await store.claimWeekly(weeklyClaim(FRIDAY))).toBe('taken');
      expect(await store.plan(GENERAL)).toEqual(plan);
      expect(await store.claimDaily({ ...dailyClaim(MONDAY), settings })).toBe('claimed');
    });

    it('of a date that was claimed before only move the plan on', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await store.changeChannel(
        GENERAL,
        aChange({ plan: { daily: dailySlot(MONDAY), weekly: null } }),
      );
      expect(await store.claimDaily(dailyClaim(MONDAY, { series: 1 }))).toBe('taken');
      expect(await store.round(roundOf(MONDAY, 1))).toBeUndefined();
      expect((await store.plan(GENERAL)).daily).toEqual(dailySlot(TUESDAY));
    });

    it('are taken in a channel that is not there', async () => {
      expect(await subject.store.claimDaily(dailyClaim(MONDAY))).toBe('taken');
    });

    it('with nothing next leave the channel without a plan', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.claimDaily({ ...dailyClaim(MONDAY), next: null });
      expect((await store.plan(GENERAL)).daily).toBeNull();
    });

    it('that skip make no round, and are counted by kind and reason', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      expect(await store.claimDaily(skipDaily(MONDAY, 'late'))).toBe('claimed');
      expect(await store.claimDaily(skipDaily(TUESDAY, 'late'))).toBe('claimed');
      expect(await store.claimDaily(skipDaily(WEDNESDAY, 'no question'))).toBe('claimed');
      expect(await store.openRounds(GENERAL)).toEqual([]);
      expect(await store.deliveryCounts()).toEqual([]);
      expect(await store.askedQuestions(GENERAL)).toEqual([]);
      expect(await store.skippedSlots()).toEqual([
        { kind: 'daily', reason: 'late', count: 2 },
        { kind: 'daily', reason: 'no question', count: 1 },
      ]);
    });

    it('keep a question’s version, whatever its file says later', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      const revised = aVersion({ revision: 2, difficulty: 3 });
      await openRound(store, MONDAY);
      await openRound(store, TUESDAY, { version: revised });
      await openRound(store, WEDNESDAY);
      expect((await store.round(roundOf(MONDAY)))?.version.question).toEqual(aQuestion());
      expect((await store.round(roundOf(TUESDAY)))?.version).toEqual(revised);
      expect((await store.round(roundOf(WEDNESDAY)))?.version).toEqual(aVersion());
    });

    it('make questions asked, oldest first, void ones excepted', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY, { version: aVersion({ id: 'first' }) });
      await openRound(store, TUESDAY, { version: aVersion({ id: 'second' }) });
      await openRound(store, WEDNESDAY, { version: aVersion({ id: 'third' }) });
      await closeRound(store, MONDAY);
      await store.claimDaily(
        dailyClaim('2026-11-26', { version: aVersion({ id: 'never-posted' }) }),
      );
      await giveUp(store, questionDelivery('2026-11-26'), '2026-11-26T08:31:00Z');
      expect(await store.askedQuestions(GENERAL)).toEqual([
        { questionId: 'first', localDate: MONDAY },
        { questionId: 'second', localDate: TUESDAY },
        { questionId: 'third', localDate: WEDNESDAY },
      ]);
    });

    it('tell when the last slot was claimed, of any kind', async () => {
      const { store } = subject;
      expect(await store.lastClaimAt()).toBeUndefined();
      await store.addChannel(newChannel());
      await store.claimDaily(skipDaily(MONDAY, 'late'));
      expect(await store.lastClaimAt()).toBe(instant('2026-11-23T08:30:00Z'));
      await openRound(store, TUESDAY);
      await closeRound(store, TUESDAY);
      expect(await store.lastClaimAt()).toBe(instant('2026-11-24T15:00:00Z'));
    });
  });
};
