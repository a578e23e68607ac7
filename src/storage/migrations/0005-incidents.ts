import { type Migration, sql } from 'kysely';

/**
 * Steps of an incident, a practice each. `run_id` is the practice of the first step, which all of
 * them share; `steps` is how many the incident has. All three are null where nothing has steps.
 * The rules stand with the columns: SQLite adds none to a table that is there.
 */
export const incidents: Migration = {
  up: async (db) => {
    await db.schema
      .alterTable('practice')
      .addColumn('run_id', 'text', (column) => column.references('practice.id'))
      .execute();
    await db.schema
      .alterTable('practice')
      .addColumn('step', 'integer', (column) =>
        column.check(
          sql`(step is null) = (run_id is null) and (step is null or (step = 1) = (run_id = id))`,
        ),
      )
      .execute();
    await db.schema
      .alterTable('practice')
      .addColumn('steps', 'integer', (column) =>
        column.check(
          sql`(steps is null) = (step is null) and (step is null or step between 1 and steps)`,
        ),
      )
      .execute();
    await db.schema
      .createIndex('practice_by_step')
      .unique()
      .on('practice')
      .columns(['run_id', 'step'])
      .execute();
  },
};
