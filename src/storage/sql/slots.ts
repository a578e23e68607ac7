import type { ChannelId, QuestionId, WorkspaceId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import type { Millis, PlannedSlot, SlotKind } from '../records.ts';
import type { Db } from './schema.ts';

/** A slot as it is claimed; `skipped` says why nothing is posted. */
export interface ClaimedSlot {
  readonly channelId: ChannelId;
  readonly workspaceId: WorkspaceId;
  readonly kind: SlotKind;
  readonly slot: PlannedSlot;
  readonly now: Millis;
  readonly skipped: string | null;
}

/** @returns whether the slot is the caller's: each is somebody's once. */
export const insertSlot = async (db: Db, claimed: ClaimedSlot): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('slot')
    .values({
      channel_id: claimed.channelId,
      local_date: claimed.slot.localDate,
      kind: claimed.kind,
      workspace_id: claimed.workspaceId,
      due_at: claimed.slot.at,
      claimed_at: claimed.now,
      outcome: claimed.skipped === null ? 'posted' : 'skipped',
      reason: claimed.skipped,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

export const askedQuestions = async (
  db: Db,
  channelId: ChannelId,
): Promise<readonly { questionId: QuestionId; localDate: LocalDate }[]> =>
  db
    .selectFrom('round')
    .select(['question_id as questionId', 'local_date as localDate'])
    .where('channel_id', '=', channelId)
    .where('status', '!=', 'void')
    .orderBy('local_date')
    .execute();

export const skippedSlots = async (
  db: Db,
): Promise<readonly { kind: string; reason: string; count: number }[]> => {
  const rows = await db
    .selectFrom('slot')
    .select((slot) => ['kind', 'reason', slot.fn.countAll<number>().as('count')])
    .where('outcome', '=', 'skipped')
    .groupBy(['kind', 'reason'])
    .orderBy('kind')
    .orderBy('reason')
    .execute();
  return rows.map(({ kind, reason, count }) => ({ kind, reason: reason ?? '', count }));
};
