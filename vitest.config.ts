import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of what decides by the calendar: run under two zones of the process, far apart. */
const CALENDAR_TESTS = ['test/{core,app,i18n}/**/*.test.ts'];

const underZone = (zone: string) => ({
  extends: true as const,
  test: { name: `rules under ${zone}`, include: CALENDAR_TESTS, env: { TZ: zone } },
});

export default defineConfig({
  test: {
    pool: 'forks',
    // Much of the time is waiting for processes, which two on two cores share better than one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      underZone('UTC'),
      underZone('Pacific/Chatham'),
      {
        extends: true,
        test: {
          name: 'product',
          include: ['test/**/*.test.ts'],
          exclude: [...CALENDAR_TESTS, 'dist/**', 'node_modules/**'],
          globalSetup: ['test/support/build.ts', 'test/support/postgres/setup.ts'],
        },
      },
    ],
  },
});
