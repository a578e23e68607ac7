import type { MemberId } from '../../core/ids.ts';
import { type Movement, movement, type Ranked, rank } from '../../core/leaderboard.ts';
import type { LeaderboardRow } from '../../core/view/view.ts';
import type { Score } from '../../storage/store.ts';
import type { Speech } from './speech.ts';

/** Rows shown to everybody; the viewer’s own is added where it is further down. */
export const TOP_ROWS = 20;

/** What a leaderboard’s rows are made of. */
export interface Standings {
  readonly scores: readonly Score[];
  /** Scores of the week before, to say who moved; absent where there is none to compare. */
  readonly previous?: readonly Score[];
  /** Closed rounds of the period. */
  readonly rounds: readonly unknown[];
  /** Who looks at it, where one person does. */
  readonly viewer?: MemberId;
}

const moved = ({ t }: Speech, by: Movement): { sign: string; text: string } => {
  if (by === 'new') {
    return { sign: t.text('leaderboard.new-sign'), text: t.text('leaderboard.new') };
  }
  if (by === 0) {
    return { sign: '=', text: t.text('leaderboard.same') };
  }
  const places = Math.abs(by);
  return by > 0
    ? { sign: `▲${places}`, text: t.text('leaderboard.up', { places }) }
    : { sign: `▼${places}`, text: t.text('leaderboard.down', { places }) };
};

const row = (
  { t }: Speech,
  score: Ranked<Score>,
  { rounds, viewer }: Standings,
): LeaderboardRow => ({
  rank: score.rank,
  member: score.memberId,
  points: t.text('leaderboard.row-points', { points: score.points }),
  participation: t.text('leaderboard.row-participation', {
    answered: score.answered,
    rounds: rounds.length,
  }),
  isViewer: score.memberId === viewer,
});

/** The first {@link TOP_ROWS} rows, and the viewer’s. */
export const leaderboardRows = (speech: Speech, standings: Standings): LeaderboardRow[] => {
  const { scores, previous = [], viewer } = standings;
  const movements = previous.length === 0 ? undefined : movement(scores, previous);
  return rank(scores)
    .filter(({ memberId }, place) => place < TOP_ROWS || memberId === viewer)
    .map((score) => {
      const by = movements?.get(score.memberId);
      const shown = row(speech, score, standings);
      return by === undefined ? shown : { ...shown, movement: moved(speech, by) };
    });
};
