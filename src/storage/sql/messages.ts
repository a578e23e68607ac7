import type { RoundId } from '../../core/ids.ts';
import type { Millis } from '../records.ts';
import type { DeliveryStore, StaleMessage } from '../store.ts';
import { selectRoundsInChannels, toRoundInChannel } from './rounds-in-channels.ts';
import type { Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

type Shown = Parameters<DeliveryStore['markRefreshed']>[1];

const staleMessages = async (
  db: Db,
  now: Millis,
  limit: number,
): Promise<readonly StaleMessage[]> => {
  const rows = await selectRoundsInChannels(db)
    .where('round.refresh_at', '<=', now)
    .where('round.message_ref', 'is not', null)
    .orderBy('round.refresh_at')
    .orderBy('round.id')
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.message_ref === null ? [] : { ...toRoundInChannel(row), messageRef: row.message_ref },
  );
};

const markRefreshed = async (
  db: Db,
  roundId: RoundId,
  shown: Shown,
  notBefore: Millis,
): Promise<void> => {
  const row = await selectRoundsInChannels(db).where('round.id', '=', roundId).executeTakeFirst();
  if (row === undefined) {
    return;
  }
  const { round, channel } = toRoundInChannel(row);
  const upToDate =
    shown.answerCount === round.answerCount &&
    shown.status === round.status &&
    shown.language === channel.settings.language;
  await db
    .updateTable('round')
    .set({ refresh_at: upToDate ? null : notBefore, refresh_not_before: notBefore })
    .where('id', '=', roundId)
    .execute();
};

export const createMessageStore = (
  db: Db,
): Pick<DeliveryStore, 'staleMessages' | 'markRefreshed'> => ({
  staleMessages: (now, limit) => staleMessages(db, now, limit),
  markRefreshed: (roundId, shown, notBefore) =>
    inTransaction(db, (trx) => markRefreshed(trx, roundId, shown, notBefore)),
});
