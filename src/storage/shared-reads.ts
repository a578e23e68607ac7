/**
 * Lets everyone who asks for the same within one turn of the event loop share one read. It begins
 * after the last of them has asked, so that nobody gets what was true before.
 */
export const createSharedReads = <Key, Result>(
  read: (key: Key) => Promise<Result>,
): ((key: Key) => Promise<Result>) => {
  const coming = new Map<Key, Promise<Result>>();
  const begin = async (key: Key): Promise<Result> => {
    await new Promise((resolve) => setImmediate(resolve));
    coming.delete(key);
    return read(key);
  };
  return (key) => {
    const reading = coming.get(key) ?? begin(key);
    coming.set(key, reading);
    return reading;
  };
};
