import { topicIdSchema } from '../core/ids.ts';
import { localized } from '../core/question/schema.ts';
import type { Topic } from './bank.ts';
import { findingsOf } from './findings.ts';
import { type Finding, type Problem, sortProblems } from './problem.ts';
import { parseYaml } from './yaml-file.ts';

const nameSchema = localized(80);

/** What a `topics.yaml` says: each entry that is right, whatever the others are. */
export interface ReadTopics {
  readonly topics: readonly Topic[];
  /** The ids of all entries, broken ones too. */
  readonly mentioned: readonly string[];
  readonly problems: readonly Problem[];
}

export interface TopicsFileContext {
  /** The name by which problems call it. */
  readonly file: string;
  /** The files that name topics already, by topic. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Reads the text of a `topics.yaml`, and finds all that is wrong with it. */
export const readTopics = (text: string, { file, taken }: TopicsFileContext): ReadTopics => {
  const { value, problems, problemOf } = parseYaml(text, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const finding = {
      path: [],
      message: 'names no topics',
      mend: 'write topic ids, each with its name in `en` and `es`',
    };
    return { topics: [], mentioned: [], problems: sortProblems([...problems, problemOf(finding)]) };
  }
  const entries = Object.entries(value).map(([id, name]) => readTopic(id, name, taken.get(id)));
  const findings = entries.flatMap((entry) => entry.findings);
  return {
    topics: entries.flatMap(({ topic }) => (topic === undefined ? [] : [topic])),
    mentioned: Object.keys(value),
    problems: sortProblems([...problems, ...findings.map(problemOf)]),
  };
};

const readTopic = (
  id: string,
  name: unknown,
  takenBy: string | undefined,
): { topic?: Topic; findings: readonly Finding[] } => {
  if (takenBy !== undefined) {
    const message = `topic \`${id}\` is named in ${takenBy} too`;
    return { findings: [{ path: [id], at: 'key', message, mend: 'keep one of them' }] };
  }
  const parsedId = topicIdSchema.safeParse(id);
  const parsedName = nameSchema.safeParse(name);
  if (parsedId.success && parsedName.success) {
    return { topic: { id: parsedId.data, name: parsedName.data }, findings: [] };
  }
  const keysAt = () => ['en', 'es'];
  const idFindings = (parsedId.error?.issues ?? [])
    .flatMap((issue) => findingsOf(issue, id, keysAt))
    .map((finding): Finding => ({ ...finding, path: [id], at: 'key' }));
  const nameFindings = (parsedName.error?.issues ?? [])
    .flatMap((issue) => findingsOf(issue, name, keysAt))
    .map((finding): Finding => ({ ...finding, path: [id, ...finding.path] }));
  return { findings: [...idFindings, ...nameFindings] };
};
