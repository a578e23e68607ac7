import { expect, test } from 'vitest';
import { renderHome, renderMessage, renderModal } from '../../../../adapters/slack/render/index.ts';
import { presentKeyPoints } from '../../../../src/app/present/key-points.ts';
import { presentOpenForm } from '../../../../src/app/present/open-form.ts';
import { openForm } from '../../../../src/core/question/texts.ts';
import type { View } from '../../../../src/core/view/view.ts';
import { loadProduct } from '../../../support/bank-views/product.ts';
import { practiceWith } from '../../../support/bank-views/records.ts';
import {
  closedView,
  dailyView,
  feedbackView,
  homeView,
  incidentViews,
  leaderboardView,
  revealView,
  settingsView,
} from '../../../support/bank-views/views.ts';
import { anIncident } from '../../../support/builders.ts';
import { messageProblems } from '../../../support/slack/limits/message.ts';
import { viewProblems } from '../../../support/slack/limits/view.ts';
import { wordsOf } from '../../../support/words-of.ts';
import { textsOf } from '../control-sequences.ts';

const product = await loadProduct();
const speeches = product.speeches.map((speech) => [speech.t.language, speech] as const);

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
/** Everything that a surface says, in one line; what breaks up control sequences is left out. */
const readingOf = (surface: object): string =>
  flat(
    textsOf(surface)
      .map(({ text }) => text)
      .join(''),
  ).replaceAll('\u2060', '');

const lostWords = (view: View): readonly string[] => {
  const reading = readingOf(renderMessage(view).blocks);
  return wordsOf(view).filter((words) => !reading.includes(flat(words)));
};

test.each(speeches)('every question of the bank is whole in a message, in %s', (_code, speech) => {
  for (const question of product.choices) {
    const views = [
      dailyView(speech, question),
      closedView(speech, question),
      feedbackView(speech, question, true),
      feedbackView(speech, question, false),
      revealView(speech, question),
      leaderboardView(speech, question),
    ];
    for (const view of views) {
      expect(messageProblems(renderMessage(view)), question.id).toEqual([]);
      expect(lostWords(view), question.id).toEqual([]);
    }
  }
});

test.each(speeches)('every incident is whole, step by step, in %s', (_code, speech) => {
  for (const incident of [...product.incidents, anIncident()]) {
    for (const view of incidentViews(speech, incident)) {
      expect(messageProblems(renderMessage(view)), incident.id).toEqual([]);
      expect(lostWords(view), incident.id).toEqual([]);
    }
  }
});

test.each(speeches)('pages, settings and open forms fit as well, in %s', (_code, speech) => {
  const json = (surface: object) => JSON.parse(JSON.stringify(surface));
  const settings = settingsView(speech, product.translators);
  expect(viewProblems(json(renderHome(homeView(speech, product.choices))))).toEqual([]);
  expect(viewProblems(json(renderModal(settings, { form: settings.form })))).toEqual([]);
  const open = product.questions.filter((question) => openForm(question) !== undefined);
  for (const question of open) {
    const practice = practiceWith(question);
    const written = 'Comparo cada señal. '.repeat(100);
    for (const form of [
      presentOpenForm(speech, practice),
      presentKeyPoints(speech, practice, written),
    ]) {
      const modal = renderModal(form, { form: form.form });
      expect(viewProblems(json(modal)), question.id).toEqual([]);
      expect(modal.title.text, question.id).not.toContain('…');
      expect(modal.submit?.text, question.id).not.toContain('…');
    }
  }
});
