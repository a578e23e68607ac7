import type { ChannelId, MemberId, WorkspaceId } from '../../core/ids.ts';
import type { Answer, Round } from '../records.ts';
import { findRound } from './rounds.ts';
import { toAnswer } from './rows.ts';
import type { Db } from './schema.ts';
import { required } from './transaction.ts';

/** What a member answered wrong, the newest first. */
export const mistakes = async (
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
  limit: number,
): Promise<readonly { round: Round; answer: Answer }[]> => {
  const rows = await db
    .selectFrom('answer')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('is_right', '=', 0)
    .orderBy('answered_at', 'desc')
    .limit(limit)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      answer: toAnswer(row),
      round: required(await findRound(db, row.round_id), `round ${row.round_id}`),
    })),
  );
};

/** Where a member has answered, by the newest round answered there. */
export const answeredChannels = async (
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
): Promise<readonly ChannelId[]> => {
  const rows = await db
    .selectFrom('streak')
    .select('channel_id')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('last_local_date', 'desc')
    .orderBy('channel_id')
    .execute();
  return rows.map((row) => row.channel_id);
};
