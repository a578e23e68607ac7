import { type PracticeId, practiceIdSchema, type TopicId } from '../../core/ids.ts';
import { choosePractice } from '../../core/practice-selection.ts';
import type { Question } from '../../core/question/schema.ts';
import { versionOf } from '../../core/question/version.ts';
import { localDateOf } from '../../core/schedule/planning.ts';
import type { View } from '../../core/view/view.ts';
import type { PracticeStep } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentPractice } from '../present/practice.ts';
import { presentNoIncident, presentNoPractice } from '../present/refusals.ts';
import { askPractice } from './ask.ts';

/** What somebody wants to practise; anything, where nothing is said. */
export interface Wish {
  readonly topic?: TopicId;
  readonly kind?: 'incident';
}

const chosen = async (
  { services, actor, channel, speech }: Context,
  { topic, kind }: Wish,
): Promise<Question | undefined> => {
  const { store, bank, clock, defaultZone } = services;
  return choosePractice({
    questions: bank.questions(),
    topic,
    kind,
    language: speech.t.language,
    practised: await store.practised(actor.workspaceId, actor.memberId),
    openQuestions: await store.openQuestions(actor.workspaceId),
    today: localDateOf(clock.now(), channel?.settings.schedule.zone ?? defaultZone),
    seed: actor.memberId,
  });
};

const firstStep = (question: Question, runId: PracticeId): PracticeStep | null =>
  question.kind === 'incident' ? { runId, number: 1, of: question.steps.length } : null;

/**
 * Asks one person a practice question, or the first step of an incident; never a question that is
 * being asked in a channel right now.
 */
export const quiz = async (context: Context, wish: Wish): Promise<View> => {
  const { services, speech, channel } = context;
  const question = await chosen(context, wish);
  if (question === undefined) {
    return wish.kind === undefined
      ? presentNoPractice(speech)
      : presentNoIncident(speech, wish.topic);
  }
  const id = practiceIdSchema.parse(services.newId());
  const practice = await askPractice(context, {
    id,
    version: versionOf(question),
    step: firstStep(question, id),
    channelId: channel?.id ?? null,
  });
  return presentPractice(speech, practice);
};
