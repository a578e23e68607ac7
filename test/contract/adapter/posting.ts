import { describe, expect, test } from 'vitest';
import { type OptionId, optionIdSchema } from '../../../src/core/ids.ts';
import type { QuestionView } from '../../../src/core/view/view.ts';
import { ALL_VIEWS, closedQuestion, question, reveal } from '../../support/sample-views.ts';
import { wordsOf } from '../../support/words-of.ts';
import type { CreateHarness } from './harness.ts';
import { deliveryId, flat, setUp } from './setup.ts';

/** As long as a question file may be, with as many options. */
const longestQuestion: QuestionView = {
  ...question,
  scenario: 'scenario '.repeat(133).trim(),
  question: 'question '.repeat(44).trim(),
  options: ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => ({
    id: optionIdSchema.parse(`${letter.toLowerCase()}${'-x'.repeat(19)}`) satisfies OptionId,
    letter,
    text: `${letter} ${'option '.repeat(42)}`.trim(),
  })),
};

export const postingContract = (create: CreateHarness): void => {
  describe('posting', () => {
    const { harness, inbound } = setUp(create);

    test('says who it is in every id', async () => {
      const { adapter, channelId, memberIdOf } = harness();
      const { actor } = inbound().installed[0] ?? {};
      const message = await adapter.post(channelId, { deliveryId: deliveryId(1), view: question });
      const start = `${adapter.name}:`;
      expect(inbound().installed.map((event) => event.channelId)).toEqual([channelId]);
      for (const id of [channelId, message, memberIdOf('second'), actor?.workspaceId]) {
        expect(id?.startsWith(start), id).toBe(true);
      }
    });

    test.each(ALL_VIEWS.map((view) => [view.kind, view.heading, view] as const))(
      'shows every word of a %s (%s) to everyone',
      async (_kind, _heading, view) => {
        const { adapter, asTyped, channelId, reads } = harness();
        await adapter.post(channelId, { deliveryId: deliveryId(1), view });
        const words = wordsOf(asTyped?.(view) ?? view);
        for (const who of ['first', 'second'] as const) {
          const text = flat(await reads(who));
          expect(words.filter((word) => !text.includes(flat(word)))).toEqual([]);
        }
      },
    );

    test('posts a question as long as the bank allows', async () => {
      const { adapter, channelId, reads } = harness();
      await adapter.post(channelId, { deliveryId: deliveryId(1), view: longestQuestion });
      const text = flat(await reads('first'));
      expect(wordsOf(longestQuestion).filter((word) => !text.includes(flat(word)))).toEqual([]);
    });

    test('posts a reply to a message', async () => {
      const { adapter, channelId, reads } = harness();
      const replyTo = await adapter.post(channelId, { deliveryId: deliveryId(1), view: question });
      await adapter.post(channelId, { deliveryId: deliveryId(2), view: reveal, replyTo });
      expect(flat(await reads('second'))).toContain(reveal.summary);
    });

    test('replaces one message and leaves the others, however often', async () => {
      const { adapter, channelId, reads } = harness();
      const other = { ...question, participation: 'Nobody has answered' };
      await adapter.post(channelId, { deliveryId: deliveryId(1), view: other });
      const message = await adapter.post(channelId, { deliveryId: deliveryId(2), view: question });
      await adapter.update(message, closedQuestion);
      await adapter.update(message, closedQuestion);
      const text = flat(await reads('first'));
      expect(text).toContain(closedQuestion.participation);
      expect(text).toContain('Answers are closed.');
      expect(text).toContain('Nobody has answered');
      expect(text).not.toContain(question.participation);
    });

    test('finds a message by its delivery, and only that', async () => {
      const { adapter, channelId } = harness();
      const message = await adapter.post(channelId, { deliveryId: deliveryId(1), view: question });
      expect(adapter.findPosted !== undefined).toBe(adapter.capabilities.searching);
      if (adapter.findPosted) {
        expect(await adapter.findPosted(channelId, deliveryId(1))).toBe(message);
        expect(await adapter.findPosted(channelId, deliveryId(2))).toBeUndefined();
      }
    });

    test('is well once it has started', async () => {
      expect(await harness().adapter.health()).toMatchObject({ ok: true });
    });

    test('declares limits that a question fits in', () => {
      const { capabilities } = harness().adapter;
      expect(capabilities.maxButtons).toBeGreaterThanOrEqual(longestQuestion.options.length);
      expect(capabilities.maxTextLength).toBeGreaterThanOrEqual(1500);
      expect(capabilities.updateIntervalMs).toBeGreaterThanOrEqual(0);
      expect(capabilities.postIntervalMs).toBeGreaterThanOrEqual(0);
    });
  });
};
