import type { StatsView } from '../../core/view/view.ts';
import type { MemberTotals } from '../../storage/store.ts';
import { commandAction, tryAction } from './actions.ts';
import { type Speech, topicName } from './speech.ts';

export interface StatsGiven {
  readonly totals: MemberTotals;
  /** Rounds in a row; absent for someone who never answered. */
  readonly streak?: { readonly current: number; readonly longest: number };
  readonly practice: { readonly answered: number; readonly right: number };
}

/** One member's own numbers in a channel, shown to nobody else. */
export const presentStats = (speech: Speech, given: StatsGiven): StatsView => {
  const { t } = speech;
  const { answered, right, topics } = given.totals;
  return {
    kind: 'stats',
    language: t.language,
    heading: t.text('stats.heading'),
    fallback: answered === 0 ? t.text('stats.none') : t.text('stats.fallback', { answered, right }),
    facts: factsOf(speech, given),
    topicsHeading: t.text('stats.topics'),
    topics: topics.map((topic) => ({
      label: topicName(speech, topic.topic),
      value: t.text('stats.right-of', { right: topic.right, answered: topic.answered }),
    })),
    actions: [tryAction(speech), commandAction(speech, 'leaderboard')],
  };
};

const factsOf = (speech: Speech, given: StatsGiven): StatsView['facts'] => {
  const { t } = speech;
  const { totals, streak = { current: 0, longest: 0 }, practice } = given;
  const number = (value: number) => t.formats.number(value);
  return [
    { label: t.text('stats.answered'), value: number(totals.answered) },
    { label: t.text('stats.right'), value: rightValue(speech, totals) },
    { label: t.text('stats.points'), value: number(totals.points) },
    { label: t.text('stats.streak'), value: t.text('stats.rounds', { rounds: streak.current }) },
    { label: t.text('stats.longest'), value: t.text('stats.rounds', { rounds: streak.longest }) },
    {
      label: t.text('stats.practice'),
      value: t.text('stats.right-of', { right: practice.right, answered: practice.answered }),
    },
  ];
};

const rightValue = ({ t }: Speech, { answered, right }: MemberTotals): string => {
  const count = t.formats.number(right);
  return answered === 0 ? count : `${count} (${t.formats.percent(right / answered)})`;
};
