import type { KnownBlock, PlainTextElement } from '@slack/types';
import { plainText } from '../../../src/core/richtext.ts';
import type { FieldChoice } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import { OPTION_TEXT, pack, SELECT_GROUPS, SELECT_OPTIONS } from '../limits.ts';
import { richBlocks, richElements, text } from './rich-text.ts';
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
      : choices.flatMap(({ label }, index) =>
          richBlocks(richElements(label, {}, text(numbered(index)))),
        ),
    options: choices.map(({ id, label }, index) => ({
      text: plain(numbered(index) + oneLine(label), OPTION_TEXT),
      value: id,
    })),
  };
};

/** Options as a menu takes them: in groups, where there are more than one group may hold. */
export const menuOf = ({ options }: Choices) =>
  options.length <= SELECT_OPTIONS
    ? { options }
    : { option_groups: pack(options, SELECT_OPTIONS).slice(0, SELECT_GROUPS).map(group) };

const group = (options: ChoiceOption[]) => {
  const names = [options.at(0), options.at(-1)].map((option) => option?.text.text ?? '');
  return { label: plain(names.join(' – '), OPTION_TEXT), options };
};
