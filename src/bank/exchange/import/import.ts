import type { Problem } from '../../problem.ts';
import { type CompleteContext, complete, type Entry } from './complete.ts';
import type { Draft } from './draft.ts';
import { mergeLanguages } from './merge.ts';

/** What an import would write, and what it couldn’t read. */
export interface Import {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Gives every draft its place in the bank. Two of one id are one question if they are its two
 * languages; otherwise the later one is a problem.
 */
export const planImport = (
  drafts: readonly Draft[],
  context: Omit<CompleteContext, 'given'>,
): Import => {
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  const given = new Set<string>();
  for (const draft of drafts) {
    const entry = complete(draft, { ...context, given });
    if (!('draft' in entry)) {
      problems.push(entry);
      continue;
    }
    const earlier = entries.get(entry.id);
    const merged = earlier === undefined ? entry : mergeLanguages(earlier, entry);
    if (merged !== undefined) {
      entries.set(entry.id, merged);
    } else if (earlier !== undefined) {
      problems.push(repeated(entry, earlier));
    }
  }
  return { entries: [...entries.values()], problems };
};

const repeated = ({ draft, id }: Entry, { draft: earlier }: Entry): Problem => ({
  ...{ file: draft.file, line: draft.line, column: 1, field: 'id' },
  message: `\`${id}\` is the id of the question at ${earlier.file}:${earlier.line} too, and it isn’t the same question in another language`,
  mend: 'give one of them another id or title',
});
