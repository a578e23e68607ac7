import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryView } from '../snapshot.ts';

const seqsOf = (entries: readonly EntryView[]): readonly number[] =>
  entries.flatMap(({ seq, replies }) => [seq, ...seqsOf(replies)]);

const smooth = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

/** Shows the beginning of a message that doesn't fit, and the whole of one that does. */
const show = (element: Element, behavior: ScrollBehavior): void => {
  const fits = element.getBoundingClientRect().height < innerHeight * 0.6;
  element.scrollIntoView({ block: fits ? 'nearest' : 'start', behavior });
};

/** Brings what is new into view; at first, and for another person, the newest of all. */
export const useScrollToNew = (
  list: RefObject<HTMLElement | null>,
  entries: readonly EntryView[],
  me: string,
): void => {
  const seen = useRef<{ readonly me: string; readonly newest: number }>(undefined);
  useLayoutEffect(() => {
    const before = seen.current;
    const first = before?.me !== me;
    const newest = Math.max(0, ...seqsOf(entries));
    const target = first ? entries.at(-1)?.seq : newest;
    seen.current = { me, newest };
    if (target !== undefined && (first || newest > before.newest)) {
      const element = list.current?.querySelector(`[data-seq="${target}"]`);
      if (element) {
        show(element, first ? 'auto' : smooth());
      }
    }
  }, [entries, me]);
};
