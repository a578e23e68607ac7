import { describe, expect, it } from 'vitest';
import { versionOf } from '../../../src/core/question/version.ts';
import type { NewPractice, Store } from '../../../src/storage/store.ts';
import {
  anIncident,
  aVersion,
  instant,
  memberId,
  optionIds,
  practiceId,
  workspaceId,
} from '../../support/builders.ts';
import { type OpenStore, restart, useStore } from './harness.ts';

const ACME = workspaceId('acme');
const ADA = memberId('ada');
const INCIDENT = versionOf(anIncident());

/** The step of a run, whose practices have the run's number and the numbers that follow it. */
const aStep = (run: number, number: number, patch: Partial<NewPractice> = {}): NewPractice => ({
  id: practiceId(run + number - 1),
  workspaceId: ACME,
  memberId: ADA,
  channelId: null,
  version: INCIDENT,
  step: { runId: practiceId(run), number, of: 3 },
  optionOrder: optionIds(`wrong-${number}`, `right-${number}`),
  now: instant(`2026-11-23T10:0${number}:00Z`),
  ...patch,
});

/** Asks and answers the steps of a run in turn, each with this score. */
const play = async (store: Store, run: number, ...scores: readonly number[]): Promise<void> => {
  for (const [index, score] of scores.entries()) {
    const { id, now, optionOrder } = aStep(run, index + 1);
    await store.addPractice(aStep(run, index + 1));
    await store.answerPractice(id, { optionIds: optionOrder.slice(0, 1), score, now });
  }
};

export const incidentsContract = (open: OpenStore): void => {
  describe('an incident', () => {
    const subject = useStore(open);

    it('is asked step by step, and keeps what it says', async () => {
      const { store } = subject;
      const { now, ...first } = aStep(1, 1);
      const expected = { ...first, askedAt: now, answeredAt: null, optionIds: null, score: null };
      expect(await store.addPractice(aStep(1, 1))).toEqual(expected);
      expect(await store.practice(practiceId(1))).toEqual(expected);
      expect(await store.addPractice(aStep(1, 2))).toMatchObject({
        id: practiceId(2),
        version: INCIDENT,
        step: { runId: practiceId(1), number: 2, of: 3 },
      });
    });

    it('knows its steps in order, and no other’s', async () => {
      const { store } = subject;
      await play(store, 1, 1, 0);
      await play(store, 11, 1);
      await store.addPractice({ ...aStep(21, 1), version: aVersion(), step: null });
      const steps = await store.stepsOf(practiceId(1));
      expect(steps.map(({ id, score }) => [id, score])).toEqual([
        [practiceId(1), 1],
        [practiceId(2), 0],
      ]);
      expect(await store.stepsOf(practiceId(21))).toEqual([]);
      expect(await store.stepsOf(practiceId(99))).toEqual([]);
    });

    it('has each step once: asked again, it is the one that is there', async () => {
      const { store } = subject;
      await play(store, 1, 1, 0);
      const again = aStep(1, 2, {
        id: practiceId(7),
        optionOrder: optionIds('right-2', 'wrong-2'),
      });
      expect(await store.addPractice(again)).toEqual((await store.stepsOf(practiceId(1)))[1]);
      expect(await store.practice(practiceId(7))).toBeUndefined();
    });

    it('has each step once, however many processes ask at a time', async () => {
      const stores = [subject.store, await subject.reopen()] as const;
      await play(stores[0], 1, 1);
      const asked = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          stores[n % 2 === 0 ? 0 : 1].addPractice(aStep(1, 2, { id: practiceId(100 + n) })),
        ),
      );
      expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
      expect(await stores[1].stepsOf(practiceId(1))).toHaveLength(2);
    });

    it('goes on after a restart', async () => {
      await play(subject.store, 1, 1);
      const store = await restart(subject);
      await store.addPractice(aStep(1, 2));
      expect((await store.stepsOf(practiceId(1))).map(({ score }) => score)).toEqual([1, null]);
      await store.close();
    });

    it.each([
      ['begins with its own practice', { runId: practiceId(9), number: 1, of: 3 }],
      ['has a run that was begun', { runId: practiceId(9), number: 2, of: 3 }],
      ['is itself the run in its first step alone', { runId: practiceId(1), number: 2, of: 3 }],
      ['has no step before the first', { runId: practiceId(1), number: 0, of: 3 }],
      ['has no step after the last', { runId: practiceId(11), number: 4, of: 3 }],
    ])('%s', async (_, step) => {
      const { store } = subject;
      await play(store, 11, 1);
      await expect(store.addPractice(aStep(1, 1, { step }))).rejects.toThrow();
      expect(await store.practice(practiceId(1))).toBeUndefined();
    });

    it('is practised once, when it begins', async () => {
      const { store } = subject;
      await play(store, 1, 1, 1, 1);
      expect(await store.practised(ACME, ADA)).toEqual([
        { questionId: 'night-page', times: 1, lastAt: aStep(1, 1).now },
      ]);
      await store.addPractice(aStep(11, 1));
      expect(await store.practised(ACME, ADA)).toMatchObject([{ times: 2 }]);
    });

    it('is added up once, when its last step is answered, and as right when all of them were', async () => {
      const { store } = subject;
      const totals = () => store.practiceTotals(ACME, ADA);
      await play(store, 1, 1, 1);
      await store.addPractice(aStep(1, 3));
      expect(await totals()).toEqual({ answered: 0, right: 0 });
      const end = { optionIds: optionIds('right-3'), score: 1, now: aStep(1, 3).now };
      await store.answerPractice(practiceId(3), end);
      expect(await totals()).toEqual({ answered: 1, right: 1 });
      await play(store, 11, 1, 0, 1);
      expect(await totals()).toEqual({ answered: 2, right: 1 });
    });
  });
};
