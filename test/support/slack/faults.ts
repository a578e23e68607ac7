/** What Slack may do with a call instead of simply answering it. */
export type Behaviour =
  | { readonly does: 'rate limit'; readonly retryAfterS: number }
  /** Slack's own error word, such as `is_archived`. */
  | { readonly does: 'error'; readonly error: string }
  | { readonly does: 'http'; readonly status: number }
  /** The connection is cut, and nothing was done. */
  | { readonly does: 'drop before' }
  /** The connection is cut, and what was asked for is done. */
  | { readonly does: 'drop after' }
  /** Answers as usual, once this has resolved. */
  | { readonly does: 'wait'; readonly until: Promise<void> }
  /** Does what was asked for, and answers, so many milliseconds later. */
  | { readonly does: 'slow'; readonly ms: number }
  /** What was asked for is done; the answer comes so many milliseconds later. */
  | { readonly does: 'answer late'; readonly ms: number };

export interface Where {
  /** In this channel alone. */
  readonly channel?: string;
  /** For so many calls; 1 unless it is said. */
  readonly times?: number;
}

export interface Hold {
  /** Resolves when a call has come and waits. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

export interface Faults {
  /** For the next call of a method; `*` for any method. The first that fits is used. */
  plan(method: string, behaviour: Behaviour, where?: Where): void;
  /** Lets the next call wait until it is released. */
  hold(method: string, where?: Where): Hold;
  /** Forgets what is planned. */
  clear(): void;
  /** What to do with a call that has come. */
  take(method: string, channel: string | undefined): Behaviour | undefined;
}

interface Plan extends Where {
  readonly method: string;
  readonly behaviour: Behaviour;
  readonly taken: () => void;
  left: number;
}

const gate = () => {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
};

export const createFaults = (): Faults => {
  let plans: Plan[] = [];
  const add = (
    method: string,
    behaviour: Behaviour,
    { channel, times = 1 }: Where,
    taken = () => {},
  ) => {
    plans.push({ method, behaviour, left: times, taken, ...(channel && { channel }) });
  };
  return {
    plan: (method, behaviour, where = {}) => add(method, behaviour, where),
    hold: (method, where = {}) => {
      const arrived = gate();
      const released = gate();
      add(method, { does: 'wait', until: released.passed }, where, arrived.open);
      return { arrived: arrived.passed, release: released.open };
    },
    clear: () => {
      plans = [];
    },
    take: (method, channel) => {
      const plan = plans.find(
        (candidate) =>
          (candidate.method === method || candidate.method === '*') &&
          (candidate.channel === undefined || candidate.channel === channel),
      );
      if (!plan) {
        return undefined;
      }
      plan.left -= 1;
      plans = plans.filter(({ left }) => left > 0);
      plan.taken();
      return plan.behaviour;
    },
  };
};
