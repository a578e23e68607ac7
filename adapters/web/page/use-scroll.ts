import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../snapshot.ts';

/** This far from the end, in pixels, one still counts as having read to the end. */
const NEAR_PX = 80;

const allOf = (entries: readonly EntryView[]): readonly EntryView[] =>
  entries.flatMap((entry) => [entry, ...allOf(entry.replies)]);

const newestOf = (entries: readonly EntryView[]): EntryView | undefined =>
  allOf(entries).reduce<EntryView | undefined>(
    (newest, entry) => (newest === undefined || entry.seq > newest.seq ? entry : newest),
    undefined,
  );

const smooth = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

/** Shows the beginning of a message that doesn't fit, and the whole of one that does. */
const show = (list: Element | null, seq: number, behavior: ScrollBehavior): void => {
  const element = list?.querySelector(`[data-seq="${seq}"]`);
  if (element) {
    const fits = element.getBoundingClientRect().height < innerHeight * 0.6;
    element.scrollIntoView({ block: fits ? 'nearest' : 'start', behavior });
  }
};

/** How much of the messages lies below what is seen, in pixels. */
const below = (list: Element | null): number => {
  const box = list?.parentElement;
  const end = list?.getBoundingClientRect().bottom ?? 0;
  const scrolls = box !== null && box !== undefined && getComputedStyle(box).overflowY === 'auto';
  return end - (scrolls ? box.getBoundingClientRect().bottom : innerHeight);
};

interface Seen {
  readonly me: string;
  readonly newest: number;
  /** How high the messages were, in pixels. */
  readonly height: number;
}

const heightOf = (list: Element | null): number => list?.getBoundingClientRect().height ?? 0;

/** Calls `reached` whenever one has scrolled to the end. */
const useEnd = (list: RefObject<HTMLElement | null>, reached: () => void): void => {
  useEffect(() => {
    const look = () => {
      if (below(list.current) < NEAR_PX) {
        reached();
      }
    };
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
  }, []);
};

/**
 * Brings into view what this person did, and, for someone who has read to the end, what is new; others
 * are left where they read. At first, and for another person, the newest of all.
 *
 * @param mine what comes now comes because of this person.
 * @returns the number of the newest message that was left out of view, and what shows it.
 */
export const useScrollToNew = (
  list: RefObject<HTMLElement | null>,
  entries: readonly EntryView[],
  me: string,
  mine: boolean,
) => {
  const [unseen, setUnseen] = useState<number>();
  const seen = useRef<Seen>(undefined);
  useEnd(list, () => setUnseen(undefined));
  useLayoutEffect(() => {
    const before = seen.current;
    const newest = newestOf(entries);
    const now: Seen = { me, newest: newest?.seq ?? 0, height: heightOf(list.current) };
    seen.current = now;
    if (before?.me !== me) {
      show(list.current, entries.at(-1)?.seq ?? 0, 'auto');
      setUnseen(undefined);
    } else if (now.newest > before.newest) {
      const wasBelow = below(list.current) - (now.height - before.height);
      const follow = mine || newest?.private === true || wasBelow < NEAR_PX;
      setUnseen(follow ? undefined : now.newest);
      if (follow) {
        show(list.current, now.newest, smooth());
      }
    }
  }, [entries, me]);
  return {
    unseen,
    showUnseen: () => {
      if (unseen !== undefined) {
        show(list.current, unseen, smooth());
        setUnseen(undefined);
      }
    },
  };
};
