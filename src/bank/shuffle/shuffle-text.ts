import type { Question } from '../../core/question/schema.ts';
import { type Choice, choicesOf } from '../measures/choices.ts';
import { formatPath } from '../problem.ts';
import type { Hand } from './deal.ts';
import { rotateList } from './rotate-list.ts';

/** What a question asks to be dealt: one hand for each of its lists of options. */
export const handsOf = (question: Question): readonly Hand[] =>
  choicesOf(question).map((choice) => ({
    key: keyOf(question, choice),
    options: choice.options.length,
  }));

/**
 * Brings the first right option of each list to its place, by moving the whole list round.
 *
 * @param places - from 0, by the keys of {@link handsOf}.
 * @returns `undefined` where the text is written in a way that can’t be changed safely.
 */
export const shuffleText = (
  text: string,
  question: Question,
  places: ReadonlyMap<string, number>,
): string | undefined =>
  choicesOf(question).reduce<string | undefined>((before, choice) => {
    const { options, answer, path } = choice;
    const now = options.findIndex(({ id }) => id === answer[0]);
    const wanted = places.get(keyOf(question, choice)) ?? now;
    const by = (now - wanted + options.length) % options.length;
    return before === undefined || by === 0 ? before : rotateList(before, [...path, 'options'], by);
  }, text);

const keyOf = ({ id }: Question, { path }: Choice): string => `${id} ${formatPath(path)}`;
