import type { KnownBlock } from '@slack/types';
import { weightOf } from '../limits.ts';
import { context } from './text.ts';

export interface Room {
  readonly blocks: number;
  /** As `weightOf` counts; absent where a surface has no such bound. */
  readonly weight?: number;
}

const isPressed = ({ type }: KnownBlock): boolean => type === 'actions' || type === 'input';

/**
 * As many blocks as there is room for, in their order. What can be pressed or filled in stays as
 * long as that alone fits: then words go, from the end, and an ellipsis says so.
 */
export const within = (blocks: readonly KnownBlock[], room: Room): KnownBlock[] => {
  const { blocks: count, weight = Number.POSITIVE_INFINITY } = room;
  if (blocks.length <= count && weightOf(blocks) <= weight) {
    return [...blocks];
  }
  const mark = context('…');
  const kept = new Set<KnownBlock>();
  let left = { count: count - mark.length, weight: weight - weightOf(mark) };
  for (const block of [...blocks.filter(isPressed), ...blocks.filter((b) => !isPressed(b))]) {
    const cost = weightOf([block]);
    if (left.count < 1 || left.weight < cost) {
      break;
    }
    kept.add(block);
    left = { count: left.count - 1, weight: left.weight - cost };
  }
  const whole = blocks.filter((block) => kept.has(block));
  const end = whole.findLastIndex((block) => !isPressed(block)) + 1;
  return [...whole.slice(0, end), ...mark, ...whole.slice(end)];
};
