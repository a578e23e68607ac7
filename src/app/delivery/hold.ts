/** How long a delivery is this process's alone, in milliseconds; longer than any post may take. */
export const LEASE_MS = 60_000;
/** What has to be left of the lease when a post begins, in milliseconds: adapters settle within it. */
const POST_MS = 30_000;

/** A worker's hold on what it has leased. */
export interface Hold {
  readonly owner: string;
  /** Whether a post that begins now ends before somebody else may begin one. */
  lasts(): boolean;
}

/**
 * Begins to hold; to be called before the store is asked for the lease, so that it ends no later.
 *
 * @param elapsed milliseconds on a clock that nobody sets. A process that was stopped between its lease
 *   and its post finds here that its time is over.
 */
export const beginHold = (owner: string, elapsed: () => number): Hold => {
  const begun = elapsed();
  return { owner, lasts: () => elapsed() - begun <= LEASE_MS - POST_MS };
};
