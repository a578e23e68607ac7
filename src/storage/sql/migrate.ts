import { DEFAULT_MIGRATION_TABLE, type Kysely, type MigrationProvider, Migrator } from 'kysely';
import { migrations } from '../migrations/index.ts';
import type { Db } from './schema.ts';

/** The database was written by a newer version of the program, which alone knows how to read it. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor(migration: string) {
    super(
      `The database is newer than this version of MLOps Daily: it has the migration "${migration}". ` +
        'Start the newer version again, or restore a backup made by this one.',
    );
  }
}

interface MigrationTables {
  [DEFAULT_MIGRATION_TABLE]: { name: string };
}

const executedMigrations = async (db: Db): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) {
    return [];
  }
  const rows = await (db as unknown as Kysely<MigrationTables>)
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
};

/** @returns whether there is something to do. */
const isBehind = async (db: Db): Promise<boolean> => {
  const executed = await executedMigrations(db);
  const unknown = executed.findLast((name) => !(name in migrations));
  if (unknown !== undefined) {
    throw new NewerDatabase(unknown);
  }
  return executed.length < Object.keys(migrations).length;
};

const provider: MigrationProvider = { getMigrations: async () => migrations };

/**
 * Brings the schema up to date, or leaves it as it is. Of several processes one does it, in one
 * transaction, while the others wait.
 *
 * @throws {NewerDatabase} when it has a migration that this version doesn't know.
 */
export const migrate = async (db: Db): Promise<void> => {
  if (!(await isBehind(db))) {
    return;
  }
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) {
    // A newer version may have been faster.
    await isBehind(db);
    throw error;
  }
};
