import { useRef } from 'preact/hooks';
import { Empty } from './Empty.tsx';
import { Down } from './icons.tsx';
import { Message } from './Message.tsx';
import { usePlayground } from './playground.ts';
import { useScrollToNew } from './use-scroll.ts';

/** The channel's messages, a line between days. */
export const Timeline = () => {
  const { moving, snapshot } = usePlayground();
  const { entries, me, words } = snapshot;
  const list = useRef<HTMLOListElement>(null);
  const { unseen, showUnseen } = useScrollToNew(list, entries, me, moving);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
    <section id="messages" class="timeline" aria-label={words.messages} tabIndex={0}>
      {entries.every((entry) => entry.private) && <Empty />}
      <ol ref={list}>
        {entries.map((entry, index) => (
          <li key={entry.seq}>
            {entry.day !== entries[index - 1]?.day && (
              <p class="day">
                <span>{entry.day}</span>
              </p>
            )}
            <Message entry={entry} />
          </li>
        ))}
      </ol>
      {unseen !== undefined && (
        <button type="button" class="new-message" onClick={showUnseen}>
          <Down />
          {words.newMessage}
        </button>
      )}
    </section>
  );
};
