import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Bank } from './bank.ts';
import { createDebounced } from './debounce.ts';
import { type LoadedBank, reloadBank, type Snapshot } from './load.ts';
import { formatProblem, type Problem } from './problem.ts';
import { type Watch, watchFolders } from './watch.ts';

export interface LiveBankOptions {
  /** Folders of questions, ours and a team's own, in order. */
  readonly folders: readonly string[];
  /** Today's date, `YYYY-MM-DD`, asked at each load. */
  readonly today: () => string;
  /** Problems name files relative to this folder; the working folder where not said. */
  readonly root?: string;
  /** How long files must have been quiet before they are read again, in milliseconds. */
  readonly debounceMs: number;
  readonly log: Logger;
  /** Called after each reload. */
  readonly onChange?: (loaded: LoadedBank) => void;
  /** Where changes are learned from; the file system where not said. */
  readonly watch?: Watch;
}

/** The bank as its files are now. */
export interface LiveBank {
  /** A broken edit of a file leaves its question as it was; a deleted file's question is gone. */
  current(): Bank;
  /** What is wrong in the files now. */
  problems(): readonly Problem[];
  /** Stops watching, and resolves when a reload under way has ended. */
  close(): Promise<void>;
}

/** There is no question to ask; the message lists what is wrong in the files. */
export class EmptyBank extends Error {
  override readonly name = 'EmptyBank';
  readonly problems: readonly Problem[];

  constructor(folders: readonly string[], problems: readonly Problem[]) {
    const lines = [`There is no question to ask in ${folders.join(', ')}.`];
    super([...lines, ...problems.map(formatProblem)].join('\n'));
    this.problems = problems;
  }
}

/** A folder of questions isn't there. */
export class MissingFolder extends Error {
  override readonly name = 'MissingFolder';

  constructor(folder: string) {
    super(`QUESTIONS_DIR: there is no folder ${folder}. Create it, or correct QUESTIONS_DIR.`);
  }
}

const requireFolders = async (folders: readonly string[]): Promise<void> => {
  for (const folder of folders) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() !== true) {
      throw new MissingFolder(folder);
    }
  }
};

/**
 * Loads the bank, and loads it again whenever its files change.
 *
 * @throws {MissingFolder} when one of the folders isn't there at the start.
 * @throws {EmptyBank} when there is no question at the start; later on an empty bank is served.
 */
export const createLiveBank = async (options: LiveBankOptions): Promise<LiveBank> => {
  const { folders, log, watch = watchFolders } = options;
  await requireFolders(folders);
  let early = false;
  let changed = () => {
    early = true;
  };
  // Watched before it is read, so that no change falls between the two.
  const watching = await watch(
    folders,
    () => changed(),
    (error) => log.error({ err: error }, 'Question folders not watched; changes need a restart'),
  );
  let state = await loadFirst(options).catch(async (error: unknown) => {
    await watching.close();
    throw error;
  });
  const reload = createDebounced(options.debounceMs, async () => {
    try {
      state = await load(options, state.snapshot);
      options.onChange?.(state.loaded);
    } catch (error) {
      log.error({ err: error }, 'Question bank not reloaded; the last one stays');
    }
  });
  changed = reload.request;
  if (early) {
    reload.request();
  }
  return {
    current: () => state.loaded.bank,
    problems: () => state.loaded.problems,
    close: async () => {
      await watching.close();
      await reload.close();
    },
  };
};

const loadFirst = async (options: LiveBankOptions) => {
  const state = await load(options);
  const { bank, problems } = state.loaded;
  if (bank.questions.length === 0) {
    throw new EmptyBank(options.folders, problems);
  }
  return state;
};

const load = async (options: LiveBankOptions, previous?: Snapshot) => {
  const today = options.today();
  const state = await reloadBank(options.folders, { ...options, today }, previous);
  report(state.loaded, options.log);
  return state;
};

const report = ({ bank, problems }: LoadedBank, log: Logger): void => {
  for (const problem of problems) {
    log.warn({ problem }, 'Question bank has a problem');
  }
  const { questions, languages } = bank;
  log.info(
    { questions: questions.length, languages, problems: problems.length },
    'Question bank loaded',
  );
};
