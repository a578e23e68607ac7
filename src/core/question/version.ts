import { compareText, hashOf } from '../hash.ts';
import type { Question } from './schema.ts';

/** A question exactly as it was asked, whatever its file says by now. */
export interface QuestionVersion {
  /** SHA-256 of the question, 64 hexadecimal digits. */
  readonly digest: string;
  readonly question: Question;
}

/**
 * Names what a question says now. Two questions have the same digest exactly when every field is
 * the same; the order of keys in their files doesn't count.
 */
export const versionOf = (question: Question): QuestionVersion => ({
  digest: hashOf(canonicalJson(question)),
  question,
});

const canonicalJson = (value: unknown): string => JSON.stringify(value, sortKeys);

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
    : value;

/** As {@link versionOf}, which each question object is asked for once: naming one takes a while. */
export const createVersions = (): typeof versionOf => {
  const versions = new WeakMap<Question, QuestionVersion>();
  return (question) => {
    const version = versions.get(question) ?? versionOf(question);
    versions.set(question, version);
    return version;
  };
};
