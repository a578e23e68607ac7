import { compareText } from '../core/hash.ts';
import type { QuestionId, TopicId } from '../core/ids.ts';
import type { Language } from '../core/language.ts';
import type { Localized, Question } from '../core/question/schema.ts';
import { languagesOf } from './localized.ts';

export interface Topic {
  readonly id: TopicId;
  readonly name: Localized;
}

/** All questions and topics of one moment; it never changes, a reload makes another. */
export interface Bank {
  /** By id, in alphabetical order. */
  readonly questions: readonly Question[];
  get(id: QuestionId): Question | undefined;
  /** All that are named, with and without questions, in the order of their files. */
  readonly topics: readonly Topic[];
  /** Languages that at least one question is written in, in alphabetical order. */
  readonly languages: readonly Language[];
}

/**
 * A bank of these questions. Of two with one id the first is kept, and one whose topic has no name
 * is left out.
 */
export const createBank = (questions: readonly Question[], topics: readonly Topic[]): Bank => {
  const byId = new Map<QuestionId, Question>();
  const named = new Set(topics.map((topic) => topic.id));
  for (const question of questions) {
    if (!byId.has(question.id) && named.has(question.topic)) {
      byId.set(question.id, question);
    }
  }
  const sorted = [...byId.values()].sort((a, b) => compareText(a.id, b.id));
  return {
    questions: sorted,
    get: (id) => byId.get(id),
    topics,
    languages: [...new Set(sorted.flatMap(languagesOf))].sort(compareText),
  };
};
