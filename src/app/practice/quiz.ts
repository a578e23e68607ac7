import { practiceIdSchema, type TopicId } from '../../core/ids.ts';
import { orderOptions } from '../../core/option-order.ts';
import { choosePractice } from '../../core/practice-selection.ts';
import { isChoice } from '../../core/question/choice.ts';
import { versionOf } from '../../core/question/version.ts';
import { localDateOf } from '../../core/schedule/planning.ts';
import type { View } from '../../core/view/view.ts';
import type { Context } from '../inbound/context.ts';
import { presentPractice } from '../present/practice.ts';
import { presentNoPractice } from '../present/refusals.ts';

/** Asks one person a practice question, never one that is being asked in a channel right now. */
export const quiz = async (context: Context, topic: TopicId | undefined): Promise<View> => {
  const { services, actor, channel, speech } = context;
  const { store, bank, clock, newId } = services;
  const question = choosePractice({
    questions: bank.questions(),
    topic,
    language: speech.t.language,
    practised: await store.practised(actor.workspaceId, actor.memberId),
    openQuestions: await store.openQuestions(actor.workspaceId),
    today: localDateOf(clock.now(), channel?.settings.schedule.zone ?? services.defaultZone),
    seed: actor.memberId,
  });
  if (question === undefined) {
    return presentNoPractice(speech);
  }
  const id = practiceIdSchema.parse(newId());
  const practice = await store.addPractice({
    id,
    workspaceId: actor.workspaceId,
    memberId: actor.memberId,
    channelId: channel?.id ?? null,
    version: versionOf(question),
    optionOrder: isChoice(question) ? orderOptions(question, id) : [],
    now: clock.now(),
  });
  return presentPractice(speech, practice);
};
