import type { Question } from '../../core/question/schema.ts';
import type { Figure, Measured } from './figure.ts';

/** The part of the bank that each difficulty is meant to have. */
const TARGETS = [
  [1, 0.3],
  [2, 0.45],
  [3, 0.25],
] as const;

/** A record, so that a kind that is added can’t be forgotten. */
const KINDS: Readonly<Record<Question['kind'], string>> = {
  single: 'one right option',
  multiple: 'several right options',
  open: 'no options',
  incident: 'several steps',
};

/** How the bank is spread over difficulties, kinds and topics; nothing fails for that. */
export const measureSpread = (questions: readonly Question[]): Measured => {
  const count = (fits: (question: Question) => boolean) => questions.filter(fits).length;
  const topics = [...new Set(questions.map(({ topic }) => topic))].sort();
  return {
    figures: [
      ...TARGETS.map(
        ([difficulty, target]): Figure => ({
          id: `difficulty.${difficulty}`,
          name: `Questions of difficulty ${difficulty}`,
          unit: 'share',
          value:
            questions.length === 0
              ? null
              : count((question) => question.difficulty === difficulty) / questions.length,
          target,
        }),
      ),
      ...Object.entries(KINDS).map(([kind, name]) =>
        counted(
          `kind.${kind}`,
          `Questions with ${name}`,
          count((question) => question.kind === kind),
        ),
      ),
      counted(
        'open-form',
        'Questions with an open form',
        count((question) => 'open' in question),
      ),
      ...topics.map((topic) =>
        counted(
          `topic.${topic}`,
          `Questions on ${topic}`,
          count((question) => question.topic === topic),
        ),
      ),
    ],
    findings: [],
  };
};

const counted = (id: string, name: string, value: number): Figure => ({
  ...{ id, name },
  unit: 'count',
  value,
});
