/** What is asked for within one turn of the event loop. */
interface Turn<Key, Result> {
  readonly reads: Map<Key, Promise<Result>>;
  readonly end: Promise<void>;
}

/**
 * Lets everyone who asks for the same within one turn of the event loop share one read. It begins
 * after the last of them has asked, so that nobody gets what was true before.
 */
export const createSharedReads = <Key, Result>(
  read: (key: Key) => Promise<Result>,
): ((key: Key) => Promise<Result>) => {
  // A map for each turn: V8 keeps what ever was in a long-lived one until a major collection.
  let turn: Turn<Key, Result> | undefined;
  const begin = (): Turn<Key, Result> => ({
    reads: new Map(),
    end: new Promise((resolve) => {
      setImmediate(() => {
        turn = undefined;
        resolve();
      });
    }),
  });
  return (key) => {
    turn ??= begin();
    const { reads, end } = turn;
    const reading = reads.get(key) ?? end.then(() => read(key));
    reads.set(key, reading);
    return reading;
  };
};
