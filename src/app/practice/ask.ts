import type { ChannelId, PracticeId } from '../../core/ids.ts';
import { orderOptions } from '../../core/option-order.ts';
import { choiceAt } from '../../core/question/choice.ts';
import type { Practice, PracticeStep, QuestionVersion } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';

interface Asking {
  readonly id: PracticeId;
  readonly version: QuestionVersion;
  readonly step: PracticeStep | null;
  readonly channelId: ChannelId | null;
}

/** Stores what a member is asked in private; a step that was asked before comes back as it was. */
export const askPractice = (
  { services: { store, clock }, actor }: Context,
  { id, version, step, channelId }: Asking,
): Promise<Practice> => {
  const choice = choiceAt(version.question, step?.number ?? null);
  return store.addPractice({
    id,
    workspaceId: actor.workspaceId,
    memberId: actor.memberId,
    channelId,
    version,
    step,
    optionOrder: choice === undefined ? [] : orderOptions(choice, id),
    now: clock.now(),
  });
};
