import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Somebody whom a program may run as. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

const idOf = async (kind: '-u' | '-g', name: string): Promise<number> =>
  Number((await run('id', [kind, name])).stdout);

/** Users that a machine has anyway, and to whom little belongs. */
const CANDIDATES = ['postgres', 'nobody'];

/** Whom the server runs as: PostgreSQL refuses root. `undefined`: whoever runs the tests. */
export const serverUser = async (): Promise<User | undefined> => {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of CANDIDATES) {
    const user = await Promise.all([idOf('-u', name), idOf('-g', name)]).catch(() => undefined);
    if (user !== undefined) {
      return { uid: user[0], gid: user[1] };
    }
  }
  throw new Error('As root the tests need a user "postgres" or "nobody" to run PostgreSQL as.');
};
