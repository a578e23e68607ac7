import { LRUCache } from 'lru-cache';

/** What a call counts for. */
export interface PacedCall {
  readonly tenant: string;
  /** Where it writes; absent for calls that only read. */
  readonly conversation?: string;
}

/** Keeps calls within Microsoft's limits, so that it needn't refuse them. */
export interface Pace {
  /**
   * Counts a call, if it may go now.
   *
   * @returns 0 if it was counted; otherwise the time, in milliseconds, after which to ask again.
   */
  take(call: PacedCall): number;
}

interface Limit {
  readonly most: number;
  readonly periodMs: number;
}

/**
 * “Optimize your bot with rate limiting in Teams” (learn.microsoft.com, microsoftteams/platform,
 * bots/how-to/rate-limit), the limits of one bot in one conversation.
 */
const CONVERSATION_LIMITS: readonly Limit[] = [
  { most: 7, periodMs: 1000 },
  { most: 8, periodMs: 2000 },
  { most: 60, periodMs: 30_000 },
  { most: 1800, periodMs: 3_600_000 },
];
/** The same page said 30 once, and says 50 now. */
const TENANT_LIMITS: readonly Limit[] = [{ most: 30, periodMs: 1000 }];

const MOST_CONVERSATIONS = 20_000;
const MOST_TENANTS = 1000;

interface Window {
  readonly limits: readonly Limit[];
  /** When calls were made, oldest first. */
  readonly calls: number[];
}

const waitOf = ({ limits, calls }: Window, at: number): number =>
  Math.max(
    ...limits.map(({ most, periodMs }) => {
      const first = calls.at(-most);
      return first === undefined ? 0 : first + periodMs - at;
    }),
    0,
  );

const count = ({ limits, calls }: Window, at: number): void => {
  const { most } = limits.at(-1) ?? { most: 0 };
  calls.push(at);
  calls.splice(0, calls.length - most);
};

/** @param now a clock that never goes back, in milliseconds. */
export const createPace = (now: () => number): Pace => {
  const conversations = new LRUCache<string, Window>({ max: MOST_CONVERSATIONS });
  const tenants = new LRUCache<string, Window>({ max: MOST_TENANTS });

  return {
    take: ({ tenant, conversation }) => {
      const at = now();
      const ofTenant = tenants.get(tenant) ?? { limits: TENANT_LIMITS, calls: [] };
      tenants.set(tenant, ofTenant);
      if (conversation === undefined) {
        const wait = waitOf(ofTenant, at);
        if (wait === 0) {
          count(ofTenant, at);
        }
        return wait;
      }
      const key = `${tenant}|${conversation}`;
      const own = conversations.get(key) ?? { limits: CONVERSATION_LIMITS, calls: [] };
      conversations.set(key, own);
      const wait = Math.max(waitOf(own, at), waitOf(ofTenant, at));
      if (wait === 0) {
        count(own, at);
        count(ofTenant, at);
      }
      return wait;
    },
  };
};
