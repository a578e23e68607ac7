import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';

/** Text that is one of a few words. */
const oneOf = (column: string, words: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(words.map((word) => sql.lit(word)))})`;

const SLOT_KINDS = ['daily', 'reveal', 'weekly'];

/** Every row knows its workspace. */
const inWorkspace = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
  table.addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'));

const inChannel = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
  inWorkspace(table).addColumn('channel_id', 'text', (column) =>
    column.notNull().references('channel.id'),
  );

const createChannels = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('workspace')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await inWorkspace(db.schema.createTable('channel'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('adapter', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('status_reason', 'text')
    .addColumn('week', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addCheckConstraint('channel_status', oneOf('status', ['active', 'suspended', 'removed']))
    .addCheckConstraint('channel_week', sql`week >= 1`)
    .execute();
  await db.schema
    .createIndex('channel_by_workspace')
    .on('channel')
    .column('workspace_id')
    .execute();
};

const createSlots = async (db: Kysely<unknown>): Promise<void> => {
  await inChannel(db.schema.createTable('slot_plan'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('slot_plan_key', ['channel_id', 'kind'])
    .addCheckConstraint('slot_plan_kind', oneOf('kind', ['daily', 'weekly']))
    .execute();
  await db.schema
    .createIndex('slot_plan_by_due')
    .on('slot_plan')
    .columns(['due_at', 'kind'])
    .execute();
  await inChannel(db.schema.createTable('slot'))
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('slot_key', ['channel_id', 'kind', 'local_date'])
    .addCheckConstraint('slot_kind', oneOf('kind', SLOT_KINDS))
    .addCheckConstraint('slot_outcome', oneOf('outcome', ['posted', 'skipped']))
    .addCheckConstraint('slot_reason', sql`(outcome = 'skipped') = (reason is not null)`)
    .execute();
  await db.schema.createIndex('slot_by_claim').on('slot').column('claimed_at').execute();
  await db.schema
    .createIndex('slot_by_outcome')
    .on('slot')
    .columns(['outcome', 'kind', 'reason'])
    .execute();
};

const createRounds = async (db: Kysely<unknown>): Promise<void> => {
  await inWorkspace(db.schema.createTable('question_version'))
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('question_version_key', ['workspace_id', 'digest'])
    .execute();
  await inChannel(db.schema.createTable('round'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('option_order', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('reveal_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('week', 'integer')
    .addColumn('answer_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('message_ref', 'text')
    .addColumn('refresh_at', 'bigint')
    .addColumn('refresh_not_before', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('round_by_date', ['channel_id', 'local_date'])
    .addForeignKeyConstraint('round_version', ['workspace_id', 'digest'], 'question_version', [
      'workspace_id',
      'digest',
    ])
    .addCheckConstraint('round_status', oneOf('status', ['open', 'closed', 'void']))
    .addCheckConstraint('round_closed', sql`(status = 'open') = (closed_at is null)`)
    .addCheckConstraint('round_week', sql`(status = 'closed') = (week is not null)`)
    .execute();
  await db.schema
    .createIndex('round_by_reveal')
    .on('round')
    .columns(['status', 'reveal_at'])
    .execute();
  await db.schema
    .createIndex('round_open_in_workspace')
    .on('round')
    .columns(['workspace_id', 'status'])
    .execute();
  await db.schema
    .createIndex('round_by_refresh')
    .on('round')
    .column('refresh_at')
    .where(sql<boolean>`refresh_at is not null`)
    .execute();
};

const createAnswers = async (db: Kysely<unknown>): Promise<void> => {
  await inChannel(db.schema.createTable('answer'))
    .addColumn('round_id', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('question_revision', 'integer', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('option_ids', 'text', (column) => column.notNull())
    .addColumn('is_right', 'integer', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_key', ['round_id', 'member_id'])
    .addCheckConstraint('answer_is_right', sql`is_right in (0, 1)`)
    .execute();
  await db.schema
    .createIndex('answer_by_member')
    .on('answer')
    .columns(['channel_id', 'member_id'])
    .execute();
  await inChannel(db.schema.createTable('streak'))
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('current', 'integer', (column) => column.notNull())
    .addColumn('longest', 'integer', (column) => column.notNull())
    .addColumn('last_round_id', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('last_local_date', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('streak_key', ['channel_id', 'member_id'])
    .addCheckConstraint('streak_longest', sql`longest >= current and current >= 1`)
    .execute();
  await inChannel(db.schema.createTable('score'))
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('right_count', 'integer', (column) => column.notNull())
    .addColumn('answer_count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('score_key', ['channel_id', 'period', 'member_id'])
    .execute();
};

const createDeliveries = async (db: Kysely<unknown>): Promise<void> => {
  await inChannel(db.schema.createTable('delivery'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('adapter', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('round_id', 'text', (column) => column.references('round.id'))
    .addColumn('week', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('available_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('leased_until', 'bigint')
    .addColumn('message_ref', 'text')
    .addColumn('reason', 'text')
    .addColumn('settled_at', 'bigint')
    .addUniqueConstraint('delivery_by_slot', ['channel_id', 'local_date', 'kind'])
    .addCheckConstraint('delivery_kind', oneOf('kind', SLOT_KINDS))
    .addCheckConstraint(
      'delivery_state',
      oneOf('state', ['pending', 'sending', 'sent', 'uncertain', 'failed']),
    )
    .addCheckConstraint('delivery_sent', sql`(state = 'sent') = (message_ref is not null)`)
    .addCheckConstraint('delivery_about', sql`(kind = 'weekly') = (week is not null)`)
    .addCheckConstraint('delivery_round', sql`(kind = 'weekly') = (round_id is null)`)
    .execute();
  await db.schema
    .createIndex('delivery_by_state')
    .on('delivery')
    .columns(['state', 'available_at'])
    .execute();
  await db.schema
    .createIndex('delivery_by_kind')
    .on('delivery')
    .columns(['kind', 'state'])
    .execute();
  await db.schema.createIndex('delivery_by_round').on('delivery').column('round_id').execute();
};

const createPractices = async (db: Kysely<unknown>): Promise<void> => {
  await inWorkspace(db.schema.createTable('practice'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.references('channel.id'))
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('option_order', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('answered_at', 'bigint')
    .addColumn('option_ids', 'text')
    .addColumn('score', 'double precision')
    .addForeignKeyConstraint('practice_version', ['workspace_id', 'digest'], 'question_version', [
      'workspace_id',
      'digest',
    ])
    .addCheckConstraint('practice_score', sql`score between 0 and 1`)
    .addCheckConstraint('practice_answered', sql`(answered_at is null) = (score is null)`)
    .execute();
  await db.schema
    .createIndex('practice_by_member')
    .on('practice')
    .columns(['workspace_id', 'member_id'])
    .execute();
};

/** The first schema: everything up to practice. */
export const initial: Migration = {
  up: async (db) => {
    await createChannels(db);
    await createSlots(db);
    await createRounds(db);
    await createAnswers(db);
    await createDeliveries(db);
    await createPractices(db);
  },
};
