import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../snapshot.ts';

const newest = (entries: readonly EntryView[]): EntryView | undefined =>
  entries.findLast((entry) => !entry.private);

/** Lets screen readers say new messages and replies in a sentence, without moving the focus. */
export const Announcer = ({
  said,
  entries,
}: {
  readonly said: string;
  readonly entries: readonly EntryView[];
}) => {
  const [text, setText] = useState('');
  const last = newest(entries);
  const seen = useRef(last?.seq);
  useEffect(() => setText(said), [said]);
  useEffect(() => {
    if (last && last.seq > (seen.current ?? 0)) {
      setText(last.view.fallback);
    }
    seen.current = last?.seq;
  }, [last?.seq]);
  return (
    <div class="visually-hidden" role="status">
      {text}
    </div>
  );
};
