import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { aChannel, channelId, instant, roundId, workspaceId } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import {
  aChange,
  closeRound,
  dailySlot,
  FRIDAY,
  MONDAY,
  newChannel,
  openRound,
  roundOf,
  skipDaily,
  TUESDAY,
  WEDNESDAY,
  weeklyClaim,
  weeklySlot,
} from './scenario.ts';

const GENERAL = channelId('general');
const SPANISH = defaultSettings('es', 'America/Mexico_City');

export const channelsContract = (open: OpenStore): void => {
  describe('channels', () => {
    const subject = useStore(open);

    it('adds a channel with its plan, in week 1', async () => {
      const { store } = subject;
      expect(await store.addChannel(newChannel())).toEqual({ channel: aChannel(), added: true });
      expect(await store.channel(GENERAL)).toEqual(aChannel());
      expect(await store.plan(GENERAL)).toEqual({
        daily: dailySlot(MONDAY),
        weekly: weeklySlot(FRIDAY),
      });
    });

    it('knows nothing of a channel that was never added', async () => {
      const { store } = subject;
      expect(await store.channel(GENERAL)).toBeUndefined();
      expect(await store.channelsOf(workspaceId('acme'))).toEqual([]);
      expect(await store.openRounds(GENERAL)).toEqual([]);
      expect(await store.plan(GENERAL)).toEqual({ daily: null, weekly: null });
    });

    it('returns a channel that is there already as it is', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      const again = newChannel({
        settings: SPANISH,
        plan: { daily: null, weekly: null },
        now: instant('2026-11-21T10:00:00Z'),
      });
      expect(await store.addChannel(again)).toEqual({ channel: aChannel(), added: false });
      expect((await store.plan(GENERAL)).daily).toEqual(dailySlot(MONDAY));
    });

    it('lists the channels of one workspace', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await store.addChannel(
        newChannel({ id: channelId('elsewhere'), workspaceId: workspaceId('other') }),
      );
      const found = await store.channelsOf(workspaceId('acme'));
      expect(found.map(({ id }) => id)).toEqual([GENERAL, channelId('ml')]);
    });

    it('changes settings, status, plan and named reveals together', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await openRound(store, TUESDAY);
      const revealAt = instant('2026-11-23T17:00:00Z');
      const changed = await store.changeChannel(GENERAL, {
        settings: SPANISH,
        status: 'suspended',
        statusReason: 'is_archived',
        plan: { daily: null, weekly: weeklySlot(WEDNESDAY) },
        reveals: [{ roundId: roundOf(MONDAY), revealAt }],
      });
      expect(changed).toEqual(
        aChannel({ settings: SPANISH, status: 'suspended', statusReason: 'is_archived' }),
      );
      expect(await store.channel(GENERAL)).toEqual(changed);
      expect(await store.plan(GENERAL)).toEqual({ daily: null, weekly: weeklySlot(WEDNESDAY) });
      const reveals = (await store.openRounds(GENERAL)).map((round) => round.revealAt);
      expect(reveals).toEqual([revealAt, instant('2026-11-24T15:00:00Z')]);
    });

    it('keeps the settings where a change names none', async () => {
      const { store } = subject;
      await store.addChannel(newChannel({ settings: SPANISH }));
      const { settings: _, ...suspension } = aChange({ status: 'suspended' });
      await store.changeChannel(GENERAL, suspension);
      expect(await store.channel(GENERAL)).toMatchObject({
        settings: SPANISH,
        status: 'suspended',
      });
    });

    it('leaves the reveals of closed rounds, and of other channels’ rounds, as they were', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await openRound(store, MONDAY);
      await closeRound(store, MONDAY);
      await openRound(store, MONDAY, { channel: 'ml', series: 1 });
      const revealAt = instant('2026-11-23T17:00:00Z');
      const ids = [roundOf(MONDAY), roundOf(MONDAY, 1)];
      const reveals = ids.map((roundId) => ({ roundId, revealAt }));
      await store.changeChannel(GENERAL, aChange({ reveals }));
      for (const id of ids) {
        expect((await store.round(id))?.revealAt).toBe(instant('2026-11-23T15:00:00Z'));
      }
    });

    it('refuses to change a channel that is not there', async () => {
      await expect(subject.store.changeChannel(GENERAL, aChange())).rejects.toThrow('test:general');
    });

    it('lists open rounds alone, the oldest first', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await openRound(store, MONDAY);
      await openRound(store, TUESDAY);
      await openRound(store, WEDNESDAY);
      await closeRound(store, TUESDAY);
      const open = await store.openRounds(GENERAL);
      expect(open.map(({ id }) => id)).toEqual([roundOf(MONDAY), roundOf(WEDNESDAY)]);
    });

    it('knows the newest date that was claimed or skipped, by kind', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      expect(await store.lastSlotDate(GENERAL, 'daily')).toBeUndefined();
      await openRound(store, MONDAY);
      await store.claimDaily(skipDaily(TUESDAY, 'late'));
      expect(await store.lastSlotDate(GENERAL, 'daily')).toBe(TUESDAY);
      expect(await store.lastSlotDate(GENERAL, 'weekly')).toBeUndefined();
      await store.claimWeekly(weeklyClaim(FRIDAY));
      expect(await store.lastSlotDate(GENERAL, 'weekly')).toBe(FRIDAY);
    });

    it('finds no round by an id that was never given', async () => {
      expect(await subject.store.round(roundId(1))).toBeUndefined();
    });
  });
};
