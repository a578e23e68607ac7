import type { OptionId } from '../../core/ids.ts';
import { letterOf } from '../../core/letters.ts';
import type { ChoiceQuestion, QuestionOption } from '../../core/question/schema.ts';
import type { OptionView } from '../../core/view/view.ts';
import { type Speech, say } from './speech.ts';

/** An option at its place on screen. */
export interface PlacedOption {
  readonly option: QuestionOption;
  readonly letter: string;
}

/**
 * A question's options in screen order.
 *
 * @throws {RangeError} where the order names an option that the question doesn't have.
 */
export const placeOptions = (
  question: ChoiceQuestion,
  order: readonly OptionId[],
): readonly PlacedOption[] =>
  order.map((id, place) => {
    const option = question.options.find((candidate) => candidate.id === id);
    if (option === undefined) {
      throw new RangeError(`Question ${question.id} has no option ${id}`);
    }
    return { option, letter: letterOf(place) };
  });

export const optionView = (speech: Speech, { option, letter }: PlacedOption): OptionView => ({
  id: option.id,
  letter,
  text: say(speech, option.text),
});

/** Letters as a sentence names them: `A and C`. */
export const lettersOf = ({ t }: Speech, options: readonly { readonly letter: string }[]): string =>
  t.formats.list(options.map(({ letter }) => letter));
