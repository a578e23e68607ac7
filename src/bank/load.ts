import { type Bank, createBank, type Topic } from './bank.ts';
import { type FolderListing, listFolder } from './folder.ts';
import { createKeyFinder } from './json-schema.ts';
import { loadQuestions, type QuestionsByFile } from './load-questions.ts';
import { loadTopics, type TopicsByFile } from './load-topics.ts';
import { type Problem, sortProblems } from './problem.ts';
import type { LoadContext } from './read-text.ts';

export interface LoadOptions {
  /** Today's date, `YYYY-MM-DD`: that a source was read later is told, and its question still asked. */
  readonly today: string;
  /** Problems name files relative to this folder; the working folder where not said. */
  readonly root?: string;
  /** Folders whose topics are known here too, though their questions aren't loaded. */
  readonly topicsFrom?: readonly string[];
}

export interface LoadedBank {
  readonly bank: Bank;
  /** All that is wrong in any file, by file and line. */
  readonly problems: readonly Problem[];
  /** How many questions' files there are, broken ones too. */
  readonly files: number;
}

/** What each file said when it was last right. */
export interface Snapshot {
  readonly topics: TopicsByFile;
  readonly questions: QuestionsByFile;
}

/**
 * Loads every question of the folders. A file with a problem is left out and the rest is loaded;
 * a later folder may add topics and questions, but none with an id that is there already. Throws
 * nothing for what files hold or lack.
 *
 * @param folders - each holds a `topics.yaml` and `<topic>/<id>.yaml`.
 */
export const loadBank = async (
  folders: readonly string[],
  options: LoadOptions,
): Promise<LoadedBank> => (await reloadBank(folders, options)).loaded;

/** As {@link loadBank}, where a file that is broken now says what it said in `previous`. */
export const reloadBank = async (
  folders: readonly string[],
  { today, root = process.cwd(), topicsFrom = [] }: LoadOptions,
  previous?: Snapshot,
): Promise<{ readonly loaded: LoadedBank; readonly snapshot: Snapshot }> => {
  const listings: FolderListing[] = [];
  for (const folder of folders) {
    listings.push(await listFolder(folder, root));
  }
  const context = { root, today, keysAt: createKeyFinder() };
  const topicFiles = listings.flatMap((listing) => listing.topics ?? []);
  const topics = await loadTopics(topicFiles, context, previous?.topics);
  const lent = await topicsOf(topicsFrom, context);
  const files = listings.flatMap((listing) => listing.questions);
  const questions = await loadQuestions(files, {
    ...context,
    knownTopics: new Set([...topics.mentioned, ...lent.map(({ id }) => id)]),
    previous: previous?.questions,
  });
  const loaded = [...questions.byFile.values()];
  const asked = new Set(loaded.map(({ topic }) => topic));
  const borrowed = lent.filter(({ id }) => asked.has(id) && !topics.mentioned.has(id));
  const problems = [...listings, topics, questions].flatMap((part) => part.problems);
  return {
    loaded: {
      bank: createBank(loaded, [...[...topics.byFile.values()].flat(), ...borrowed]),
      problems: sortProblems(problems),
      files: files.length,
    },
    snapshot: { topics: topics.byFile, questions: questions.byFile },
  };
};

const topicsOf = async (
  folders: readonly string[],
  context: LoadContext,
): Promise<readonly Topic[]> => {
  const listings = await Promise.all(folders.map((folder) => listFolder(folder, context.root)));
  const { byFile } = await loadTopics(
    listings.flatMap(({ topics }) => topics ?? []),
    context,
  );
  return [...byFile.values()].flat();
};
