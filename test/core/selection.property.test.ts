import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/core/schedule/settings.ts';
import { sketchQuestion } from './question-fixtures.ts';
import { playRounds } from './selection-rounds.ts';

const settings = defaultSettings('en', 'Europe/Madrid');

/** Banks by the number of questions of each topic. */
const banks = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
  .map((sizes) =>
    sizes.flatMap((size, topic) =>
      Array.from({ length: size }, (_, n) =>
        sketchQuestion({ id: `t${topic}-${n}`, topic: `t${topic}` }),
      ),
    ),
  );

const topicOf = (id: string | undefined) => id?.split('-')[0];

const largestTopic = (ids: readonly string[]): number =>
  Math.max(...ids.map((id) => ids.filter((other) => topicOf(other) === topicOf(id)).length));

test('every cycle asks each question once', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const ids = bank.map(({ id }) => id).sort();
      const played = playRounds(bank, 3 * bank.length, settings);
      for (let start = 0; start < played.length; start += bank.length) {
        expect(played.slice(start, start + bank.length).sort()).toEqual(ids);
      }
    }),
    { numRuns: 60 },
  );
});

test('two in a row have different topics, whenever a cycle can be laid out so', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      fc.pre(largestTopic(bank.map(({ id }) => id)) <= Math.ceil(bank.length / 2));
      const played = playRounds(bank, bank.length, settings).map(topicOf);
      played.slice(1).forEach((topic, place) => {
        expect(topic).not.toBe(played[place]);
      });
    }),
    { numRuns: 80 },
  );
});

test('the topic changes whenever another one has questions left in the cycle', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const ids = bank.map(({ id }) => id);
      const played = playRounds(bank, 3 * bank.length, settings);
      played.slice(1).forEach((id, place) => {
        const start = place + 1 - ((place + 1) % ids.length);
        const left = ids.filter((other) => !played.slice(start, place + 1).includes(other));
        const previous = topicOf(played[place]);
        if (left.some((other) => topicOf(other) !== previous)) {
          expect(topicOf(id)).not.toBe(previous);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('the order of the bank doesn’t matter', () => {
  const shuffled = banks.chain((bank) =>
    fc.tuple(
      fc.constant(bank),
      fc.shuffledSubarray(bank, { minLength: bank.length, maxLength: bank.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([bank, other]) => {
      const rounds = 2 * bank.length;
      expect(playRounds(other, rounds, settings)).toEqual(playRounds(bank, rounds, settings));
    }),
    { numRuns: 60 },
  );
});
