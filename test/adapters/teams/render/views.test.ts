import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderCard } from '../../../../adapters/teams/render/index.ts';
import type { LeaderboardView } from '../../../../src/core/view/view.ts';
import * as samples from '../../../support/sample-views.ts';
import { teamsMember } from '../../../support/teams/people.ts';
import { ABOUT, inContext, PICTURE } from '../../../support/teams/render-contexts.ts';

const board: LeaderboardView = {
  ...samples.leaderboard,
  rows: samples.leaderboard.rows.map((row, index) => ({
    ...row,
    member: teamsMember(index === 3 ? 99 : index + 1),
    isViewer: index === 1,
  })),
};
const empty = { ...samples.leaderboard, rows: [], notes: ['Nobody has answered yet.'] };
const practice = { ...samples.question, ask: samples.PRACTICE };
const settings = {
  ...samples.settingsForm,
  fields: samples.settingsForm.fields.map((field) =>
    field.type === 'members' ? { ...field, members: [teamsMember(2)] } : field,
  ),
};
const facts = {
  ...samples.help,
  tone: 'success',
  about: ABOUT,
  items: [{ term: 'Days', text: 'Monday to Friday' }],
} as const;

/** Each card stands in `expected/<name>.json`, to the letter. */
test.each([
  ['question', renderCard(samples.question, inContext())],
  ['question-practice', renderCard(practice, inContext())],
  ['question-with-picture', renderCard({ ...samples.question, picture: PICTURE }, inContext())],
  ['question-closed', renderCard(samples.closedQuestion, inContext())],
  ['question-several', renderCard(samples.severalQuestion, inContext())],
  ['feedback-right', renderCard(samples.rightFeedback, inContext())],
  ['feedback-wrong', renderCard(samples.wrongFeedback, inContext())],
  ['reveal', renderCard(samples.reveal, inContext())],
  ['leaderboard', renderCard(board, inContext())],
  ['leaderboard-empty', renderCard(empty, inContext())],
  ['stats', renderCard(samples.stats, inContext())],
  ['notice-help', renderCard(samples.help, inContext())],
  ['notice-help-private', renderCard(samples.help, inContext({ inPrivate: true }))],
  ['notice-warning', renderCard(samples.warning, inContext())],
  ['notice-facts', renderCard(facts, inContext())],
  ['form', renderCard(samples.form, inContext())],
  ['form-settings', renderCard(settings, inContext({ about: ABOUT }))],
])('%s', async (name, card) => {
  const file = join(import.meta.dirname, 'expected', `${name}.json`);
  expect(JSON.parse(JSON.stringify(card))).toEqual(JSON.parse(await readFile(file, 'utf8')));
});
