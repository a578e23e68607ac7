import { createGroupCommit } from '../group-commit.ts';
import { createSharedReads } from '../shared-reads.ts';
import type { AnswerResult, AnswerStore, NewAnswer } from '../store.ts';
import { createAnswerQueries } from './answer-queries.ts';
import { findAnswer, spread } from './answer-rows.ts';
import { isDatabasesFault } from './faults.ts';
import { answeredChannels, mistakes } from './member-answers.ts';
import { recordAnswers } from './record-answers.ts';
import { latestRound } from './rounds.ts';
import type { Db } from './schema.ts';
import { findStreak } from './streaks.ts';
import { inTransaction } from './transaction.ts';

/** The answers, and `drain`, which resolves when every answer taken so far is on disk. */
export const createAnswerStore = (db: Db): AnswerStore & { drain(): Promise<void> } => {
  const queries = createAnswerQueries(db);
  const commits = createGroupCommit<NewAnswer, AnswerResult>(
    (answers) => inTransaction(db, (trx) => recordAnswers(trx, queries, answers)),
    { isOneItems: (error) => !isDatabasesFault(error) },
  );
  return {
    round: createSharedReads((id) => queries.readRound(db, id)),
    latestRound: (channelId) => latestRound(db, channelId),
    recordAnswer: (answer) => commits.add(answer),
    answer: (roundId, memberId) => findAnswer(db, roundId, memberId),
    spread: (roundId) => spread(db, roundId),
    streak: (channelId, memberId) => findStreak(db, channelId, memberId),
    answeredChannels: (workspaceId, memberId) => answeredChannels(db, workspaceId, memberId),
    mistakes: (workspaceId, memberId, limit) => mistakes(db, workspaceId, memberId, limit),
    drain: commits.drain,
  };
};
