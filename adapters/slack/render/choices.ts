import type { KnownBlock, PlainTextElement } from '@slack/types';
import { plainText } from '../../../src/core/richtext.ts';
import type { FieldChoice } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import { OPTION_TEXT, SELECT_OPTIONS } from '../limits.ts';
import { asLines } from './inlines.ts';
import { listOf, richBlocks } from './rich-text.ts';
import { plain } from './text.ts';

export interface ChoiceOption {
  readonly text: PlainTextElement;
  readonly value: string;
}

export interface Choices {
  /** Choices that are too long for an option, whole. */
  readonly above: readonly KnownBlock[];
  readonly options: ChoiceOption[];
}

const oneLine = (label: string): string => plainText(label).replaceAll('\n', ' ');

/** Choices as options; where one is too long, all are numbered and stand whole above. */
export const choicesOf = (choices: readonly FieldChoice[]): Choices => {
  const isShort = choices.every(({ label }) => literal(oneLine(label)).length <= OPTION_TEXT);
  const numbered = (index: number) => (isShort ? '' : `${index + 1}. `);
  return {
    above: isShort
      ? []
      : richBlocks(
          listOf(
            choices.map(({ label }) => asLines(label)),
            'ordered',
          ),
        ),
    options: choices.slice(0, SELECT_OPTIONS).map(({ id, label }, index) => ({
      text: plain(numbered(index) + oneLine(label), OPTION_TEXT),
      value: id,
    })),
  };
};
