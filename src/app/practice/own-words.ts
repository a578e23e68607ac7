import type { Ask } from '../../core/ask.ts';
import { openForm } from '../../core/question/texts.ts';
import type { View } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import {
  ANSWER_FIELD,
  KEY_POINTS_FIELD,
  keyPointId,
  MAX_ANSWER_LENGTH,
  parseFormId,
} from '../present/forms.ts';
import { presentKeyPoints } from '../present/key-points.ts';
import { presentOpenFeedback } from '../present/open-feedback.ts';
import { openFormOf, presentOpenForm } from '../present/open-form.ts';
import { presentGone } from '../present/refusals.ts';
import { ownPractice } from './own.ts';

/** What a filled-in form holds: text fields as a string, checkboxes as the ids that were ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

const practiceWithForm = async (context: Context, ask: Ask): Promise<Practice | undefined> => {
  const practice = ask.type === 'practice' ? await ownPractice(context, ask.id) : undefined;
  return practice && openForm(practice.version.question) ? practice : undefined;
};

/** Asks for an answer to a practice question in one's own words. */
export const askOwnWords = async (context: Context, ask: Ask): Promise<View> => {
  const practice = await practiceWithForm(context, ask);
  return practice === undefined
    ? presentGone(context.speech)
    : presentOpenForm(context.speech, practice);
};

/** Records how many of the key points were ticked; what the person wrote is not kept. */
const recordKeyPoints = async (
  { services, speech }: Context,
  practice: Practice,
  ticked: readonly string[],
): Promise<View> => {
  const ids = openFormOf(practice.version.question).keyPoints.map((_, place) => keyPointId(place));
  const had = ids.filter((id) => ticked.includes(id));
  const answered = await services.store.answerPractice(practice.id, {
    optionIds: null,
    score: had.length / ids.length,
    now: services.clock.now(),
  });
  return presentOpenFeedback(speech, answered, had);
};

/** Goes on with a form: from what was written to the key points, from these to the feedback. */
export const takeForm = async (
  context: Context,
  form: string,
  values: FormValues,
): Promise<View> => {
  const parsed = parseFormId(form);
  const practice = parsed && (await practiceWithForm(context, parsed.ask));
  context.log.info({ practiceId: practice?.id, step: parsed?.step }, 'form read');
  if (parsed === undefined || practice === undefined) {
    return presentGone(context.speech);
  }
  if (parsed.step === 'key-points') {
    const ticked = values[KEY_POINTS_FIELD];
    return recordKeyPoints(context, practice, Array.isArray(ticked) ? ticked : []);
  }
  const written = values[ANSWER_FIELD];
  const text = typeof written === 'string' ? written.trim().slice(0, MAX_ANSWER_LENGTH) : '';
  return text === ''
    ? presentOpenForm(context.speech, practice)
    : presentKeyPoints(context.speech, practice, text);
};
