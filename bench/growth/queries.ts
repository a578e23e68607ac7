import { v7 as uuid } from 'uuid';
import {
  channelIdSchema,
  memberIdSchema,
  roundIdSchema,
  workspaceIdSchema,
} from '../../src/core/ids.ts';
import type { ChoiceQuestion } from '../../src/core/question/schema.ts';
import type { Store } from '../../src/storage/store.ts';
import { FIRST } from '../filled/statements.ts';
import { openRoundIn } from '../rounds.ts';

/** Something that the product asks of its database, in the channel that has been there longest. */
export interface Query {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

const CHANNEL = channelIdSchema.parse(FIRST.channel);
const WORKSPACE = workspaceIdSchema.parse(FIRST.workspace);
const MEMBER = memberIdSchema.parse(FIRST.member);
const ROUND = roundIdSchema.parse(FIRST.round);

const PLACE = { workspace: FIRST.workspace, channel: 'bench:growth', adapter: 'bench' };

/** All that could grow with answers; the store has a round opened for what is written. */
export const queriesOf = async (
  store: Store,
  question: ChoiceQuestion,
): Promise<readonly Query[]> => {
  const roundId = await openRoundIn(store, PLACE, question);
  const { answer: optionIds, difficulty: points } = question;
  const recordAnswer = () =>
    store.recordAnswer({
      roundId,
      memberId: memberIdSchema.parse(`bench:${uuid()}`),
      optionIds,
      right: true,
      points,
      answeredAt: Date.now(),
    });
  return [
    { name: 'an answer, stored', run: recordAnswer },
    { name: 'an answer, looked up', run: () => store.answer(ROUND, MEMBER) },
    { name: 'the spread of a round', run: () => store.spread(ROUND) },
    { name: 'scores of a week', run: () => store.scores(CHANNEL, { type: 'week', week: 50 }) },
    { name: 'scores of all time', run: () => store.scores(CHANNEL, { type: 'all' }) },
    {
      name: 'rounds of a week',
      run: () => store.roundResults(CHANNEL, { type: 'week', week: 50 }),
    },
    { name: 'rounds of all time', run: () => store.roundResults(CHANNEL, { type: 'all' }) },
    { name: 'a member’s totals', run: () => store.memberTotals(CHANNEL, MEMBER) },
    { name: 'a member’s last mistakes', run: () => store.mistakes(WORKSPACE, MEMBER, 5) },
    { name: 'a member’s channels', run: () => store.answeredChannels(WORKSPACE, MEMBER) },
    { name: 'questions that were asked', run: () => store.askedQuestions(CHANNEL) },
    { name: 'slots that are due', run: () => store.dueSlots(Date.now(), 100) },
    { name: 'open questions', run: () => store.openQuestions(WORKSPACE) },
  ];
};
