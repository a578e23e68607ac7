import fc from 'fast-check';
import { optionIdSchema } from '../../../../src/core/ids.ts';
import type { FormField, FormView, View } from '../../../../src/core/view/view.ts';
import * as samples from '../../../support/sample-views.ts';
import { teamsMember } from '../../../support/teams/people.ts';

const HOSTILE = [
  '<at>Ana</at>',
  '<at id="0">everyone</at>',
  '[click](https://evil.example)',
  '![x](https://evil.example/a.png)',
  '](https://evil.example) [',
  '[a]: https://evil.example',
  '[b][a]',
  '<https://evil.example>',
  '<b>bold</b>',
  '&lt;at&gt; &#60; &amp;lt;',
  '{{DATE(2027-01-01T00:00:00Z, SHORT)}}',
  '*x* **b** _y_ __z__ ~~s~~ `q` ***',
  '\\*x\\* \\',
  '# heading',
  '> quote',
  '- a\n- b\n\n1. c\n2) d\n+ e',
  '---',
  '```\ncode <at>x</at>\n```',
  'max_depth __init__ a__b 2*3*4',
  '🎯'.repeat(40),
  '\u202Eabc',
  '\uD83D',
  '\u0000',
  ' ',
  '',
];

/** Any text at all: of people, of files, and of those who try. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE, 'palabra ', 'word '), { maxLength: 150 })
    .map((parts) => parts.join('')),
);

/** What is no text: ids, and words of our own code. */
const KEPT = new Set([
  ...['kind', 'language', 'ask', 'id', 'member', 'form', 'url'],
  ...['type', 'choice', 'verdict', 'tone', 'right'],
]);

/** The same view with other words, each the next of the texts; lists keep their length. */
const withWords = <T>(view: T, texts: readonly string[]): T => {
  let place = 0;
  const reworded = (value: unknown): unknown => {
    if (typeof value === 'string') {
      place += 1;
      return texts[place % texts.length] ?? '';
    }
    if (Array.isArray(value)) {
      return value.map(reworded);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [
            key,
            KEPT.has(key) ? inner : reworded(inner),
          ]),
        )
      : value;
  };
  return reworded(view) as T;
};

const repeated = <T>(items: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => items[index % items.length]).flatMap((item) =>
    item === undefined ? [] : [item],
  );

const longer = (view: View, count: number): View => {
  switch (view.kind) {
    case 'notice':
      return { ...view, items: repeated(samples.help.items, count * 4) };
    case 'leaderboard':
      return {
        ...view,
        rows: repeated(view.rows, count * 10).map((row, index) => ({
          ...row,
          member: teamsMember(index + 1),
          isViewer: index === 2,
        })),
      };
    case 'feedback':
      return { ...view, whys: repeated(samples.wrongFeedback.whys, count) };
    case 'stats':
      return { ...view, topics: repeated(view.topics, count * 2) };
    default:
      return { ...view, actions: repeated(samples.leaderboard.actions, count) };
  }
};

const texts = fc.array(anyText, { minLength: 1, maxLength: 12 });
const lengths = fc.integer({ min: 0, max: 12 });

/** Any view, with any texts, and lists of any length. */
export const anyView: fc.Arbitrary<View> = fc
  .tuple(fc.constantFrom(...samples.ALL_VIEWS), texts, lengths)
  .map(([view, words, count]) => withWords(longer(view, count), words));

const anyField = fc
  .tuple(fc.nat(), anyText, lengths, fc.option(anyText, { nil: undefined }))
  .map(([seed, label, count, problem]): FormField => {
    const common = { id: `field-${seed}`, label, ...(problem !== undefined && { problem }) };
    const choices = repeated([{ label }], count * 12).map((choice, index) => ({
      ...choice,
      id: optionIdSchema.parse(`c${index}`),
    }));
    const fields: readonly FormField[] = [
      { ...common, type: 'text', multiline: true, maxLength: seed, required: true, value: label },
      { ...common, type: 'checkboxes', choices, ticked: ['c1', 'c3', 'none'] },
      { ...common, type: 'select', choices, value: 'c2' },
      { ...common, type: 'time', value: count > 6 ? '09:30' : label },
      { ...common, type: 'members', members: [teamsMember(1), teamsMember(count + 50)] },
    ];
    return fields[seed % fields.length] ?? { ...common, type: 'time', value: '' };
  });

/** A form with any fields, each with an id of its own. */
export const anyForm: fc.Arbitrary<FormView> = fc
  .tuple(texts, fc.uniqueArray(anyField, { maxLength: 20, selector: ({ id }) => id }))
  .map(([words, fields]) => ({ ...withWords({ ...samples.form, fields: [] }, words), fields }));
