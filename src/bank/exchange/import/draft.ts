import type { Problem } from '../../problem.ts';

/** Anything with names, before it is known to be a question. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a source says of one question, in the bank's form as far as the source carries it. */
export interface Draft {
  /** The source, as people are shown it. */
  readonly file: string;
  /** Where the question begins in its source, from 1. */
  readonly line: number;
  /** Languages of sources that hold one each; absent where a source holds every language. */
  readonly languages?: readonly string[];
  /** What the source calls the question's subject, where that need not be a topic of the bank. */
  readonly category?: string;
  /** What the source calls the question, where that need not be an id. */
  readonly title?: string;
  readonly fields: Fields;
  /** What the source holds and the bank can’t. */
  readonly notes: readonly string[];
}

/** What was read of a source: questions, and what couldn’t be read. */
export interface ReadSource {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

export interface SourceContext {
  /** The source, as people are shown it. */
  readonly file: string;
  /** The language of texts in a source that doesn’t name it. */
  readonly language: string;
}

/** Reads the text of a whole source. Throws nothing for what the text holds. */
export type ReadFormat = (text: string, context: SourceContext) => ReadSource;

/** Reads a source one question after another; one that can’t be read is a problem. */
export const readEach = <T>(
  parts: readonly T[],
  read: (part: T) => Draft | Problem | undefined,
): ReadSource => {
  const results = parts.map(read).filter((result) => result !== undefined);
  return {
    drafts: results.filter((result) => 'fields' in result),
    problems: results.filter((result) => 'message' in result),
  };
};
