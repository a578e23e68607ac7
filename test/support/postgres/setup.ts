import type { TestProject } from 'vitest/node';
import { startPostgres } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which tests make databases of their own. */
    readonly postgresUrl: string;
  }
}

/** One server for all tests of a run, unless `TEST_DATABASE_URL` names one. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    provide('postgresUrl', given);
    return async () => {};
  }
  const server = await startPostgres();
  provide('postgresUrl', server.url);
  return server.stop;
}
