import type { ChannelId, WorkspaceId } from '../../core/ids.ts';
import type { PlannedSlot } from '../records.ts';
import type { Plan } from '../store.ts';
import type { Db } from './schema.ts';

/** What a channel's plan is about. */
export interface PlanKey {
  readonly channelId: ChannelId;
  readonly workspaceId: WorkspaceId;
  readonly kind: 'daily' | 'weekly';
}

/** Sets when a channel's next slot of a kind comes; `null`: not planned. */
export const setPlan = async (
  db: Db,
  { channelId, workspaceId, kind }: PlanKey,
  slot: PlannedSlot | null,
): Promise<void> => {
  if (slot === null) {
    await db
      .deleteFrom('slot_plan')
      .where('channel_id', '=', channelId)
      .where('kind', '=', kind)
      .execute();
    return;
  }
  const next = { local_date: slot.localDate, due_at: slot.at };
  await db
    .insertInto('slot_plan')
    .values({ channel_id: channelId, workspace_id: workspaceId, kind, ...next })
    .onConflict((conflict) => conflict.columns(['channel_id', 'kind']).doUpdateSet(next))
    .execute();
};

/** Replaces all of a channel's plan. */
export const replacePlan = async (
  db: Db,
  channel: Omit<PlanKey, 'kind'>,
  plan: Plan,
): Promise<void> => {
  await setPlan(db, { ...channel, kind: 'daily' }, plan.daily);
  await setPlan(db, { ...channel, kind: 'weekly' }, plan.weekly);
};

/** Is a channel's next slot of a kind still the one that the caller saw? */
export const isStillPlanned = async (
  db: Db,
  { channelId, kind }: Omit<PlanKey, 'workspaceId'>,
  slot: PlannedSlot,
): Promise<boolean> => {
  const row = await db
    .selectFrom('slot_plan')
    .select('due_at')
    .where('channel_id', '=', channelId)
    .where('kind', '=', kind)
    .where('due_at', '=', slot.at)
    .where('local_date', '=', slot.localDate)
    .executeTakeFirst();
  return row !== undefined;
};

export const readPlan = async (db: Db, channelId: ChannelId): Promise<Plan> => {
  const rows = await db
    .selectFrom('slot_plan')
    .select(['kind', 'local_date', 'due_at'])
    .where('channel_id', '=', channelId)
    .execute();
  const next = (kind: PlanKey['kind']): PlannedSlot | null => {
    const row = rows.find((candidate) => candidate.kind === kind);
    return row === undefined ? null : { localDate: row.local_date, at: row.due_at };
  };
  return { daily: next('daily'), weekly: next('weekly') };
};
