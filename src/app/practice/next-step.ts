import type { Ask } from '../../core/ask.ts';
import { practiceIdSchema } from '../../core/ids.ts';
import type { View } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentPractice } from '../present/practice.ts';
import { presentGone } from '../present/refusals.ts';
import { askPractice } from './ask.ts';
import { practiceFeedback } from './feedback.ts';
import { ownPractice } from './own.ts';

/** The step to go to from here: this one, while it has no answer; `undefined` after the last. */
const goOn = async (context: Context, asked: Practice): Promise<Practice | undefined> => {
  const { step, version, channelId } = asked;
  if (step === null || asked.answeredAt === null) {
    return step === null ? undefined : asked;
  }
  return step.number === step.of
    ? undefined
    : askPractice(context, {
        id: practiceIdSchema.parse(context.services.newId()),
        version,
        step: { ...step, number: step.number + 1 },
        channelId,
      });
};

/**
 * Goes on with one's own incident from one of its steps: to the next one, as the question or, where it
 * was answered already, as its feedback. The incident says what it said when it began.
 */
export const nextStep = async (context: Context, ask: Ask): Promise<View> => {
  const from = ask.type === 'practice' ? await ownPractice(context, ask.id) : undefined;
  const next = from && (await goOn(context, from));
  context.log.info({ practiceId: next?.id, step: next?.step?.number }, 'next step asked for');
  if (next === undefined) {
    return presentGone(context.speech);
  }
  return next.optionIds === null
    ? presentPractice(context.speech, next)
    : practiceFeedback(context, next, { optionIds: next.optionIds, already: false });
};
