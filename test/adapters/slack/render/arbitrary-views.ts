import fc from 'fast-check';
import { memberIdSchema, optionIdSchema } from '../../../../src/core/ids.ts';
import type { FormField, FormView, HomeView, View } from '../../../../src/core/view/view.ts';
import * as samples from '../../../support/sample-views.ts';

const HOSTILE = [
  '<!channel>',
  '<@U1>',
  '<#C1>',
  '<https://evil.example|click>',
  '&lt;!here&gt;',
  '<\u200B!everyone>',
  '*x* _y_ ~z~ `q` **b**',
  '```\ncode <!here>\n```',
  '- a\n- b\n\n1. c',
  ':boom:',
  '🎯'.repeat(40),
  '\u202Eabc',
  '\uD83D',
  '\u0000',
  ' ',
  '',
];

/** Any text at all: of people, of files, and of those who try. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE, 'palabra ', 'word '), { maxLength: 400 })
    .map((parts) => parts.join('')),
);

/** What is no text: ids, and words of our own code. */
const KEPT = new Set([
  ...['kind', 'language', 'ask', 'id', 'member', 'form', 'url'],
  ...['type', 'choice', 'verdict', 'tone', 'right'],
]);

/** The same view with other words; lists keep their length. */
const reworded = (value: unknown, next: () => string, key = ''): unknown => {
  if (typeof value === 'string') {
    return KEPT.has(key) ? value : next();
  }
  if (Array.isArray(value)) {
    return KEPT.has(key) ? value : value.map((item) => reworded(item, next, key));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, reworded(v, next, k)]))
    : value;
};

const withWords = <T>(view: T, words: readonly string[]): T => {
  let place = 0;
  const next = () => {
    place += 1;
    return words[place % words.length] ?? '';
  };
  return reworded(view, next) as T;
};

const words = fc.array(anyText, { minLength: 1, maxLength: 12 });
const lengths = fc.integer({ min: 0, max: 12 });

const repeated = <T>(items: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => items[index % items.length]).flatMap((item) =>
    item === undefined ? [] : [item],
  );

const longer = (view: View, count: number): View => {
  switch (view.kind) {
    case 'notice':
      return { ...view, items: repeated(samples.help.items, count * 4) };
    case 'leaderboard': {
      const rows = repeated(view.rows, count * 10);
      return {
        ...view,
        rows: rows.map((row, index) => ({
          ...row,
          member: memberIdSchema.parse(index % 5 === 0 ? `web:${index}` : `slack:T1:U${index}`),
          isViewer: index === 2,
        })),
      };
    }
    case 'feedback':
      return { ...view, whys: repeated(samples.wrongFeedback.whys, count) };
    case 'stats':
      return { ...view, topics: repeated(view.topics, count * 2) };
    default:
      return { ...view, actions: repeated(samples.leaderboard.actions, count) };
  }
};

/** Any view of a message, with any texts, and lists of any length. */
export const anyView: fc.Arbitrary<View> = fc
  .tuple(fc.constantFrom(...samples.ALL_VIEWS), words, lengths)
  .map(([view, texts, count]) => withWords(longer(view, count), texts));

const anyField = fc
  .tuple(fc.nat(), anyText, lengths, fc.option(anyText, { nil: undefined }))
  .map(([seed, label, count, problem]): FormField => {
    const common = { id: `field-${seed}`, label, ...(problem !== undefined && { problem }) };
    const choices = repeated([{ label }], count * 12).map((choice, index) => ({
      ...choice,
      id: optionIdSchema.parse(`c${index}`),
    }));
    const member = (number: number) => memberIdSchema.parse(`slack:T1:U${number}`);
    const fields: readonly FormField[] = [
      { ...common, type: 'text', multiline: true, maxLength: seed, required: false, value: label },
      { ...common, type: 'checkboxes', choices, ticked: ['c1', 'c3', 'none'] },
      { ...common, type: 'select', choices, value: 'c2' },
      { ...common, type: 'time', value: count > 6 ? '09:30' : label },
      { ...common, type: 'members', members: repeated([member(1), member(2)], count) },
    ];
    return fields[seed % fields.length] ?? { ...common, type: 'time', value: '' };
  });

/** A form with any fields, each with an id of its own. */
export const anyForm: fc.Arbitrary<FormView> = fc
  .tuple(words, fc.uniqueArray(anyField, { maxLength: 20, selector: ({ id }) => id }))
  .map(([texts, fields]) => ({ ...withWords({ ...samples.form, fields: [] }, texts), fields }));

const PARTS = [
  samples.question,
  samples.wrongFeedback,
  samples.reveal,
  samples.stats,
  samples.help,
];

/** A page with any parts. */
export const anyHome: fc.Arbitrary<HomeView> = fc
  .tuple(words, fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }))
  .map(([texts, parts]) =>
    withWords(
      {
        kind: 'home' as const,
        language: samples.question.language,
        heading: 'Home',
        fallback: 'Home',
        parts,
        actions: samples.leaderboard.actions,
      },
      texts,
    ),
  );
