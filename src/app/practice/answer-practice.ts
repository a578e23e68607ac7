import { grade } from '../../core/grading.ts';
import type { OptionId, PracticeId } from '../../core/ids.ts';
import { choiceAt } from '../../core/question/choice.ts';
import type { View } from '../../core/view/view.ts';
import { readChoice } from '../answers/choice.ts';
import type { Context } from '../inbound/context.ts';
import { presentGone } from '../present/refusals.ts';
import { practiceFeedback } from './feedback.ts';
import { ownPractice } from './own.ts';

const gone = ({ log, speech }: Context, practiceId: PracticeId): View => {
  log.info({ practiceId, outcome: 'gone' }, 'answer handled');
  return presentGone(speech);
};

/** Records the first answer to a practice question, and says how it went. */
export const answerPractice = async (
  context: Context,
  id: PracticeId,
  chosen: readonly OptionId[],
): Promise<View> => {
  const { services, log } = context;
  const practice = await ownPractice(context, id);
  const question = practice && choiceAt(practice.version.question, practice.step?.number ?? null);
  if (practice === undefined || question === undefined) {
    return gone(context, id);
  }
  const given = readChoice(question, chosen);
  if (given === undefined) {
    return gone(context, id);
  }
  const answered = await services.store.answerPractice(id, {
    optionIds: given,
    score: grade(question, given).right ? 1 : 0,
    now: services.clock.now(),
  });
  const already = practice.answeredAt !== null && practice.optionIds !== null;
  log.info({ practiceId: id, outcome: already ? 'already' : 'recorded' }, 'answer handled');
  return practiceFeedback(context, answered, { optionIds: answered.optionIds ?? given, already });
};
