import type { CardElement, ColumnSet, TextRun } from './card.ts';
import { line, type Place } from './text.ts';

/** A mark, and beside it what it marks, as far as there is anything. */
export const row = (
  mark: readonly TextRun[],
  items: readonly CardElement[],
  place: Place = {},
): ColumnSet[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'ColumnSet',
          columns: [
            { type: 'Column', width: 'auto', items: line(mark) },
            { type: 'Column', width: 'stretch', spacing: 'small', items },
          ],
          ...place,
        },
      ];
