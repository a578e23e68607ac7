/** Makes one commit of what concurrent callers ask for. */
export interface GroupCommit<Item, Result> {
  /** Resolves when the item is committed; rejects when it, not a neighbour, can't be. */
  add(item: Item): Promise<Result>;
  /** Resolves when nothing is waiting or under way. */
  drain(): Promise<void>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds how long one group keeps everybody else waiting. */
const MAX_GROUP = 128;

interface GroupCommitOptions {
  readonly maxGroup?: number;
  readonly isOneItems?: (error: unknown) => boolean;
}

/**
 * Gathers what is asked for within one turn of the event loop, and while the commit before is under
 * way: a commit's cost, forcing it to disk, is then shared by all of them.
 *
 * @param commit does all items in one transaction and returns a result for each, in order; on
 *   rejection nothing of it may be stored, and each item is then tried alone. An item whose commit
 *   failed without being known to have failed may so be done twice, and must bear it.
 * @param isOneItems whether an error may be due to one of the items, so that its neighbours deserve a
 *   try of their own; otherwise all of them are rejected with it.
 */
export const createGroupCommit = <Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
  { maxGroup = MAX_GROUP, isOneItems = () => true }: GroupCommitOptions = {},
): GroupCommit<Item, Result> => {
  const queue: Waiting<Item, Result>[] = [];
  let running: Promise<void> | undefined;

  const settle = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => {
        resolve(results[index] as Result);
      });
    } catch (error) {
      if (group.length === 1 || !isOneItems(error)) {
        group.forEach(({ reject }) => {
          reject(error);
        });
        return;
      }
      for (const waiting of group) {
        await settle([waiting]);
      }
    }
  };

  /** Input that has arrived meanwhile joins the group, as long as more comes with each turn. */
  const gather = async (): Promise<void> => {
    let before: number;
    do {
      before = queue.length;
      await new Promise((resolve) => setImmediate(resolve));
    } while (queue.length > before && queue.length < maxGroup);
  };

  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      await gather();
      await settle(queue.splice(0, maxGroup));
    }
    running = undefined;
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        running ??= run();
      }),
    drain: async () => running,
  };
};
