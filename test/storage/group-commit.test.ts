import { describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../src/storage/group-commit.ts';

/** Commits numbers, doubled; a group with a negative one in it fails as a whole. */
const recorder = () => {
  const groups: (readonly number[])[] = [];
  const commit = async (items: readonly number[]): Promise<readonly number[]> => {
    groups.push(items);
    if (items.some((item) => item < 0)) {
      throw new Error(`${items} can’t be stored`);
    }
    return items.map((item) => item * 2);
  };
  return { groups, commit };
};

describe('createGroupCommit', () => {
  it('commits what comes together in one group, and gives each its own result', async () => {
    const { groups, commit } = recorder();
    const commits = createGroupCommit(commit);
    const results = await Promise.all([commits.add(1), commits.add(2), commits.add(3)]);
    expect(results).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it('lets what comes during a commit wait for the next one', async () => {
    const { groups, commit } = recorder();
    const late: Promise<number>[] = [];
    const commits = createGroupCommit<number, number>(async (items) => {
      if (groups.length === 0) {
        late.push(commits.add(2), commits.add(3));
      }
      return commit(items);
    });
    expect(await commits.add(1)).toBe(2);
    expect(await Promise.all(late)).toEqual([4, 6]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it('waits for those who come a turn later, as long as more come with each', async () => {
    const { groups, commit } = recorder();
    const commits = createGroupCommit(commit);
    const comes = (item: number, turns: number): Promise<number> =>
      turns === 0
        ? commits.add(item)
        : new Promise((resolve) => setImmediate(resolve)).then(() => comes(item, turns - 1));
    const late = [comes(2, 1), comes(3, 2), comes(4, 4)];
    expect(await Promise.all([commits.add(1), ...late])).toEqual([2, 4, 6, 8]);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it('resolves nobody before the commit has resolved', async () => {
    let finish = (): void => undefined;
    const committed = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const commits = createGroupCommit<number, number>(async (items) => {
      await committed;
      return items;
    });
    let resolved = false;
    const added = commits.add(1).then(() => {
      resolved = true;
    });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(resolved).toBe(false);
    finish();
    await added;
    expect(resolved).toBe(true);
  });

  it('tries each alone when a group fails, so that one fails by itself', async () => {
    const { groups, commit } = recorder();
    const commits = createGroupCommit(commit);
    const results = await Promise.allSettled([commits.add(1), commits.add(-2), commits.add(3)]);
    expect(results).toEqual([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: new Error('-2 can’t be stored') },
      { status: 'fulfilled', value: 6 },
    ]);
    expect(groups).toEqual([[1, -2, 3], [1], [-2], [3]]);
  });

  it('tries nobody again when the fault is everybody’s', async () => {
    const { groups, commit } = recorder();
    const commits = createGroupCommit(commit, { isOneItems: () => false });
    const results = await Promise.allSettled([commits.add(1), commits.add(-2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(groups).toEqual([[1, -2]]);
  });

  it('goes on after a failure', async () => {
    const commits = createGroupCommit(recorder().commit);
    await expect(commits.add(-1)).rejects.toThrow('-1');
    expect(await commits.add(1)).toBe(2);
  });

  it('bounds a group', async () => {
    const { groups, commit } = recorder();
    const commits = createGroupCommit(commit, { maxGroup: 2 });
    await Promise.all([1, 2, 3, 4, 5].map((item) => commits.add(item)));
    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('drains what is waiting and what is under way', async () => {
    const { groups, commit } = recorder();
    const commits = createGroupCommit(commit, { maxGroup: 1 });
    await commits.drain();
    const added = [commits.add(1), commits.add(2)];
    await commits.drain();
    expect(groups).toEqual([[1], [2]]);
    await Promise.all(added);
  });
});
