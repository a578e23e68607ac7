import type { FeedbackView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import { anotherAction } from './actions.ts';
import { explain } from './explanation.ts';
import { keyPointId } from './forms.ts';
import { openFormOf } from './open-form.ts';
import { askedView } from './question.ts';
import { type Speech, say } from './speech.ts';

const verdictOf = (had: number, points: number): FeedbackView['verdict'] => {
  if (had === points) {
    return 'right';
  }
  return had === 0 ? 'wrong' : 'partly';
};

/**
 * Says which key points an answer in one's own words had. `ticked` comes from the form of
 * `presentKeyPoints`; ids that it doesn't have are ignored.
 *
 * @throws {TypeError} where the question has no open form.
 */
export const presentOpenFeedback = (
  speech: Speech,
  practice: Practice,
  ticked: readonly string[],
): FeedbackView => {
  const { t } = speech;
  const { question } = practice.version;
  const { keyPoints, prompt } = openFormOf(question);
  const points = keyPoints.map((point, place) => ({
    text: say(speech, point),
    had: ticked.includes(keyPointId(place)),
  }));
  const had = points.filter((point) => point.had).length;
  const heading = t.text('key-points.count', { had, points: points.length });
  return {
    kind: 'feedback',
    language: t.language,
    heading,
    fallback: heading,
    verdict: verdictOf(had, points.length),
    asked: askedView(speech, { scenario: question.scenario, question: prompt }),
    chosenLabel: t.text('feedback.chosen'),
    chosen: [],
    answerLabel: t.text('feedback.answer', { count: 1 }),
    answer: [],
    whys: points.map((point) => ({
      label: t.text(point.had ? 'key-points.had' : 'key-points.missed'),
      text: point.text,
    })),
    ...explain(speech, question),
    notes: [t.text('practice.note')],
    actions: [anotherAction(speech, question.topic)],
  };
};
