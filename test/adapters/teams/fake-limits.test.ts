import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/json.ts';
import { activityProblems, isTooBig } from '../../support/teams/limits/activity.ts';
import { cardProblems } from '../../support/teams/limits/card.ts';
import { cardText } from '../../support/teams/read/card.ts';
import { markdownText } from '../../support/teams/read/markdown.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

const many = <T>(count: number, one: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => one(place));
const card = (body: readonly Json[], more: Json = {}): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  ...more,
});
const words = (text: string, more: Json = {}): Json => ({ type: 'TextBlock', text, ...more });
const execute = (more: Json = {}): Json => ({
  type: 'Action.Execute',
  title: 'Press',
  verb: 'answer',
  ...more,
});
const actions = (count: number, more: Json = {}): Json => ({
  type: 'ActionSet',
  actions: many(count, () => execute(more)),
});
const choices = (more: Json = {}, values: readonly string[] = ['a', 'b']): Json => ({
  type: 'Input.ChoiceSet',
  id: 'c',
  choices: values.map((value) => ({ title: value, value })),
  ...more,
});
const image = (url: string): Json => ({ type: 'Image', url, altText: 'A chart' });
const refresh = (userIds?: readonly string[]): Json => ({
  refresh: { action: { type: 'Action.Execute', verb: 'look' }, ...(userIds && { userIds }) },
});
const chart = (more: Json = {}): Json => ({ type: 'Chart.HorizontalBar', data: [], ...more });

/** A card that is right at this number, and out of bounds at the next one. */
const BOUNDS: readonly (readonly [string, number, (n: number) => Json])[] = [
  ['buttons beside each other', 6, (n) => card([actions(n)])],
  ['characters in a line that doesn’t wrap', 40, (n) => card([words('x'.repeat(n))])],
  [
    'people whose look is fetched',
    60,
    (n) => card([words('x')], refresh(many(n, (p) => `29:${p}`))),
  ],
];

describe('the fake notes what Teams refuses or shows badly in a card', () => {
  test.each(BOUNDS)('%s: %i, and no more', (_name, bound, build) => {
    expect(cardProblems(build(bound))).toEqual([]);
    expect(cardProblems(build(bound + 1))).not.toEqual([]);
  });

  test.each<readonly [string, Json, string]>([
    ['another version', { ...card([words('x')]), version: '1.6' }, 'card.version'],
    ['nothing in it', card([]), 'card.body'],
    ['a text that says nothing', card([words(' ')]), 'says nothing'],
    ['an element that it does not know', card([chart()]), 'Chart.HorizontalBar is not of 1.5'],
    ['a fallback that is wrong', card([chart({ fallback: words('') })]), 'body[0].fallback'],
    ['an id twice', card([words('x', { id: 'a' }), choices({ id: 'a' })]), 'id twice: a'],
    ['a field without an id', card([choices({ id: '' })]), 'Input.ChoiceSet).id'],
    ['a choice twice', card([choices({}, ['a', 'a'])]), 'one choice twice'],
    ['what was chosen and is no choice', card([choices({ value: 'z' })]), 'no choice'],
    ['a comma in one of several', card([choices({ isMultiSelect: true }, ['a,b'])]), 'comma'],
    ['no word for an empty field', card([choices({ isRequired: true })]), 'left empty'],
    ['a picture without words', card([{ type: 'Image', url: 'https://example.org' }]), 'altText'],
    ['a picture on nobody’s web', card([image('file:///a.png')]), '.url'],
    [
      'a picture that is too big',
      card([image(`data:image/png;base64,${'A'.repeat(1_400_000)}`)]),
      '.url',
    ],
    [
      'a link that isn’t one',
      card([
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'javascript:0' }],
        },
      ]),
      '.url',
    ],
    ['a wrong time', card([{ type: 'Input.Time', id: 't', value: '24:00' }]), '.value'],
    [
      'a button that shows what isn’t there',
      card([
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.ToggleVisibility', title: 'x', targetElements: ['q'] }],
        },
      ]),
      'nothing has the id q',
    ],
    [
      'what is hidden for good',
      card([words('x', { id: 'q', isVisible: false })]),
      'hidden for good',
    ],
    [
      'what stands deep inside',
      card([{ type: 'ColumnSet', columns: [{ type: 'Column', items: [words('')] }] }]),
      'body[0].columns[0].items[0]',
    ],
    [
      'what a button would open',
      card([words('x')], {
        actions: [{ type: 'Action.ShowCard', title: 'x', card: card([words('')]) }],
      }),
      'actions[0].card.body[0]',
    ],
  ])('%s', (_name, content, problem) => {
    expect(cardProblems(content)).toContainEqual(expect.stringContaining(problem));
  });

  test('and lets pass what Teams shows', () => {
    const toggled = { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['q'] };
    const table = {
      type: 'Table',
      columns: [{ width: 1 }, { width: 'auto' }],
      rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [words('x')] }] }],
    };
    const body = [
      words('x'.repeat(100), { wrap: true }),
      chart({ fallback: { type: 'Container', items: [words('In words')] } }),
      chart({ fallback: 'drop' }),
      words('y', { id: 'q', isVisible: false }),
      choices({ isMultiSelect: true, value: 'a,b', style: 'expanded' }),
      image('data:image/png;base64,AAAA'),
      table,
      { type: 'ActionSet', actions: [toggled, execute({ data: { ask: 'r' } })] },
      actions(9, { mode: 'secondary' }),
    ];
    expect(cardProblems(card(body, refresh()))).toEqual([]);
  });
});

describe('the fake notes what Teams refuses in a message', () => {
  const message = (more: Json): Json => ({ type: 'message', summary: 'x', ...more });
  const attachment = { contentType: CARD, content: card([words('x')]) };

  test.each<readonly [string, Json, string]>([
    ['another type', { type: 'event' }, 'type event'],
    ['nothing to say', message({}), 'says nothing'],
    ['two cards', message({ attachments: [attachment, attachment] }), '2 attachments'],
    ['a text beside a card', message({ text: 'x', attachments: [attachment] }), 'both'],
    ['no words for notifications', { type: 'message', attachments: [attachment] }, 'no summary'],
    ['another kind of card', message({ attachments: [{ contentType: 'image/png' }] }), 'image/png'],
  ])('%s', (_name, activity, problem) => {
    expect(activityProblems(activity)).toContainEqual(expect.stringContaining(problem));
  });

  test('and lets pass a card, a text, and that the bot types', () => {
    for (const activity of [
      message({ attachments: [attachment] }),
      { type: 'message', text: 'x' },
      { type: 'typing' },
    ]) {
      expect(activityProblems(activity)).toEqual([]);
    }
  });

  test('more than 100 KB in UTF-16, embedded pictures aside', () => {
    const bare = JSON.stringify({ text: '' }).length;
    const most = 50 * 1024 - bare;
    expect(isTooBig({ text: 'x'.repeat(most) })).toBe(false);
    expect(isTooBig({ text: 'x'.repeat(most + 1) })).toBe(true);
    expect(isTooBig({ text: `data:image/png;base64,${'A'.repeat(most)}` })).toBe(false);
  });
});

describe('a person reads', () => {
  test('every word of a card, in its order', () => {
    const opened = card([words('Opened')]);
    const body = [
      words('**Bold** and [a link](https://example.org)'),
      { type: 'RichTextBlock', inlines: ['As ', { type: 'TextRun', text: '*is*' }] },
      { type: 'FactSet', facts: [{ title: 'Points', value: '3' }] },
      chart({ fallback: words('In words') }),
      chart({ fallback: 'drop' }),
      image('https://example.org/a.png'),
      choices({ label: 'Which?' }),
      { type: 'Input.Text', id: 't', label: 'Note', value: 'typed' },
      words('Hidden', { isVisible: false }),
      {
        type: 'Table',
        columns: [{ width: 1 }],
        rows: [{ cells: [{ items: [words('Cell')] }] }],
      },
    ];
    const content = card(body, {
      actions: [{ type: 'Action.ShowCard', title: 'More', card: opened }, execute()],
    });
    expect(cardText(content).split('\n')).toEqual([
      'Bold and a link',
      'As *is*',
      'Points 3',
      'In words',
      'A chart',
      'Which?',
      'a',
      'b',
      'Note',
      'typed',
      'Hidden',
      'Cell',
      'More',
      'Opened',
      'Press',
    ]);
  });

  test.each([
    ['- one\n- two', 'one\ntwo'],
    ['\\*not bold\\*', '*not bold*'],
    ['a &lt; b', 'a < b'],
    ['<at>Ana</at> leads', 'Ana leads'],
    ['in\u2060visible', 'invisible'],
    ['`code`', 'code'],
  ])('%j as %j', (source, read) => {
    expect(markdownText(source)).toBe(read);
  });
});
