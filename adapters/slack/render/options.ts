import type {
  ActionsBlock,
  Button,
  KnownBlock,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
} from '@slack/types';
import { plainText } from '../../../src/core/richtext.ts';
import type { OptionView, QuestionView } from '../../../src/core/view/view.ts';
import { CHOOSE_ACTION, chooseBlockId, encodeAnswer, encodeSend } from '../actions.ts';
import { literal } from '../escape.ts';
import {
  BUTTON_LABEL,
  BUTTON_SHOWN,
  BUTTON_TEXT,
  CHECKBOXES,
  cut,
  OPTION_TEXT,
} from '../limits.ts';
import { buttonRows } from './buttons.ts';
import { asLines, bold, text } from './inlines.ts';
import { listOf, richBlocks } from './rich-text.ts';
import { plain } from './text.ts';

type Option = Pick<OptionView, 'letter' | 'text'>;

/** Options as a list that keeps their letters; `after` is what follows the words of one. */
export const optionList = <T extends Option>(
  options: readonly T[],
  after: (option: T) => readonly RichTextElement[] = () => [],
): RichTextBlockElement[] =>
  listOf(
    options.map((option) => [
      ...bold(option.letter),
      ...text('  '),
      ...asLines(option.text),
      ...after(option),
    ]),
  );

const lettered = ({ letter, text: words }: OptionView): string =>
  `${letter}  ${plainText(words).replaceAll('\n', ' ')}`;

/** What to answer with: buttons, or boxes to tick; long options stand above as a list. */
export const openOptions = (view: QuestionView, place: number): KnownBlock[] => {
  const limit = view.choice === 'one' ? BUTTON_SHOWN : OPTION_TEXT;
  const isShort = view.options.every((option) => literal(lettered(option)).length <= limit);
  return [
    ...(isShort ? [] : richBlocks(optionList(view.options))),
    ...(view.choice === 'one' ? answerButtons(view, place, isShort) : checkboxes(view)),
  ];
};

const answerButtons = ({ ask, options }: QuestionView, place: number, isShort: boolean) =>
  buttonRows(
    options.map(
      (option, index): Button => ({
        type: 'button',
        text: plain(isShort ? lettered(option) : option.letter, BUTTON_TEXT),
        accessibility_label: cut(literal(lettered(option)), BUTTON_LABEL),
        ...encodeAnswer(place + index, ask, option.id),
      }),
    ),
  );

const checkboxes = ({ ask, options, submitLabel }: QuestionView): ActionsBlock[] => [
  {
    type: 'actions',
    block_id: chooseBlockId(ask),
    elements: [
      {
        type: 'checkboxes',
        action_id: CHOOSE_ACTION,
        options: options.slice(0, CHECKBOXES).map((option) => ({
          text: plain(lettered(option), OPTION_TEXT),
          value: option.id,
        })),
      },
    ],
  },
  ...buttonRows([
    {
      type: 'button',
      style: 'primary',
      text: plain(submitLabel, BUTTON_TEXT),
      ...encodeSend(ask),
    },
  ]),
];

/** Options that can't be answered any more, the right ones marked by a sign and in words. */
export const closedOptions = (
  options: readonly OptionView[],
  { right, rightLabel }: NonNullable<QuestionView['closed']>,
): RichTextBlock[] =>
  richBlocks(optionList(options, ({ id }) => (right.includes(id) ? rightMark(rightLabel) : [])));

/** Says that an option is right, without a colour. */
export const rightMark = (label: string): RichTextElement[] => bold(`  ✅ ${label}`);
