import type { EntryView } from '../../snapshot.ts';
import { Check, Cross, Half, Info, Warning } from '../icons.tsx';
import { usePlayground } from '../playground.ts';
import { Actions } from './Actions.tsx';
import { FeedbackCard } from './FeedbackCard.tsx';
import { FormCard } from './FormCard.tsx';
import { LeaderboardCard } from './LeaderboardCard.tsx';
import { NoticeCard } from './NoticeCard.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { RevealCard } from './RevealCard.tsx';
import { StatsCard } from './StatsCard.tsx';

const bodyOf = (entry: EntryView) => {
  const { view } = entry;
  switch (view.kind) {
    case 'question':
      return <QuestionCard view={view} entry={entry} />;
    case 'feedback':
      return <FeedbackCard view={view} />;
    case 'reveal':
      return <RevealCard view={view} />;
    case 'leaderboard':
      return <LeaderboardCard view={view} />;
    case 'stats':
      return <StatsCard view={view} />;
    case 'form':
      return <FormCard view={view} done={entry.done} returned={entry.returned} />;
    case 'notice':
      return <NoticeCard view={view} />;
  }
};

const toneOf = ({ view }: EntryView): string => {
  switch (view.kind) {
    case 'feedback':
      return view.verdict;
    case 'notice':
      return view.tone;
    default:
      return 'plain';
  }
};

/** The tone in a sign: colour alone would say nothing to many. */
const signOf = (tone: string) => {
  switch (tone) {
    case 'right':
    case 'success':
      return <Check />;
    case 'wrong':
    case 'error':
      return <Cross />;
    case 'partly':
      return <Half />;
    case 'warning':
      return <Warning />;
    case 'info':
      return <Info />;
    default:
      return null;
  }
};

/** What a message says, by the kind of its view. */
export const Card = ({ entry }: { readonly entry: EntryView }) => {
  const { language } = usePlayground().snapshot;
  const { view } = entry;
  const tone = toneOf(entry);
  return (
    <div
      class={`card card-${view.kind} tone-${tone}`}
      lang={view.language === language ? undefined : view.language}
    >
      <h3 id={`heading-${entry.seq}`}>
        {signOf(tone)}
        {view.heading}
      </h3>
      {bodyOf(entry)}
      <Actions actions={view.actions} />
    </div>
  );
};
