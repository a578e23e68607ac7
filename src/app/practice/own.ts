import type { PracticeId } from '../../core/ids.ts';
import type { Practice } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';

/** A member's own practice question; nobody else's, whatever id was sent. */
export const ownPractice = async (
  { services, actor }: Context,
  id: PracticeId,
): Promise<Practice | undefined> => {
  const practice = await services.store.practice(id);
  return practice?.memberId === actor.memberId && practice.workspaceId === actor.workspaceId
    ? practice
    : undefined;
};
