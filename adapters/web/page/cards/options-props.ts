import type { OptionId } from '../../../../src/core/ids.ts';
import type { QuestionView } from '../../../../src/core/view/view.ts';

/** What each way of showing a question's options needs. */
export interface OptionsProps {
  readonly view: QuestionView;
  /** What the buttons carry. */
  readonly ask: string;
  /** What this person has answered. */
  readonly chosen: readonly OptionId[];
}
