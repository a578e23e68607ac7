import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';
import { findBinaries, makeRunnable } from './binaries.ts';
import { serverUser, type User } from './user.ts';

const run = promisify(execFile);

/** A PostgreSQL server of the tests' own. */
export interface PostgresServer {
  /** Of its maintenance database, with a user who may do everything. */
  readonly url: string;
  /** Ends it at once, as a crash would, and starts it again so many seconds later; doesn't wait for it. */
  restart(pauseS: number): void;
  /** Ends it at once, and takes its files away. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Whether commits are forced to disk, as they are in earnest; default: no, because it is slow. */
  readonly durable?: boolean;
}

/**
 * Runs the server ($2 and what follows) until whoever holds the other end of its input is gone, for
 * whatever reason; then nothing is left, neither the server nor its folder ($1). A line of input is
 * for how many seconds the server is to be away. It is told to end until it has: a server that has
 * only just been started doesn't listen yet.
 */
const KEEPER = `folder=$1; shift
end() {
  while kill -QUIT $server 2>/dev/null; do sleep 0.1; done
  wait $server
}
"$@" & server=$!
while read -r pause; do
  end
  sleep $pause
  "$@" & server=$!
done
end
rm -rf "$folder"`;

const FAST = ['fsync=off', 'full_page_writes=off', 'autovacuum=off'];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];

/** A folder that belongs to the server's user alone. */
const createFolder = async (user: User | undefined): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-postgres-'));
  await chmod(folder, 0o700);
  if (user !== undefined) {
    await chown(folder, user.uid, user.gid);
  }
  return folder;
};

const initialise = async (bin: string, folder: string, user: User | undefined) => {
  const password = randomBytes(12).toString('hex');
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`);
  if (user !== undefined) {
    await chown(data, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const flags = ['--auth=password', '--username=postgres', '--encoding=UTF8', '--no-sync'];
  // Another locale than C: what sorts by code point has to ask for it.
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
  await run(
    join(bin, 'initdb'),
    [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags, ...locale],
    { ...user, env: { PATH: process.env['PATH'] } },
  );
  return { data, password };
};

/** Resolves when the server takes connections. @throws with what it said when it ends instead. */
const ready = async (keeper: ChildProcess): Promise<void> => {
  if (keeper.stderr === null) {
    throw new Error('The server has no output to read.');
  }
  const said: string[] = [];
  for await (const line of createInterface({ input: keeper.stderr })) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      keeper.stderr.resume();
      return;
    }
    if (line.includes('FATAL')) {
      break;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
};

/** Starts a server on a free port of loopback. It ends with this process at the latest. */
export const startPostgres = async (options: ServerOptions = {}): Promise<PostgresServer> => {
  const user = await serverUser();
  const folder = await createFolder(user);
  const bin = await makeRunnable(await findBinaries(), folder);
  const { data, password } = await initialise(bin, folder, user);
  const port = await freePort();
  const settings = [...SETTINGS, `port=${port}`, ...(options.durable === true ? [] : FAST)];
  const server = [join(bin, 'postgres'), '-D', data, ...settings.flatMap((one) => ['-c', one])];
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', folder, ...server], {
    ...user,
    // In a group of its own, so that Ctrl-C in a terminal doesn't end it before it has cleaned up.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] },
    cwd: folder,
  });
  const stop = async (): Promise<void> => {
    keeper.stdin?.end();
    if (keeper.exitCode === null) {
      await once(keeper, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  await ready(keeper).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    restart: (pauseS) => keeper.stdin?.write(`${pauseS}\n`),
    stop,
  };
};
