import { expect, test } from 'vitest';
import { renderHome, renderMessage, renderModal } from '../../../../adapters/slack/render/index.ts';
import { memberIdSchema } from '../../../../src/core/ids.ts';
import type { FieldChoice, FormField, HomeView } from '../../../../src/core/view/view.ts';
import { form, help, leaderboard, question } from '../../../support/sample-views.ts';
import { elementsOf, textsOf } from '../control-sequences.ts';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const choices = (count: number): FieldChoice[] =>
  times(count, (index) => ({ id: `c${index}`, label: `Choice ${index}` }));

const elementFor = (field: FormField) => {
  const { blocks } = renderModal({ ...form, intro: [], fields: [field] }, { form: 'a' });
  const [input] = blocks;
  return input !== undefined && 'element' in input ? input.element : undefined;
};

test('more boxes than Slack takes become a menu', () => {
  const of = (count: number) =>
    elementFor({ type: 'checkboxes', id: 'x', label: 'X', choices: choices(count) });
  expect(of(10)).toMatchObject({ type: 'checkboxes' });
  expect(of(11)).toMatchObject({ type: 'multi_static_select' });
});

test('a menu holds as many options as Slack takes', () => {
  const of = (count: number) =>
    elementFor({ type: 'select', id: 'x', label: 'X', choices: choices(count), value: 'c0' });
  expect(of(100)).toHaveProperty('options.length', 100);
  expect(of(101)).toHaveProperty('options.length', 100);
});

test('a text field never asks for more than Slack takes', () => {
  const of = (maxLength: number) =>
    elementFor({ type: 'text', id: 'x', label: 'X', multiline: true, required: true, maxLength });
  expect(of(3000)).toMatchObject({ max_length: 3000 });
  expect(of(3001)).toMatchObject({ max_length: 3000 });
});

test('a command that can’t be carried whole gets no button', () => {
  const of = (length: number) =>
    elementsOf(
      renderMessage({ ...help, actions: [{ label: 'Go', command: 'x'.repeat(length) }] }),
      ['button'],
    );
  expect(of(2000)).toHaveLength(1);
  expect(of(2001)).toHaveLength(0);
});

test('buttons stand in rows of at most five, as even as can be', () => {
  const rows = (count: number) =>
    renderMessage({
      ...help,
      actions: times(count, (n) => ({ label: `${n}`, command: `${n}` })),
    }).blocks.flatMap((block) => (block.type === 'actions' ? [block.elements.length] : []));
  expect([rows(5), rows(6), rows(11)]).toEqual([[5], [3, 3], [4, 4, 3]]);
});

test('rows of a leaderboard that Slack doesn’t take are counted in a line', () => {
  const rows = times(100, (index) => ({
    rank: index + 1,
    member: memberIdSchema.parse(`slack:T1:U${index}`),
    points: '9',
    participation: '5',
    isViewer: false,
  }));
  const board = (tables: boolean, count: number) =>
    renderMessage({ ...leaderboard, rows: rows.slice(0, count), notes: [] }, { tables });
  const mentions = (surface: object) => elementsOf(surface, ['user']).length;
  const more = (surface: object) =>
    textsOf(surface).flatMap(({ text }) => (text.startsWith('… +') ? [text] : []));
  for (const tables of [true, false]) {
    const few = board(tables, 21);
    expect([mentions(few), more(few)]).toEqual([21, []]);
  }
  for (const tables of [true, false]) {
    const many = board(tables, 100);
    expect(mentions(many)).toBeGreaterThan(40);
    expect(more(many)).toEqual([`… +${100 - mentions(many)}`]);
  }
});

test('a message that is too long keeps its buttons, and says that something is left out', () => {
  const long = { ...question, scenario: 'word '.repeat(4000) };
  const { blocks } = renderMessage(long);
  expect(elementsOf(blocks, ['button'])).toHaveLength(long.options.length);
  expect(textsOf(blocks).filter(({ text }) => text === '…')).toHaveLength(1);
});

test('blocks past Slack’s number go, in a message and on a page', () => {
  const parts = times(60, () => help);
  const home: HomeView = { ...help, kind: 'home', parts };
  expect(renderHome(home).blocks).toHaveLength(100);
  const notes = times(50, (index) => `Note ${index}`);
  const message = (count: number) =>
    renderMessage({ ...leaderboard, rows: [], actions: [], notes: notes.slice(0, count) }).blocks;
  const others = message(0).length;
  expect(message(50 - others).at(-1)).not.toMatchObject({ type: 'context' });
  expect(message(51 - others)).toHaveLength(50);
  expect(message(51 - others).at(-1)).toMatchObject({ type: 'context' });
});
