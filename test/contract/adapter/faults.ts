import { describe, expect, test } from 'vitest';
import { Postponed, Refused } from '../../../src/core/adapter/errors.ts';
import { question } from '../../support/sample-views.ts';
import type { AdapterHarness, CreateHarness, Fault } from './harness.ts';
import { deliveryId, flat, setUp } from './setup.ts';

const post = { deliveryId: deliveryId(1), view: question };

/** What a post throws under a fault; skips the test where the platform can't have that fault. */
const errorUnder = (harness: AdapterHarness, fault: Fault, skip: () => never): Promise<unknown> => {
  const cause = harness.faults[fault] ?? skip();
  cause();
  return harness.adapter.post(harness.channelId, post).then(
    () => expect.fail(`The post passed under “${fault}”.`),
    (error: unknown) => error,
  );
};

const isThere = async ({ adapter, channelId, reads }: AdapterHarness): Promise<boolean> => {
  const read = flat(await reads('second')).includes(flat(question.question));
  if (adapter.findPosted) {
    expect((await adapter.findPosted(channelId, post.deliveryId)) !== undefined).toBe(read);
  }
  return read;
};

export const faultContract = (create: CreateHarness): void => {
  describe('when the platform fails', () => {
    const { harness } = setUp(create);

    test('a channel that is not there is refused for good', async () => {
      const { adapter, unknownChannelId } = harness();
      const error = await adapter.post(unknownChannelId, post).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Refused);
      expect(error).toMatchObject({ scope: 'channel', reason: expect.stringMatching(/./) });
    });

    test('a message that is not there is refused for good', async () => {
      const { adapter, unknownMessage } = harness();
      const error = await adapter.update(unknownMessage, question).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(Refused);
      expect(error).toMatchObject({ scope: 'message' });
    });

    test('a refusal posts nothing', async ({ skip }) => {
      const error = await errorUnder(harness(), 'refuse', skip);
      expect(error).toBeInstanceOf(Refused);
      expect(await isThere(harness())).toBe(false);
    });

    test('“not now” posts nothing and says how long to wait', async ({ skip }) => {
      const error = await errorUnder(harness(), 'postpone', skip);
      expect(error).toBeInstanceOf(Postponed);
      expect(error instanceof Postponed && error.retryAfterMs).toBeGreaterThan(0);
      expect(await isThere(harness())).toBe(false);
    });

    test.each([
      ['drop before', false],
      ['drop after', true],
    ] as const)('“%s” leaves the outcome unknown, and it can be found', async (fault, there) => {
      const error = await errorUnder(harness(), fault, () =>
        expect.fail('Every platform can drop a connection.'),
      );
      expect(error).not.toBeInstanceOf(Refused);
      expect(error).not.toBeInstanceOf(Postponed);
      expect(await isThere(harness())).toBe(there);
    });

    test('one try is one try: after a failure the next post is the only one', async () => {
      const { adapter, channelId, reads } = harness();
      await errorUnder(harness(), 'drop before', () => expect.fail('can’t drop'));
      await adapter.post(channelId, post);
      expect(flat(await reads('first')).split(flat(question.scenario).slice(0, 60))).toHaveLength(
        2,
      );
    });
  });
};
