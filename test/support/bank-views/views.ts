import { presentFeedback } from '../../../src/app/present/feedback.ts';
import { presentHome, presentMistakes, presentSetUp } from '../../../src/app/present/home.ts';
import { presentLeaderboard } from '../../../src/app/present/leaderboard.ts';
import { presentPractice } from '../../../src/app/present/practice.ts';
import { presentPracticeFeedback } from '../../../src/app/present/practice-feedback.ts';
import { presentReveal } from '../../../src/app/present/reveal.ts';
import { presentRound } from '../../../src/app/present/round.ts';
import { presentSettingsForm } from '../../../src/app/present/settings-form.ts';
import type { Speech } from '../../../src/app/present/speech.ts';
import { presentStats } from '../../../src/app/present/stats.ts';
import { draftOf } from '../../../src/app/settings/draft.ts';
import type { ChoiceQuestion, IncidentQuestion } from '../../../src/core/question/schema.ts';
import { stepQuestion } from '../../../src/core/question/steps.ts';
import { versionOf } from '../../../src/core/question/version.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import type {
  FeedbackView,
  FormView,
  HomeView,
  LeaderboardView,
  QuestionView,
  RevealView,
  View,
} from '../../../src/core/view/view.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { localDate, roundId } from '../builders.ts';
import { answerTo, CHANNEL, practiceWith, roundWith, slackMember, ZONE } from './records.ts';

export const dailyView = (speech: Speech, question: ChoiceQuestion): QuestionView =>
  presentRound(speech, roundWith(question), ZONE);

export const closedView = (speech: Speech, question: ChoiceQuestion): QuestionView =>
  presentRound(speech, roundWith(question, { status: 'closed' }), ZONE);

export const feedbackView = (
  speech: Speech,
  question: ChoiceQuestion,
  right: boolean,
): FeedbackView => {
  const round = roundWith(question);
  return presentFeedback(speech, {
    round,
    answer: answerTo(round, question, right),
    streak: 4,
    already: false,
  });
};

/** The first option has one vote, the second two, and so on. */
export const revealView = (speech: Speech, question: ChoiceQuestion): RevealView =>
  presentReveal(
    speech,
    roundWith(question, { status: 'closed' }),
    question.options.map(({ id }, index) => ({ optionIds: [id], count: index + 1 })),
  );

/** Each step of an incident as it is asked, and its feedback for each choice. */
export const incidentViews = (speech: Speech, incident: IncidentQuestion): readonly View[] =>
  incident.steps.flatMap((_, index) => {
    const { options } = stepQuestion(incident, index + 1);
    const optionOrder = options.map(({ id }) => id);
    const asked = practiceWith(incident);
    const step = { runId: asked.id, number: index + 1, of: incident.steps.length };
    const practice = { ...asked, step, optionOrder };
    const chosen = { practice, already: true, rightSteps: 2 };
    return [
      presentPractice(speech, practice),
      ...optionOrder.map((id) => presentPracticeFeedback(speech, { ...chosen, optionIds: [id] })),
    ];
  });

const scoreOf = (points: number, index: number) => ({
  memberId: slackMember(index + 1),
  points,
  right: Math.ceil(points / 2),
  answered: Math.min(5, points),
});

/** Twelve members, of whom the third looks at it. */
export const leaderboardView = (speech: Speech, question: ChoiceQuestion): LeaderboardView => {
  const points = [10, 10, 9, 7, 6, 5, 4, 4, 3, 2, 1, 1];
  return presentLeaderboard(speech, {
    period: { type: 'week', week: 2 },
    scores: points.map(scoreOf),
    previous: points.toReversed().map(scoreOf),
    rounds: [23, 24, 25, 26, 27].map((day) => ({
      roundId: roundId(day),
      localDate: localDate(`2026-11-${day}`),
      version: versionOf(question),
      answered: 10,
      right: day - 20,
    })),
    viewer: slackMember(3),
  });
};

const statsOf = (speech: Speech, questions: readonly ChoiceQuestion[]) =>
  presentStats(speech, {
    totals: {
      answered: 42,
      right: 31,
      points: 58,
      topics: [...new Set(questions.map(({ topic }) => topic))].slice(0, 4).map((topic, index) => ({
        topic,
        answered: index + 6,
        right: 5,
      })),
    },
    streak: { current: 4, longest: 11 },
    practice: { answered: 12, right: 9 },
  });

/** A page with today's question unanswered, and a channel to set up. */
export const homeView = (speech: Speech, questions: readonly ChoiceQuestion[]): HomeView =>
  presentHome(speech, [
    ...questions.slice(0, 1).map((question) => dailyView(speech, question)),
    statsOf(speech, questions),
    presentMistakes(
      speech,
      questions.slice(1, 4).map((question) => {
        const round = roundWith(question, { status: 'closed' });
        return { round, answer: answerTo(round, question, false) };
      }),
    ),
    presentSetUp(speech, CHANNEL),
  ]);

export const settingsView = (speech: Speech, spoken: readonly Translator[]): FormView =>
  presentSettingsForm(speech, {
    channelId: CHANNEL,
    draft: draftOf(defaultSettings(speech.t.language, ZONE), [slackMember(1), slackMember(2)]),
    spoken,
  });
