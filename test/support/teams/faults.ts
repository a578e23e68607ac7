/** What Microsoft may do with a call instead of simply answering it. */
export type Behaviour =
  | {
      readonly does: 'refuse';
      readonly status: number;
      /** Teams' own word, such as `Throttled`; a status of a gateway has none. */
      readonly code?: string;
      /** Seconds, or an HTTP date. */
      readonly retryAfter?: number | string;
      /** The body as it stands, in place of Teams' JSON. */
      readonly body?: string;
    }
  /** The connection is cut, and nothing was done. */
  | { readonly does: 'drop before' }
  /** The connection is cut, and what was asked for is done. */
  | { readonly does: 'drop after' }
  /** Answers as usual, once this has resolved. */
  | { readonly does: 'wait'; readonly until: Promise<void> };

/** What the bot asks of the Bot Connector. */
export type Operation =
  /** Opens a personal chat, or begins a thread in a channel. */
  'open' | 'send' | 'update' | 'delete' | 'members' | 'member';

export interface Where {
  /** In this conversation alone, threads included. */
  readonly conversation?: string;
  /** For so many calls; 1 unless it is said. */
  readonly times?: number;
}

export interface Hold {
  /** Resolves when a call has come and waits. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

export interface Faults {
  /** For the next call of an operation; `*` for any. The first that fits is used. */
  plan(operation: Operation | '*', behaviour: Behaviour, where?: Where): void;
  /** Lets the next call wait until it is released. */
  hold(operation: Operation | '*', where?: Where): Hold;
  /** Forgets what is planned. */
  clear(): void;
  /** What to do with a call that has come. */
  take(operation: string, conversation: string | undefined): Behaviour | undefined;
}

interface Plan extends Where {
  readonly operation: Operation | '*';
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
    operation: Operation | '*',
    behaviour: Behaviour,
    { conversation, times = 1 }: Where,
    taken = () => {},
  ) => {
    plans.push({ operation, behaviour, left: times, taken, ...(conversation && { conversation }) });
  };
  return {
    plan: (operation, behaviour, where = {}) => add(operation, behaviour, where),
    hold: (operation, where = {}) => {
      const arrived = gate();
      const released = gate();
      add(operation, { does: 'wait', until: released.passed }, where, arrived.open);
      return { arrived: arrived.passed, release: released.open };
    },
    clear: () => {
      plans = [];
    },
    take: (operation, conversation) => {
      const plan = plans.find(
        (candidate) =>
          (candidate.operation === operation || candidate.operation === '*') &&
          (candidate.conversation === undefined || candidate.conversation === conversation),
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
