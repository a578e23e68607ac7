import { expect, test } from 'vitest';
import { dealPlaces } from '../../../src/bank/shuffle/deal.ts';

const hands = (count: number, options: number) =>
  Array.from({ length: count }, (_, n) => ({ key: `q-${n}-of-${options}`, options }));

test('each place of lists of one length comes as often as any other', () => {
  const dealt = dealPlaces([...hands(40, 4), ...hands(9, 3)]);
  const counts = (options: number, count: number) => {
    const places = hands(count, options).map(({ key }) => dealt.get(key));
    return Array.from({ length: options }, (_, place) => places.filter((p) => p === place).length);
  };
  expect(counts(4, 40)).toEqual([10, 10, 10, 10]);
  expect(counts(3, 9)).toEqual([3, 3, 3]);
});

test('one file at a time gets any place', () => {
  const places = hands(60, 4).map((hand) => dealPlaces([hand]).get(hand.key));
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
});

test('the order of the files doesn’t matter, and neighbours don’t follow a pattern', () => {
  const all = hands(24, 4);
  const dealt = dealPlaces(all);
  const other = dealPlaces(all.toReversed());
  const places = all.map(({ key }) => dealt.get(key));
  expect(all.map(({ key }) => other.get(key))).toEqual(places);
  expect(places).not.toEqual(places.map((_, n) => ((places[0] ?? 0) + n) % 4));
});
