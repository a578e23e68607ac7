import { Hash } from './icons.tsx';
import { useWords } from './playground.ts';

/** What a newcomer reads before the first question. */
export const Empty = () => {
  const words = useWords();
  return (
    <div class="empty">
      <Hash />
      <h3>{words.empty}</h3>
      <p>{words.emptyHint}</p>
    </div>
  );
};
