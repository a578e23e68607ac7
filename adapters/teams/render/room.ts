import { sizeOf } from '../limits.ts';
import type { CardElement } from './card.ts';
import { subtle } from './text.ts';

const isPressed = ({ type }: CardElement): boolean =>
  type === 'ActionSet' || type.startsWith('Input.');

/**
 * As many elements as there is room for, in their order. What can be pressed or filled in stays as
 * long as that alone fits: then words go, from the end, and an ellipsis says so.
 */
export const within = (body: readonly CardElement[], room: number): readonly CardElement[] => {
  if (sizeOf(body) <= room) {
    return body;
  }
  const mark = subtle(['…']);
  const kept = new Set<CardElement>();
  let left = room - sizeOf(mark);
  for (const element of [...body.filter(isPressed), ...body.filter((e) => !isPressed(e))]) {
    const size = sizeOf(element);
    if (left < size) {
      break;
    }
    kept.add(element);
    left -= size;
  }
  const rest = body.filter((element) => kept.has(element));
  const end = rest.findLastIndex((element) => !isPressed(element)) + 1;
  return [...rest.slice(0, end), ...mark, ...rest.slice(end)];
};
