import { describe, expect, test } from 'vitest';
import { CARD_SIZE } from '../../../../adapters/teams/limits.ts';
import type { Card } from '../../../../adapters/teams/render/card.ts';
import { renderCard } from '../../../../adapters/teams/render/index.ts';
import { memberIdSchema } from '../../../../src/core/ids.ts';
import type { FormField, View } from '../../../../src/core/view/view.ts';
import { records, text } from '../../../support/json.ts';
import {
  form,
  help,
  leaderboard,
  OPTIONS,
  question,
  reveal,
  rightFeedback,
  severalQuestion,
} from '../../../support/sample-views.ts';
import {
  executions,
  linksIn,
  markdownIn,
  partsOf,
  partsOfType,
  readingOf,
} from '../../../support/teams/card-parts.ts';
import { teamsMember } from '../../../support/teams/people.ts';
import { ABOUT, inContext, PICTURE } from '../../../support/teams/render-contexts.ts';

const render = (view: View) => renderCard(view, inContext());
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const titles = (card: Card) =>
  partsOfType(card, 'ActionSet').map(({ actions }) =>
    records(actions).map(({ title }) => text(title)),
  );
const blocks = (card: Card) =>
  partsOfType(card, 'RichTextBlock').map(({ inlines }) =>
    records(inlines)
      .map((run) => text(run['text']))
      .join(''),
  );

/** A text of a length, in words of a language. */
const wordsIn = (words: string) => (length: number) =>
  `${words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .replace(/ $/, 'a')}z`;

describe.each([
  ['en', wordsIn('drift and recall ')],
  ['es', wordsIn('¿qué señal dañó el año? ')],
])('texts at and past their limits, in %s', (_code, words) => {
  test.each([
    ['heading', 300, (t: string) => render({ ...question, heading: t })],
    ['button', 80, (t: string) => render({ ...help, actions: [{ label: t, command: 'quiz' }] })],
    ['fact', 500, (t: string) => render({ ...help, items: [{ term: 'Days', text: t }] })],
    ['label', 500, (t: string) => fieldCard({ ...common, type: 'time', value: '', label: t })],
    ['fallback', 2000, (t: string) => render({ ...question, fallback: t })],
  ])('%s (%i)', (_name, limit, card) => {
    const [at, past] = [words(limit), words(limit + 1)];
    expect(JSON.stringify(card(at))).toContain(at);
    expect(JSON.stringify(card(past))).not.toContain(past);
    expect(JSON.stringify(card(past))).toContain('…"');
  });

  test('an option that a phone would cut stands above lettered buttons', () => {
    const withOption = (length: number) => {
      const option = words(length - 'A · '.length);
      const options = question.options.slice(0, 2).map((each) => ({ ...each, text: option }));
      return { option, card: render({ ...question, options }) };
    };
    const at = withOption(40);
    expect(titles(at.card)).toEqual([[`A · ${at.option}`], [`B · ${at.option}`]]);
    expect(blocks(at.card)).not.toContain(at.option);
    const past = withOption(41);
    expect(titles(past.card)).toEqual([['A', 'B']]);
    expect(blocks(past.card)).toContain(past.option);
  });

  test('a long text goes on in a further block, and loses nothing', () => {
    const said = blocks(render({ ...help, text: words(9000), items: [], actions: [] }));
    expect(said).toHaveLength(3);
    expect(said.join('')).toBe(words(9000));
  });
});

const common = { id: 'x', label: 'X' };
const fieldCard = (field: FormField, context = inContext()) =>
  renderCard({ ...form, intro: [], fields: [field] }, context);
const inputOf = (field: FormField, context = inContext()) =>
  partsOf(fieldCard(field, context)).find(({ type }) => text(type).startsWith('Input.'));

test('buttons past six stand in a set of their own, where no client hides them', () => {
  const actions = times(13, (n) => ({ label: `${n}`, command: `quiz ${n}` }));
  expect(titles(render({ ...help, actions })).map((set) => set.length)).toEqual([6, 6, 1]);
});

test('a command that can’t be carried whole gets no button', () => {
  const of = (length: number) =>
    executions(render({ ...help, actions: [{ label: 'Go', command: 'x'.repeat(length) }] }));
  expect([of(2000).length, of(2001).length]).toEqual([1, 0]);
});

test('the channel that a card is about is carried by all of its buttons but answers', () => {
  const about = (view: View, context = inContext({ about: ABOUT })) =>
    executions(renderCard(view, context)).map(({ verb, data }) => [verb, Object(data).about]);
  expect(about({ ...form, actions: help.actions })).toEqual([
    ['form', ABOUT],
    ['command', ABOUT],
  ]);
  expect(about({ ...help, about: ABOUT }, inContext())).toEqual([['command', ABOUT]]);
  expect(about(help, inContext())).toEqual([['command', undefined]]);
  expect(new Set(about(severalQuestion).map(([, carried]) => carried))).toEqual(
    new Set([undefined]),
  );
});

test('a card that is too large keeps its buttons, and says that something is left out', () => {
  const scenario = times(3000, (n) => `Paragraph ${n}`).join('\n\n');
  const card = render({ ...question, scenario });
  const size = JSON.stringify(card).length;
  expect(size).toBeLessThanOrEqual(CARD_SIZE);
  expect(size).toBeGreaterThan(CARD_SIZE * 0.95);
  expect(titles(card)).toEqual([['A', 'B', 'C', 'D']]);
  expect(blocks(card).filter((said) => said === '…')).toHaveLength(1);
});

test('the longest feedback that the bank allows is whole', () => {
  const long = wordsIn('la señal que `max_depth` explica en la **producción** del modelo ');
  const option = (index: number) => ({
    ...OPTIONS[0],
    text: long(300),
    letter: 'ABCDEF'.charAt(index),
  });
  const card = render({
    ...rightFeedback,
    asked: { label: 'Show', scenario: long(1200), question: long(400) },
    chosen: times(5, option),
    answer: times(6, option),
    whys: times(5, (index) => ({ label: `Why not ${index}`, text: long(600) })),
    justification: long(1500),
    references: times(8, () => ({
      title: long(200),
      url: `https://example.org/${'a'.repeat(300)}`,
      checked: 'read on 22 November 2026',
    })),
  });
  expect(JSON.stringify(card).length).toBeLessThan(CARD_SIZE);
  expect(blocks(card)).not.toContain('…');
});

test('rows of a leaderboard for which there is no room are counted in a line', () => {
  const rows = times(200, (index) => ({
    rank: index + 1,
    member: teamsMember(index + 1),
    points: '9',
    participation: '5',
    isViewer: false,
  }));
  const card = render({ ...leaderboard, rows });
  const shown = partsOfType(card, 'TableRow').length - 1;
  expect(shown).toBeGreaterThan(30);
  expect(blocks(card)).toContain(`… +${200 - shown}`);
});

test('a member without a name is told apart by the end of an id, and nobody is mentioned', () => {
  const card = renderCard(leaderboard, inContext({ names: new Map() }));
  expect(blocks(card)).toContain('…chen');
  expect(JSON.stringify(card)).not.toContain('entities');
});

test.each([
  ['a web address', 'https://example.org/a?b=1&c=2', true],
  ['the longest address', `https://example.org/${'a'.repeat(1980)}`, true],
  ['an address too long', `https://example.org/${'a'.repeat(1981)}`, false],
  ['a script', 'javascript:alert(1)', false],
  ['a deep link', 'msteams://l/chat', false],
  ['an address with a space', 'https://example.org/ a', false],
  ['an address with a bracket', 'https://example.org/>x', false],
  ['nothing', '', false],
])('%s behind a reference is told by its title', (_name, url, isLink) => {
  const reference = { title: 'A page', url, checked: 'read today' };
  const card = render({ ...rightFeedback, references: [reference] });
  expect(markdownIn(card).flatMap(linksIn)).toEqual(isLink ? [url] : []);
  expect(readingOf(card)).toContain('A page · read today');
});

test('a picture that can’t be fetched is told in words', () => {
  const withPicture = { ...question, picture: PICTURE };
  const card = renderCard(withPicture, inContext({ pictures: new Map() }));
  expect(partsOfType(card, 'Image')).toEqual([]);
  expect(blocks(card)).toContain(PICTURE.alt);
});

test('code keeps its lines and their beginnings, and a break is a line of its own', () => {
  const justification = 'one  \ntwo\n\n```\nif a:\n    b  # c\n\nd\n```';
  const said = blocks(render({ ...rightFeedback, justification }));
  const start = said.indexOf('one');
  expect(said.slice(start, start + 6)).toEqual([
    'one',
    'two',
    'if a:',
    '\u00A0\u00A0\u00A0\u00A0b\u00A0\u00A0# c',
    '\u00A0',
    'd',
  ]);
});

test('a bar is as long as its share, and there is one where anybody voted', () => {
  const [first] = reveal.bars;
  const bars = [
    { ...first, count: 1000, share: 1, right: true },
    { ...first, count: 1, share: 0.001, right: false },
    { ...first, count: 0, share: 0, right: false },
  ].flatMap((bar) => (first ? [{ ...first, ...bar }] : []));
  const drawn = blocks(render({ ...reveal, bars })).filter((said) => /^▆+$/.test(said));
  expect(drawn.map((blocksOf) => blocksOf.length)).toEqual([30, 1]);
});

test('people are chosen by name, those of other platforms can’t be', () => {
  const members = [teamsMember(2), teamsMember(77), memberIdSchema.parse('slack:T1:U1')];
  const input = inputOf({ ...common, type: 'members', members });
  expect(records(input?.['choices']).map(({ title }) => title)).toEqual([
    'Ben',
    '…0077',
    'Ana',
    'Chen',
  ]);
  expect(text(input?.['value']).split(',')).toHaveLength(2);
  const nobody = inContext({ people: [] });
  expect(inputOf({ ...common, type: 'members', members: [] }, nobody)).toBeUndefined();
});

test('what a field holds fits what its input takes', () => {
  const line = { ...common, type: 'text', multiline: false, required: false } as const;
  expect(inputOf({ ...line, maxLength: 5, value: 'abcdefg' })).toMatchObject({ value: 'abcde' });
  expect(inputOf({ ...line, maxLength: 9000 })).toMatchObject({ maxLength: 4000 });
  expect(inputOf({ ...common, type: 'time', value: '24:00' })).not.toHaveProperty('value');
  const choices = times(101, (index) => ({ id: `c${index}`, label: `Choice ${index}` }));
  const boxes = { ...common, type: 'checkboxes', choices, ticked: ['c1', 'c3', 'none'] } as const;
  expect(inputOf(boxes)).toMatchObject({ value: 'c1,c3' });
  expect(records(inputOf(boxes)?.['choices'])).toHaveLength(100);
  const select = { ...common, type: 'select', choices, value: 'none' } as const;
  expect(inputOf(select)).not.toHaveProperty('value');
});
