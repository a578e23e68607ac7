import { describe, expect, test } from 'vitest';
import { createStaleness, daysBetween } from '../../../src/core/question/staleness.ts';

const source = (checked: string, volatile?: boolean) => ({
  checked,
  ...(volatile === undefined ? {} : { volatile }),
});

describe('evidence', () => {
  test.each([
    { name: 'counts on day 730', references: [source('2024-11-22')], stale: false },
    { name: 'is stale on day 731', references: [source('2024-11-21')], stale: true },
    {
      name: 'that is volatile counts on day 180',
      references: [source('2026-05-26', true)],
      stale: false,
    },
    {
      name: 'that is volatile is stale on day 181',
      references: [source('2026-05-25', true)],
      stale: true,
    },
    {
      name: 'that is marked as lasting has 730 days',
      references: [source('2026-05-25', false)],
      stale: false,
    },
    {
      name: 'is as old as its oldest source',
      references: [source('2026-11-22'), source('2024-01-01')],
      stale: true,
    },
    { name: 'read later than today is fresh', references: [source('2026-12-01')], stale: false },
  ])('$name', ({ references, stale }) => {
    expect(createStaleness('2026-11-22')({ references })).toBe(stale);
  });

  test('is counted in whole days, over leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-11-22', '2026-11-22')).toBe(730);
  });
});
