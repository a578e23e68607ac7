import type { RoundId } from '../../core/ids.ts';
import { createMemo } from '../../core/memo.ts';
import type { QuestionVersion, Round } from '../records.ts';
import { prepare, type Value } from './prepared.ts';
import { selectRound } from './rounds.ts';
import { toRoundWith, toVersion } from './rows.ts';
import type { Db } from './schema.ts';

/** Versions that are remembered: those of the rounds that are being answered. */
const MOST_VERSIONS = 64;

/** Reads one round, through the database or a transaction of it. */
export type ReadRound = (db: Db, id: RoundId) => Promise<Round | undefined>;

/**
 * For what every press asks: the query is prepared, and a question that was read before isn't parsed
 * again. What a version says can't change: its digest is that of all its words.
 */
export const createReadRound = (db: Db): ReadRound => {
  const select = prepare((value: Value<{ id: RoundId }>) => selectRound(db, value('id')));
  const versions = createMemo<QuestionVersion>(MOST_VERSIONS);
  return async (own, id) => {
    const [row] = (await select(own, { id })).rows;
    return row && toRoundWith(row, () => versions.of(row.digest, () => toVersion(row)));
  };
};
