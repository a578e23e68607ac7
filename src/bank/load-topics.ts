import type { Topic } from './bank.ts';
import { type Problem, shownName } from './problem.ts';
import { type LoadContext, readText } from './read-text.ts';
import { readTopics } from './topics-file.ts';

export type TopicsByFile = ReadonlyMap<string, readonly Topic[]>;

export interface LoadedTopics {
  readonly byFile: TopicsByFile;
  /** Ids that some file names, though perhaps not rightly. */
  readonly mentioned: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads every `topics.yaml`; entries that are broken now stay as they were in `previous`. */
export const loadTopics = async (
  paths: readonly string[],
  { root }: LoadContext,
  previous?: TopicsByFile,
): Promise<LoadedTopics> => {
  const byFile = new Map<string, readonly Topic[]>();
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const file = shownName(path, root);
    const source = await readText(path, root);
    const read =
      'problem' in source
        ? { topics: [], mentioned: [], problems: [source.problem] }
        : readTopics(source.text, { file, taken });
    const lastGood = read.problems.length > 0 ? (previous?.get(path) ?? []) : [];
    const fresh = new Set(read.topics.map((topic) => topic.id));
    const kept = lastGood.filter(({ id }) => !fresh.has(id) && !taken.has(id));
    byFile.set(path, [...read.topics, ...kept]);
    problems.push(...read.problems);
    for (const id of [...read.mentioned, ...kept.map((topic) => topic.id)]) {
      taken.set(id, taken.get(id) ?? file);
    }
  }
  return { byFile, mentioned: new Set(taken.keys()), problems };
};
