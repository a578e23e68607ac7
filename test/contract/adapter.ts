import { describe } from 'vitest';
import { faultContract } from './adapter/faults.ts';
import type { CreateHarness } from './adapter/harness.ts';
import { peopleContract } from './adapter/people.ts';
import { postingContract } from './adapter/posting.ts';

/** What every chat platform has to do; each runs it on a harness of its own. */
export const adapterContract = (name: string, create: CreateHarness): void => {
  describe(`the adapter contract, ${name}`, () => {
    postingContract(create);
    peopleContract(create);
    faultContract(create);
  });
};
