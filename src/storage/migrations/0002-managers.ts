import type { Migration } from 'kysely';

/** Who may set a channel up, and what a member’s own page asks for. */
export const managers: Migration = {
  up: async (db) => {
    await db.schema
      .createTable('channel_manager')
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('channel_manager_key', ['channel_id', 'member_id'])
      .execute();
    await db.schema
      .createIndex('streak_by_member')
      .on('streak')
      .columns(['workspace_id', 'member_id'])
      .execute();
    await db.schema
      .createIndex('answer_by_workspace_member')
      .on('answer')
      .columns(['workspace_id', 'member_id', 'is_right', 'answered_at'])
      .execute();
  },
};
