import { useEffect, useMemo, useState } from 'preact/hooks';
import { post } from './api.ts';
import type { Playground } from './playground.ts';

/** Shortest time for which the clock is shown to move, so that one sees it, and a double press is one. */
const SHORTEST_MOVE_MS = 500;

export interface Deeds {
  readonly deeds: Omit<Playground, 'snapshot' | 'moving'>;
  /** The newest reply, for a screen reader to say. */
  readonly said: string;
  /** The newest deed didn't work. */
  readonly failed: boolean;
  /** The clock is being moved. */
  readonly moving: boolean;
}

const shortestMove = (): Promise<void> =>
  new Promise((done) => window.setTimeout(done, SHORTEST_MOVE_MS));

/**
 * What this person does, told to the server; a double press is one press.
 *
 * @param connected a failure is forgotten when the connection is lost or comes back.
 */
export const useDeeds = (member: string, connected: boolean): Deeds => {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  const [moving, setMoving] = useState(false);
  useEffect(() => setFailed(false), [connected]);
  const deeds = useMemo(() => {
    const underWay = new Set<string>();
    const once = async (deed: string, task: () => Promise<void>) => {
      if (underWay.has(deed)) {
        return;
      }
      underWay.add(deed);
      await task();
      underWay.delete(deed);
    };
    const tell = async (...[what, body]: Parameters<typeof post>) => {
      setFailed(false);
      try {
        const { view } = await post(what, body);
        setSaid(view?.fallback ?? '');
      } catch {
        setFailed(true);
      }
    };
    const tellOnce = (...request: Parameters<typeof post>) =>
      once(JSON.stringify(request), () => tell(...request));
    return {
      answer: (ask: string, options: readonly string[]) =>
        tellOnce('answers', { member, ask, options }),
      command: (text: string) => tellOnce('commands', { member, text }),
      submit: (form: string, values: Parameters<Playground['submit']>[1]) =>
        tellOnce('forms', { member, form, values }),
      moveClock: (to: 'next-slot' | 'friday') =>
        once('clock', async () => {
          setMoving(true);
          await Promise.all([tell('clock', { to }), shortestMove()]);
          setMoving(false);
        }),
    };
  }, [member]);
  return { deeds, said, failed, moving };
};
