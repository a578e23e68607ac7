import { useMemo, useState } from 'preact/hooks';
import { post } from './api.ts';
import type { Playground } from './playground.ts';

export interface Deeds {
  readonly deeds: Omit<Playground, 'snapshot'>;
  /** The newest reply, for a screen reader to say. */
  readonly said: string;
  /** The newest deed didn't work. */
  readonly failed: boolean;
}

/** What this person does, told to the server; a double press is one press. */
export const useDeeds = (member: string): Deeds => {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  const deeds = useMemo(() => {
    const underWay = new Set<string>();
    const tell = async (...[what, body]: Parameters<typeof post>) => {
      const deed = `${what} ${JSON.stringify(body)}`;
      if (underWay.has(deed)) {
        return;
      }
      underWay.add(deed);
      setFailed(false);
      try {
        const { view } = await post(what, body);
        setSaid(view?.fallback ?? '');
      } catch {
        setFailed(true);
      } finally {
        underWay.delete(deed);
      }
    };
    return {
      answer: (ask: string, options: readonly string[]) =>
        tell('answers', { member, ask, options }),
      command: (text: string) => tell('commands', { member, text }),
      submit: (form: string, values: Parameters<Playground['submit']>[1]) =>
        tell('forms', { member, form, values }),
      moveClock: (to: 'next-slot' | 'friday') => tell('clock', { to }),
    };
  }, [member]);
  return { deeds, said, failed };
};
