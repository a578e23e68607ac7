import type { RoundId } from '../../core/ids.ts';
import type { Millis } from '../records.ts';
import type { DeliveryStore, Lease, StaleMessage } from '../store.ts';
import { traitsOf } from './dialect.ts';
import { lockChannelsOfRounds } from './locks.ts';
import { selectRoundsInChannels, toRoundInChannel } from './rounds-in-channels.ts';
import type { Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

type Shown = Parameters<DeliveryStore['markRefreshed']>[1];

/** Ids of posted rounds out of date, the longest waiting first; those in somebody's hands left out. */
const staleRounds = async (
  db: Db,
  { now, limit }: Pick<Lease, 'now' | 'limit'>,
): Promise<readonly RoundId[]> => {
  const rows = await db
    .selectFrom('round')
    .select('id')
    .where('refresh_at', '<=', now)
    .where('message_ref', 'is not', null)
    .orderBy('refresh_at')
    .orderBy('id')
    .limit(limit)
    .$if(traitsOf(db).concurrentTransactions, (query) => query.forNoKeyUpdate().skipLocked())
    .execute();
  return rows.map(({ id }) => id);
};

/** As `DeliveryStore.takeStaleMessages` promises. */
const takeStaleMessages = async (
  db: Db,
  { now, leaseMs, limit }: Omit<Lease, 'owner'>,
): Promise<readonly StaleMessage[]> => {
  const ids = await staleRounds(db, { now, limit });
  if (ids.length === 0) {
    return [];
  }
  await db
    .updateTable('round')
    .set({ refresh_at: now + leaseMs })
    .where('id', 'in', ids)
    .execute();
  const rows = await selectRoundsInChannels(db).where('round.id', 'in', ids).execute();
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .flatMap((row) =>
      row.message_ref === null ? [] : { ...toRoundInChannel(row), messageRef: row.message_ref },
    );
};

const markRefreshed = async (
  db: Db,
  roundId: RoundId,
  shown: Shown,
  notBefore: Millis,
): Promise<void> => {
  await lockChannelsOfRounds(db, [roundId]);
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
): Pick<DeliveryStore, 'takeStaleMessages' | 'markRefreshed'> => ({
  takeStaleMessages: (lease) => inTransaction(db, (trx) => takeStaleMessages(trx, lease)),
  markRefreshed: (roundId, shown, notBefore) =>
    inTransaction(db, (trx) => markRefreshed(trx, roundId, shown, notBefore)),
});
