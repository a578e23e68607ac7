import { unmarked } from '../escape.ts';
import { cut, FACT_TEXT } from '../limits.ts';
import type { FactSet } from './card.ts';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

const short = (words: string): string => cut(unmarked(words), FACT_TEXT);

/** Titles with their values beside them; none where there are none. */
export const factSet = (facts: readonly Fact[]): FactSet[] =>
  facts.length === 0
    ? []
    : [
        {
          type: 'FactSet',
          facts: facts.map(({ title, value }) => ({
            title: short(title) || '…',
            value: short(value),
          })),
        },
      ];
