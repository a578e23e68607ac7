import type { Millis, Round } from '../records.ts';
import type { Db } from './schema.ts';
import { staleFrom } from './stale.ts';
import { recountStreaks } from './streaks.ts';

/**
 * Makes an open round void: it was never posted. Should its message turn up all the same, it is out
 * of date from the start, so that it loses its buttons.
 */
export const voidRound = async (
  db: Db,
  { id, channelId, localDate }: Pick<Round, 'id' | 'channelId' | 'localDate'>,
  now: Millis,
): Promise<void> => {
  await db
    .updateTable('round')
    .set({ status: 'void', closed_at: now, refresh_at: staleFrom(now) })
    .where('id', '=', id)
    .execute();
  await recountStreaks(db, channelId, localDate);
};
