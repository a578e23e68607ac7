import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { messageProblems } from '../../support/slack/limits/message.ts';
import { viewProblems } from '../../support/slack/limits/view.ts';

const words = (length: number) => 'x'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: words(length) });
const many = <T>(count: number, one: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => one(place));

const header = (length: number) => ({ type: 'header', text: plain(length) });
const button = (more: Json) => ({ type: 'button', text: plain(1), action_id: 'a', ...more });
const actions = (...elements: readonly Json[]) => ({ type: 'actions', elements });
const option = (more: Json) => ({ text: mrkdwn(1), value: 'v', ...more });
const boxes = (options: readonly Json[]) =>
  actions({ type: 'checkboxes', action_id: 'c', options });
const table = (rows: number, cells: number) => ({
  type: 'table',
  rows: many(rows, () => many(cells, () => ({ type: 'raw_text', text: 'x' }))),
});

const boxesWithTick = (tick: Json) =>
  actions({
    type: 'checkboxes',
    action_id: 'c',
    options: [option({})],
    initial_options: [tick],
  });
const image = (alt: string) => ({
  type: 'image',
  image_url: 'https://example.org/a.png',
  alt_text: alt,
});

/** A block that is right at this number, and out of bounds at the next one. */
const BLOCKS: readonly (readonly [string, number, (n: number) => Json])[] = [
  ['a header', 150, header],
  ['a section’s text', 3000, (n) => ({ type: 'section', text: mrkdwn(n) })],
  ['a section’s field', 2000, (n) => ({ type: 'section', fields: [mrkdwn(n)] })],
  ['fields', 10, (n) => ({ type: 'section', fields: many(n, () => mrkdwn(1)) })],
  ['context elements', 10, (n) => ({ type: 'context', elements: many(n, () => mrkdwn(1)) })],
  ['elements', 25, (n) => actions(...many(n, (p) => button({ action_id: `a${p}` })))],
  ['a button’s text', 75, (n) => actions(button({ text: plain(n) }))],
  ['a button’s value', 2000, (n) => actions(button({ value: words(n) }))],
  ['an action id', 255, (n) => actions(button({ action_id: words(n) }))],
  ['a block id', 255, (n) => ({ type: 'divider', block_id: words(n) })],
  ['a box’s text', 75, (n) => boxes([option({ text: mrkdwn(n) })])],
  ['a box’s value', 150, (n) => boxes([option({ value: words(n) })])],
  ['boxes', 10, (n) => boxes(many(n, (p) => option({ value: `v${p}` })))],
  ['an alternative text', 2000, (n) => image(words(n))],
  ['rows of a table', 100, (n) => table(n, 2)],
  ['cells of a row', 20, (n) => table(1, n)],
  ['markdown', 12_000, (n) => ({ type: 'markdown', text: words(n) })],
];

const problemsOf = (blocks: readonly Json[], text = 'x') => messageProblems({ text, blocks });

describe('the fake refuses what Slack refuses in a message', () => {
  test.each(BLOCKS)('%s: %i, and no more', (_name, limit, build) => {
    expect(problemsOf([build(limit)])).toEqual([]);
    expect(problemsOf([build(limit + 1)])).not.toEqual([]);
  });

  test('50 blocks, and no more', () => {
    expect(problemsOf(many(50, () => header(1)))).toEqual([]);
    expect(problemsOf(many(51, () => header(1)))).toEqual(['51 blocks']);
  });

  test.each<readonly [string, readonly Json[]]>([
    ['two tables', [table(1, 1), table(1, 1)]],
    ['one action id twice', [actions(button({})), actions(button({}))]],
    ['one block id twice', many(2, () => ({ type: 'divider', block_id: 'd' }))],
    ['an empty text', [header(0)]],
    ['a field it does not know', [{ ...header(1), colour: 'red' }]],
    ['a block it does not know', [{ type: 'fieldset' }]],
    ['mrkdwn in a header', [{ type: 'header', text: mrkdwn(1) }]],
    ['an alert, which is for modals', [{ type: 'alert', text: plain(1) }]],
    ['all texts together', many(5, () => ({ type: 'section', text: plain(2700) }))],
    ['a tick that is no option', [boxesWithTick(option({ value: 'w' }))]],
  ])('%s', (_name, blocks) => {
    expect(problemsOf(blocks)).not.toEqual([]);
  });

  test('no words for notifications', () => {
    expect(problemsOf([header(1)], ' ')).toEqual(['no text for notifications and screen readers']);
  });
});

const modal = (more: Json) => ({ type: 'modal', title: plain(1), blocks: [header(1)], ...more });
const input = (max: number) => ({
  type: 'input',
  label: plain(1),
  element: { type: 'plain_text_input', action_id: 'value', max_length: max },
});

const VIEWS: readonly (readonly [string, number, (n: number) => Json])[] = [
  ['a modal’s title', 24, (n) => modal({ title: plain(n) })],
  ['its button', 24, (n) => modal({ submit: plain(n) })],
  ['its way out', 24, (n) => modal({ close: plain(n) })],
  ['its blocks', 100, (n) => modal({ blocks: many(n, () => header(1)) })],
  ['its metadata', 3000, (n) => modal({ private_metadata: words(n) })],
  ['its callback id', 255, (n) => modal({ callback_id: words(n) })],
  ['the length of what is entered', 3000, (n) => modal({ submit: plain(1), blocks: [input(n)] })],
  ['a Home tab’s blocks', 100, (n) => ({ type: 'home', blocks: many(n, () => header(1)) })],
];

describe('the fake refuses what Slack refuses in a view', () => {
  test.each(VIEWS)('%s: %i, and no more', (_name, limit, build) => {
    expect(viewProblems(build(limit))).toEqual([]);
    expect(viewProblems(build(limit + 1))).not.toEqual([]);
  });

  test('a form without a button to send it, and a table', () => {
    expect(viewProblems(modal({ blocks: [input(10)] }))).toEqual([
      'a modal with an input block needs submit',
    ]);
    expect(viewProblems(modal({ blocks: [table(1, 1)] }))).not.toEqual([]);
  });
});
