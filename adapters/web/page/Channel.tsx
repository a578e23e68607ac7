import { Composer } from './Composer.tsx';
import { Hash } from './icons.tsx';
import { useWords } from './playground.ts';
import { Timeline } from './Timeline.tsx';

export const Channel = ({ problem }: { readonly problem: string | false }) => {
  const words = useWords();
  return (
    <main class="channel">
      <header class="channel-header">
        <h2>
          <Hash />
          mlops-daily
        </h2>
        <p>{words.channelAbout}</p>
      </header>
      <Timeline />
      <div class="channel-footer">
        <div role="alert">{problem && <p class="problem">{problem}</p>}</div>
        <Composer />
      </div>
    </main>
  );
};
