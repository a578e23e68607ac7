import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Snapshot } from '../snapshot.ts';

/** What every part of the page may read and do. */
export interface Playground {
  readonly snapshot: Snapshot;
  /** The clock is being moved, by this page. */
  readonly moving: boolean;
  answer(ask: string, options: readonly string[]): Promise<void>;
  /** @param text what stands after `/mlops`. */
  command(text: string): Promise<void>;
  submit(form: string, values: Readonly<Record<string, string | readonly string[]>>): Promise<void>;
  moveClock(to: 'next-slot' | 'friday'): Promise<void>;
}

export const PlaygroundContext = createContext<Playground | undefined>(undefined);

export const usePlayground = (): Playground => {
  const playground = useContext(PlaygroundContext);
  if (playground === undefined) {
    throw new Error('This part stands outside the playground.');
  }
  return playground;
};

export const useWords = (): Snapshot['words'] => usePlayground().snapshot.words;
