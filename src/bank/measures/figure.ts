import type { Question } from '../../core/question/schema.ts';
import type { Finding } from '../problem.ts';

/** A number that was measured over the whole bank. */
export interface Figure {
  /** Its name for programs: dotted, such as `longest-right.en`. */
  readonly id: string;
  /** Its name for people. */
  readonly name: string;
  /** What `value` and its limits count; a `share` goes from 0 to 1. */
  readonly unit: 'share' | 'count' | 'words' | 'days';
  /** `null` where there is nothing to measure. */
  readonly value: number | null;
  /** The least that is within limits; absent where there is no such limit. */
  readonly least?: number;
  /** The most that is within limits; absent where there is no such limit. */
  readonly most?: number;
  /** What to aim at, where nothing fails for missing it. */
  readonly target?: number;
  /** How to bring it back within its limits, where no finding says so for a single question. */
  readonly mend?: string;
}

/** What a measure finds wrong with one question. */
export interface QuestionFinding extends Finding {
  readonly question: Question;
}

/** What a measure says of a bank. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly findings: readonly QuestionFinding[];
}

export const isBeyond = ({ value, least, most }: Figure): boolean =>
  value !== null &&
  ((least !== undefined && value < least) || (most !== undefined && value > most));

/** The figure of findings that a bank may not have: how many there are. */
export const countOf = (id: string, name: string, findings: readonly unknown[]): Figure => ({
  ...{ id, name },
  unit: 'count',
  value: findings.length,
  most: 0,
});
