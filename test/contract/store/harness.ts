import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';

/** One empty, migrated database, and a store over it. */
export interface OpenedStore {
  readonly store: Store;
  /** One more store over the same database, migrated, as another process would have it. */
  reopen(): Promise<Store>;
  /** Closes every store, and takes the database away. */
  cleanup(): Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

/** The store of the test that is running. */
export type Subject = Pick<OpenedStore, 'store' | 'reopen'>;

/** Opens a store for every test of the block that calls this, and cleans up after it. */
export const useStore = (open: OpenStore): Subject => {
  let opened: OpenedStore | undefined;
  const current = (): OpenedStore => {
    if (opened === undefined) {
      throw new Error('There is a store while a test runs only.');
    }
    return opened;
  };
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(async () => {
    await opened?.cleanup();
    opened = undefined;
  });
  return {
    get store() {
      return current().store;
    },
    reopen: () => current().reopen(),
  };
};

/** Closes the store, as a restart does, and opens the database again. */
export const restart = async (subject: Subject): Promise<Store> => {
  await subject.store.close();
  return subject.reopen();
};
