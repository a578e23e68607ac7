import { plainText } from '../../../src/core/richtext.ts';
import type { OptionView, QuestionView } from '../../../src/core/view/view.ts';
import { answerData, OPTIONS_INPUT, sendData } from '../card-data.ts';
import { literal, unmarked } from '../escape.ts';
import { BUTTON_SHOWN, BUTTON_TOOLTIP, CHOICE_TEXT, cut } from '../limits.ts';
import { buttonColumn, buttonSets, titleOf } from './buttons.ts';
import type { CardElement, ExecuteAction } from './card.ts';
import { errorText, inputLabel } from './input-text.ts';
import { rich } from './rich-text.ts';
import { row } from './rows.ts';
import { bold, line } from './text.ts';

type Option = Pick<OptionView, 'letter' | 'text'>;

/** Options below each other, with their letters; `after` follows the words of one. */
export const optionRows = <T extends Option>(
  options: readonly T[],
  after: (option: T) => readonly CardElement[] = () => [],
): CardElement[] =>
  options.flatMap((option) =>
    row(bold(option.letter), [...rich(option.text), ...after(option)], { spacing: 'small' }),
  );

/** Says that an option is right: in words, and in colour for those who see it. */
export const rightMark = (label: string): CardElement[] =>
  line(bold(`✓ ${label}`, { color: 'good' }), { spacing: 'none' });

const lettered = ({ letter, text }: OptionView): string =>
  `${letter} · ${plainText(text).replaceAll('\n', ' ')}`;

/** What to answer with: buttons, or boxes to tick. Options too long for a button stand above. */
export const openOptions = (view: QuestionView): CardElement[] =>
  view.choice === 'one' ? [...longOptions(view), ...answerButtons(view)] : boxes(view);

const isShort = ({ options }: QuestionView): boolean =>
  options.every((option) => literal(lettered(option)).length <= BUTTON_SHOWN);

const longOptions = (view: QuestionView) => (isShort(view) ? [] : optionRows(view.options));

const answerButtons = (view: QuestionView): CardElement[] => {
  const short = isShort(view);
  const arranged = short ? buttonColumn : buttonSets;
  return arranged(
    view.options.map(
      (option): ExecuteAction => ({
        type: 'Action.Execute',
        title: titleOf(short ? lettered(option) : option.letter),
        ...(!short && { tooltip: cut(literal(lettered(option)), BUTTON_TOOLTIP) }),
        ...answerData(view.ask, option.id),
        associatedInputs: 'none',
      }),
    ),
  );
};

const boxes = (view: QuestionView): CardElement[] => [
  {
    type: 'Input.ChoiceSet',
    id: OPTIONS_INPUT,
    label: inputLabel(view.hint),
    isRequired: true,
    errorMessage: errorText(view.hint),
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
    choices: view.options.map((option) => ({
      title: cut(unmarked(lettered(option)), CHOICE_TEXT),
      value: option.id,
    })),
  },
  ...buttonSets([
    {
      type: 'Action.Execute',
      title: titleOf(view.submitLabel),
      style: 'positive',
      ...sendData(view.ask),
    },
  ]),
];

/** Options that can't be answered any more, the right ones marked. */
export const closedOptions = (
  options: readonly OptionView[],
  { right, rightLabel }: NonNullable<QuestionView['closed']>,
): CardElement[] =>
  optionRows(options, ({ id }) => (right.includes(id) ? rightMark(rightLabel) : []));
