import { rank } from '../../core/leaderboard.ts';
import type { LeaderboardView } from '../../core/view/view.ts';
import type { Period, RoundResult } from '../../storage/store.ts';
import { commandAction, tryAction } from './actions.ts';
import { leaderboardNotes, tookPart } from './leaderboard-notes.ts';
import { leaderboardRows, type Standings } from './leaderboard-rows.ts';
import type { Speech } from './speech.ts';

export interface LeaderboardGiven extends Standings {
  readonly period: Period;
  /** Closed rounds of the period, oldest first. */
  readonly rounds: readonly RoundResult[];
}

/** A channel's leaderboard for a week, a month or all time. */
export const presentLeaderboard = (speech: Speech, given: LeaderboardGiven): LeaderboardView => {
  const { t } = speech;
  const heading = t.text('leaderboard.heading', { period: given.period.type });
  return {
    kind: 'leaderboard',
    language: t.language,
    heading,
    fallback: `${heading}. ${summary(speech, given)}`,
    period: periodText(speech, given),
    columns: {
      rank: t.text('leaderboard.rank'),
      member: t.text('leaderboard.member'),
      points: t.text('leaderboard.points'),
      participation: t.text('leaderboard.participation'),
      movement: t.text('leaderboard.movement'),
    },
    rows: leaderboardRows(speech, given),
    notes: leaderboardNotes(speech, given.scores, given.rounds),
    actions: [commandAction(speech, 'stats'), tryAction(speech)],
  };
};

/** Weeks end when their leaderboard is posted, so the rounds say which days one covers. */
const periodText = ({ t }: Speech, { period, rounds }: LeaderboardGiven): string => {
  const first = rounds.at(0)?.localDate;
  const last = rounds.at(-1)?.localDate;
  if (first === undefined || last === undefined) {
    return t.text('leaderboard.no-rounds');
  }
  const spans = {
    week: () => t.formats.dateRange(first, last),
    month: () => t.formats.month(first.slice(0, 'YYYY-MM'.length)),
    all: () => t.text('leaderboard.since', { date: t.formats.localDate(first, 'long') }),
  };
  return t.text('leaderboard.period', { span: spans[period.type](), rounds: rounds.length });
};

const summary = (speech: Speech, { scores, viewer }: LeaderboardGiven): string => {
  if (scores.length === 0) {
    return speech.t.text('leaderboard.empty');
  }
  const own = rank(scores).find(({ memberId }) => memberId === viewer);
  return own === undefined
    ? tookPart(speech, scores)
    : speech.t.text('leaderboard.you', { rank: own.rank, points: own.points });
};
