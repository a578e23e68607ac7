import { Brand } from './icons.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { PeopleChoice } from './PeopleChoice.tsx';
import { useWords } from './playground.ts';
import { TimeMachine } from './TimeMachine.tsx';

export const Sidebar = ({
  member,
  choose,
}: {
  readonly member: string;
  readonly choose: (person: string) => void;
}) => {
  const words = useWords();
  return (
    <aside class="sidebar" aria-label={words.controls}>
      <div class="brand">
        <Brand />
        <div>
          <h1>
            MLOps Daily <span class="brand-tag">playground</span>
          </h1>
          <p>{words.tagline}</p>
        </div>
      </div>
      <PeopleChoice member={member} choose={choose} />
      <TimeMachine />
      <LanguageChoice />
    </aside>
  );
};
