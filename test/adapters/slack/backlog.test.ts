import { expect, test } from 'vitest';
import { createBacklog } from '../../../adapters/slack/backlog.ts';
import { createGate } from '../../contract/adapter/setup.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A backlog of one at a time and two waiting, and a way to fill it with tasks that wait for a gate. */
const createFilled = () => {
  const backlog = createBacklog({ atOnce: 1, waiting: 2 });
  const started: string[] = [];
  const gates = new Map<string, ReturnType<typeof createGate>>();
  const run = (name: string) => {
    const gate = createGate();
    gates.set(name, gate);
    return backlog.run(async () => {
      started.push(name);
      await gate.passed;
      return name;
    });
  };
  return { backlog, started, run, end: (name: string) => gates.get(name)?.open() };
};

test('tasks run in their order, no more than so many at once', async () => {
  const { started, run, end } = createFilled();
  const all = [run('a'), run('b'), run('c')];
  await turn();
  expect(started).toEqual(['a']);
  end('a');
  await turn();
  expect(started).toEqual(['a', 'b']);
  end('b');
  end('c');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
});

test('there is room until so many wait, and again when one of them begins', async () => {
  const { backlog, run, end } = createFilled();
  await backlog.room();
  const all = [run('a'), run('b')];
  await backlog.room();
  all.push(run('c'));
  let found = false;
  const room = backlog.room().then(() => {
    found = true;
  });
  await turn();
  expect(found).toBe(false);
  end('a');
  await room;
  end('b');
  end('c');
  await Promise.all(all);
});

test('a task that fails fails alone, and makes way', async () => {
  const backlog = createBacklog({ atOnce: 1, waiting: 1 });
  const failed = backlog.run(() => Promise.reject(new Error('no')));
  const next = backlog.run(async () => 'next');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('next');
});
