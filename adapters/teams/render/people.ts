import type { MemberId } from '../../../src/core/ids.ts';
import type { RenderContext } from './render-context.ts';

/** Characters of an id that tell apart the few whose names aren't known. */
const TAIL = 4;

/** A person's name as text, so that nobody is called; of one who has left, the end of the id. */
export const nameOf = (member: MemberId, { names }: Pick<RenderContext, 'names'>): string => {
  const name = names.get(member)?.trim() ?? '';
  return name === '' ? `…${member.slice(-TAIL)}` : name;
};
