import { hardestRound } from '../../core/leaderboard.ts';
import { choiceOf } from '../../core/question/choice.ts';
import type { RichText } from '../../core/view/view.ts';
import type { RoundResult, Score } from '../../storage/store.ts';
import { TOP_ROWS } from './leaderboard-rows.ts';
import { type Speech, say } from './speech.ts';

/** How many people took part, with how many answers. */
export const tookPart = ({ t }: Speech, scores: readonly Score[]): string =>
  t.text('leaderboard.took-part', {
    people: scores.length,
    answers: scores.reduce((sum, { answered }) => sum + answered, 0),
  });

const hardest = (speech: Speech, rounds: readonly RoundResult[]): string[] => {
  const round = hardestRound(rounds);
  if (round === undefined) {
    return [];
  }
  const { version, answered, right } = round;
  const question = say(speech, choiceOf(version.question).question);
  return [speech.t.text('leaderboard.hardest', { question, share: right / answered })];
};

/** What stands below the rows; without scores, a kind word instead of them. */
export const leaderboardNotes = (
  speech: Speech,
  scores: readonly Score[],
  rounds: readonly RoundResult[],
): RichText[] => {
  const { t } = speech;
  if (scores.length === 0) {
    return [t.text('leaderboard.empty'), t.text('leaderboard.points-work')];
  }
  return [
    tookPart(speech, scores),
    ...(scores.length > TOP_ROWS ? [t.text('leaderboard.shown', { shown: TOP_ROWS })] : []),
    ...hardest(speech, rounds),
    t.text('leaderboard.points-work'),
  ];
};
