import { expect, test } from 'vitest';
import { letterOf } from '../../src/core/letters.ts';

test('places on screen are letters from A on', () => {
  expect([0, 1, 2, 3, 4, 5].map(letterOf)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
});
