import { expect, test } from 'vitest';
import { asTyped } from '../../../../adapters/teams/as-typed.ts';
import { CARD_SIZE } from '../../../../adapters/teams/limits.ts';
import { renderCard } from '../../../../adapters/teams/render/index.ts';
import { presentHelp } from '../../../../src/app/present/help.ts';
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
import { comparable, executions, readingOf } from '../../../support/teams/card-parts.ts';
import { inTeams } from '../../../support/teams/people.ts';
import { inContext } from '../../../support/teams/render-contexts.ts';
import { wordsOf } from '../../../support/words-of.ts';

const product = await loadProduct();
const speeches = product.speeches.map((speech) => [speech.t.language, speech] as const);

const expectWhole = (view: View, message: string) => {
  const card = renderCard(inTeams(view), inContext());
  const reading = readingOf(card);
  const lost = wordsOf(asTyped(view, false)).filter(
    (words) => !reading.includes(comparable(words)),
  );
  expect(lost, message).toEqual([]);
  expect(JSON.stringify(card).length, message).toBeLessThan(CARD_SIZE);
};

test.each(speeches)('every question of the bank is whole in a card, in %s', (_code, speech) => {
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
      expectWhole(view, question.id);
    }
  }
});

test.each(speeches)('every incident is whole, step by step, in %s', (_code, speech) => {
  for (const incident of [...product.incidents, anIncident()]) {
    for (const view of incidentViews(speech, incident)) {
      expectWhole(view, incident.id);
    }
  }
});

test.each(speeches)(
  'pages, help, settings and open forms are whole as well, in %s',
  (_code, speech) => {
    const open = product.questions.filter((question) => openForm(question) !== undefined);
    const written = 'Comparo cada señal. '.repeat(100);
    const forms = open
      .map(practiceWith)
      .flatMap((practice) => [
        presentOpenForm(speech, practice),
        presentKeyPoints(speech, practice, written),
      ]);
    const views = [
      ...homeView(speech, product.choices).parts,
      presentHelp(speech),
      settingsView(speech, product.translators),
      ...forms,
    ];
    for (const view of views) {
      expectWhole(view, view.heading);
    }
  },
);

test.each(speeches)(
  'a card of an open question is the same whatever is right, in %s',
  (_code, speech) => {
    for (const question of product.choices.filter(({ kind }) => kind === 'single')) {
      const cards = question.options.map(({ id }) =>
        renderCard(dailyView(speech, { ...question, answer: [id] }), inContext()),
      );
      expect(new Set(cards.map((card) => JSON.stringify(card))).size, question.id).toBe(1);
    }
  },
);

test.each(speeches)('a button of a card of the day says what it is of, in %s', (_code, speech) => {
  for (const question of product.choices) {
    const view = dailyView(speech, question);
    const carried = executions(renderCard(view, inContext())).map(({ verb, data }) => [verb, data]);
    const ask = `round:${view.ask.id}`;
    const answers = view.options.map(({ id }) => ['answer', { ask, options: id }]);
    const expected = view.choice === 'one' ? answers : [['answer', { ask }]];
    expect(carried, question.id).toEqual([['look', { ask }], ...expected]);
  }
});
