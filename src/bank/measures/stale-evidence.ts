import type { Question } from '../../core/question/schema.ts';
import { createStaleness, daysBetween, evidenceDays } from '../../core/question/staleness.ts';
import type { Measured } from './figure.ts';

/**
 * Sources that were read longer ago than they count as evidence. A bank gets there by waiting alone,
 * so the findings are for the caller to tell of, not to fail for.
 *
 * @param today - the date that ages are counted to, `YYYY-MM-DD`.
 */
export const measureEvidence = (questions: readonly Question[], today: string): Measured => {
  const isStale = createStaleness(today);
  const stale = questions.filter(isStale);
  const ages = questions.flatMap(({ references }) =>
    references.map(({ checked }) => daysBetween(checked, today)),
  );
  return {
    figures: [
      {
        id: 'stale',
        name: 'Questions with stale evidence',
        unit: 'count',
        value: stale.length,
        target: 0,
      },
      {
        ...{ id: 'oldest-evidence', name: 'Age of the oldest evidence', unit: 'days' },
        value: ages.length === 0 ? null : Math.max(...ages),
      },
    ],
    findings: stale.flatMap((question) =>
      question.references.flatMap((reference, place) =>
        isStale({ references: [reference] })
          ? [
              {
                question,
                path: ['references', place, 'checked'],
                message:
                  `${reference.title} was read ${daysBetween(reference.checked, today)} days ago, ` +
                  `and counts for ${evidenceDays(reference)}`,
                mend: 'read it again, correct what changed, and write today’s date',
              },
            ]
          : [],
      ),
    ),
  };
};
