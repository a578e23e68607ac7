import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLiveBank, EmptyBank, type LiveBankOptions } from '../../src/bank/live.ts';
import type { LoadedBank } from '../../src/bank/load.ts';
import type { Watch } from '../../src/bank/watch.ts';
import { createFolder, questionText, TODAY, TOPICS } from './folder-fixture.ts';

/** Reloads that a test can wait for, each at most once. */
const createReloads = () => {
  const done: LoadedBank[] = [];
  const waiting: ((loaded: LoadedBank) => void)[] = [];
  return {
    onChange: (loaded: LoadedBank) => {
      const first = waiting.shift();
      return first === undefined ? done.push(loaded) : first(loaded);
    },
    next: (): Promise<LoadedBank> => {
      const first = done.shift();
      return first === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(first);
    },
  };
};

/** A watcher that tells of a change when the test says so. */
const createManualWatch = () => {
  const listeners: (() => void)[] = [];
  let closed = false;
  const watch: Watch = async (_folders, onChange) => {
    listeners.push(onChange);
    return {
      close: async () => {
        closed = true;
      },
    };
  };
  const change = () => {
    for (const listener of listeners) {
      listener();
    }
  };
  return { watch, change, isClosed: () => closed };
};

const createLogLines = () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
  return { log, lines };
};

const start = async (files: Readonly<Record<string, string>>, extra?: Partial<LiveBankOptions>) => {
  const folder = await createFolder({ 'topics.yaml': TOPICS, ...files });
  const reloads = createReloads();
  const manual = createManualWatch();
  const { log, lines } = createLogLines();
  const bank = await createLiveBank({
    folders: [folder.path],
    root: folder.path,
    today: () => TODAY,
    debounceMs: 0,
    log,
    onChange: reloads.onChange,
    watch: manual.watch,
    ...extra,
  });
  onTestFinished(() => bank.close());
  const ids = () => bank.current().questions.map((question) => question.id);
  const edit = async (file: string, text: string | undefined) => {
    await (text === undefined ? folder.remove(file) : folder.write(file, text));
    manual.change();
    return reloads.next();
  };
  return { folder, bank, ids, edit, manual, lines, reloads };
};

const oneAndTwo = {
  'serving/one.yaml': questionText('one'),
  'cost/two.yaml': questionText('two', 'cost'),
};

describe('createLiveBank', () => {
  it('takes up new and changed questions', async () => {
    const { bank, ids, edit } = await start(oneAndTwo);
    const before = bank.current();
    await edit('serving/three.yaml', questionText('three'));
    expect(ids()).toEqual(['one', 'three', 'two']);
    await edit('serving/one.yaml', questionText('one').replace('revision: 1', 'revision: 2'));
    expect(bank.current().questions[0]?.revision).toBe(2);
    expect(before.questions.map((question) => question.revision)).toEqual([1, 1]);
  });

  it('keeps a question as it was while its file is broken, until it is mended', async () => {
    const { bank, ids, edit, lines } = await start(oneAndTwo);
    const broken = questionText('one').replace('revision: 1', 'revision: none');
    const { problems } = await edit('serving/one.yaml', broken);
    expect(ids()).toEqual(['one', 'two']);
    expect(bank.current().questions[0]?.revision).toBe(1);
    expect(problems).toMatchObject([{ file: 'serving/one.yaml', line: 5, field: 'revision' }]);
    expect(bank.problems()).toEqual(problems);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'Question bank has a problem', problem: problems[0] }),
    );

    await edit('serving/one.yaml', 'id: [');
    expect(bank.current().questions[0]?.revision).toBe(1);

    await edit('serving/one.yaml', questionText('one').replace('revision: 1', 'revision: 2'));
    expect(bank.current().questions[0]?.revision).toBe(2);
    expect(bank.problems()).toEqual([]);
  });

  it('drops a question whose file is deleted', async () => {
    const { ids, edit } = await start(oneAndTwo);
    await edit('serving/one.yaml', undefined);
    expect(ids()).toEqual(['two']);
  });

  it('keeps one question when an earlier file takes its id', async () => {
    const { bank, ids, edit } = await start(oneAndTwo);
    const { problems } = await edit('cost/one.yaml', questionText('one', 'cost'));
    expect(ids()).toEqual(['one', 'two']);
    expect(bank.current().questions[0]?.topic).toBe('cost');
    expect(problems).toMatchObject([{ file: 'serving/one.yaml', line: 1, field: 'id' }]);
  });

  it('keeps the topics, and so the questions, while topics.yaml is broken', async () => {
    const { bank, ids, edit } = await start(oneAndTwo);
    await edit('topics.yaml', 'serving: { en: Served, es: Servido }\ncost: [');
    expect(ids()).toEqual(['one', 'two']);
    expect(
      bank
        .current()
        .topics.map(({ name }) => name.en)
        .sort(),
    ).toEqual(['Cost', 'Served']);
    await edit('topics.yaml', 'serving: { en: Served, es: Servido }');
    expect(ids()).toEqual(['one']);
  });

  it('reads many changes once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { bank, manual, lines } = await start(oneAndTwo, { debounceMs: 200 });
    manual.change();
    vi.advanceTimersByTime(199);
    manual.change();
    vi.advanceTimersByTime(199);
    manual.change();
    vi.advanceTimersByTime(200);
    await bank.close();
    expect(lines.filter(({ msg }) => msg === 'Question bank loaded')).toHaveLength(2);
  });

  it('takes up what changes while it starts', async () => {
    const { ids, reloads } = await start(oneAndTwo, {
      watch: async (_folders, onChange) => {
        onChange();
        return { close: async () => undefined };
      },
    });
    await reloads.next();
    expect(ids()).toEqual(['one', 'two']);
  });

  it('won’t start without a question, and says why', async () => {
    const manual = createManualWatch();
    const error = await start({ 'serving/one.yaml': 'id: [' }, { watch: manual.watch }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(EmptyBank);
    expect(String(error)).toContain('serving/one.yaml:1:');
    expect(manual.isClosed()).toBe(true);
  });

  it('doesn’t start without one of its folders, even where others have questions', async () => {
    const { path } = await createFolder({ 'topics.yaml': TOPICS, ...oneAndTwo });
    const starting = createLiveBank({
      folders: [path, `${path}/gone`],
      today: () => TODAY,
      debounceMs: 0,
      log: pino({ level: 'silent' }),
    });
    await expect(starting).rejects.toThrow(
      `QUESTIONS_DIR: there is no folder ${path}/gone. Create it, or correct QUESTIONS_DIR.`,
    );
  });

  it('stops watching when closed, and reads nothing more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { bank, manual, lines } = await start(oneAndTwo);
    manual.change();
    await bank.close();
    manual.change();
    vi.runAllTimers();
    await bank.close();
    expect(manual.isClosed()).toBe(true);
    expect(lines.filter(({ msg }) => msg === 'Question bank loaded')).toHaveLength(1);
  });

  it('sees changes on the disk by itself', async () => {
    const folder = await createFolder({ 'topics.yaml': TOPICS, ...oneAndTwo });
    const reloads = createReloads();
    const { log } = createLogLines();
    const bank = await createLiveBank({
      ...{ folders: [folder.path], root: folder.path, today: () => TODAY, debounceMs: 20, log },
      onChange: reloads.onChange,
    });
    onTestFinished(() => bank.close());
    const until = async (count: number) => {
      while (bank.current().questions.length !== count) {
        await reloads.next();
      }
    };
    await folder.write('serving/three.yaml', questionText('three'));
    await until(3);
    await folder.remove('cost/two.yaml');
    await until(2);
    expect(bank.current().questions.map((question) => question.id)).toEqual(['one', 'three']);
  });
});
