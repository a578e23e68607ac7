import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  renderHome,
  renderMessage,
  renderModal,
  renderResultModal,
} from '../../../../adapters/slack/render/index.ts';
import { channelIdSchema, memberIdSchema } from '../../../../src/core/ids.ts';
import type { HomeView, LeaderboardView } from '../../../../src/core/view/view.ts';
import * as samples from '../../../support/sample-views.ts';

const picture = { path: 'drift.png', alt: 'Recall by week, falling from week 3' };
const channel = channelIdSchema.parse('slack:T1:C1');

const board: LeaderboardView = {
  ...samples.leaderboard,
  rows: samples.leaderboard.rows.map((row, index) => ({
    ...row,
    member: memberIdSchema.parse(`slack:T1:U${index + 1}`),
    isViewer: index === 1,
  })),
};

const home: HomeView = {
  kind: 'home',
  language: samples.stats.language,
  heading: 'MLOps Daily',
  fallback: 'MLOps Daily',
  parts: [samples.stats, { ...samples.help, about: channel }],
  actions: [],
};

/** Each surface stands in `expected/<name>.json`, to the letter. */
test.each([
  ['question', renderMessage(samples.question)],
  [
    'question-with-picture',
    renderMessage({ ...samples.question, picture }, { pictures: new Map([[picture.path, 'F1']]) }),
  ],
  ['question-closed', renderMessage(samples.closedQuestion)],
  ['question-several', renderMessage(samples.severalQuestion)],
  ['feedback-right', renderMessage(samples.rightFeedback)],
  ['feedback-wrong', renderMessage(samples.wrongFeedback)],
  ['reveal', renderMessage(samples.reveal)],
  ['leaderboard', renderMessage(board)],
  ['leaderboard-lines', renderMessage(board, { tables: false })],
  ['stats', renderMessage(samples.stats)],
  ['notice-help', renderMessage(samples.help)],
  ['notice-warning', renderMessage(samples.warning)],
  ['form', renderModal(samples.form, { form: samples.form.form, channel })],
  ['result-modal', renderResultModal(samples.wrongFeedback)],
  ['home', renderHome(home)],
])('%s', async (name, surface) => {
  const file = join(import.meta.dirname, 'expected', `${name}.json`);
  expect(JSON.parse(JSON.stringify(surface))).toEqual(JSON.parse(await readFile(file, 'utf8')));
});
