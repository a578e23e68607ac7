import { type Migration, sql } from 'kysely';

/**
 * What adapters need to speak to somebody again. Its workspace is often heard of here first, before
 * it has any channel, so that this is no foreign key.
 */
export const references: Migration = {
  up: async (db) => {
    await db.schema
      .createTable('reference')
      .addColumn('addressee', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('group_name', 'text')
      .addCheckConstraint('reference_text', sql`length(text) <= 4000`)
      .execute();
    await db.schema
      .createIndex('reference_by_group')
      .on('reference')
      .columns(['workspace_id', 'group_name'])
      .execute();
  },
};
