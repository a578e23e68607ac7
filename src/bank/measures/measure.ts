import type { Question } from '../../core/question/schema.ts';
import { measureAbsoluteWords } from './absolute-words.ts';
import { measurePlaces } from './answer-places.ts';
import { measureEchoes } from './echoing-option.ts';
import type { Figure, QuestionFinding } from './figure.ts';
import { measureLongest } from './longest-option.ts';
import { measureDuplicates } from './near-duplicates.ts';
import { measureOptionForm } from './option-form.ts';
import { measureOptionLengths } from './option-length.ts';
import { measureReading } from './reading-length.ts';
import { measureRepeatedWords } from './repeated-words.ts';
import { measureSameFacts } from './same-facts.ts';
import { measureSpread } from './spread.ts';
import { measureEvidence } from './stale-evidence.ts';

/** What was measured over a whole bank. */
export interface BankMeasures {
  readonly figures: readonly Figure[];
  /** What is wrong with single questions. */
  readonly findings: readonly QuestionFinding[];
  /** Evidence that is older than its limit. */
  readonly stale: readonly QuestionFinding[];
}

const MEASURES = [
  measureSpread,
  measureLongest,
  measureEchoes,
  measurePlaces,
  measureRepeatedWords,
  measureAbsoluteWords,
  measureOptionLengths,
  measureOptionForm,
  measureReading,
  measureSameFacts,
  measureDuplicates,
];

/**
 * Measures a bank: what single questions get wrong, and what only shows over all of them.
 *
 * @param today - the date that the age of evidence is counted to, `YYYY-MM-DD`.
 */
export const measureBank = (questions: readonly Question[], today: string): BankMeasures => {
  const measured = MEASURES.map((measure) => measure(questions));
  const evidence = measureEvidence(questions, today);
  return {
    figures: [...measured, evidence].flatMap(({ figures }) => figures),
    findings: measured.flatMap(({ findings }) => findings),
    stale: evidence.findings,
  };
};
