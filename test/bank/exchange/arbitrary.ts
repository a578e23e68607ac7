import fc from 'fast-check';
import { type Question, questionSchema } from '../../../src/core/question/schema.ts';

/** What formats, spreadsheets and players could take for something of their own. */
const HOSTILE = [
  ...[
    '~',
    '=',
    '#',
    '{',
    '}',
    ':',
    '\\',
    '\\n',
    '\\~',
    '%50%',
    '->',
    '####',
    '::',
    '// ',
    '[html]',
  ],
  ...[
    '[markdown]',
    '[tag:x]',
    '[id:y]',
    '$CATEGORY: z',
    '"',
    "'",
    "'=",
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
  ],
  ...[']]>', '<![CDATA[', '<script>alert(1)</script>', '&amp;', '&lt;', '&&', '<b>', '</p>', '--'],
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '\n\n```\na = 1\n\nb: 2\n```',
    '\n- one\n- two',
    '  ',
    '\t',
    ',',
    ';',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    'مرحبا',
    '\u202e',
    '\u200f',
    '{{Id}}',
    '{{c1::x}}',
    '[sound:a.mp3]',
    '\\(x\\)',
    'é',
  ],
  ...[
    ': ',
    ' #',
    '- ',
    '? ',
    '| ',
    '> ',
    '!x',
    '&a',
    '*a',
    '%',
    '`',
    '**b**',
    'null',
    'true',
    '1e3',
  ],
  ...['\u0000', '\u0007', '\u0085', '\u2028', '\ufeff', '\u001f', '\u00a0'],
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** A text that the schema takes as it is, whatever else it is. */
const textOf = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join('').trim().slice(0, maxLength).trim())
    .filter((text) => text !== '' && !/\p{Cs}/u.test(text));

const localizedOf = (maxLength: number) =>
  fc.record({ en: textOf(maxLength), es: textOf(maxLength) });

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

const reference = fc.record(
  {
    title: textOf(200),
    url: fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true }),
    checked: fc.constantFrom('2024-02-29', '2026-11-22'),
    volatile: fc.boolean(),
  },
  { requiredKeys: ['title', 'url', 'checked'] },
);

const openForm = fc.record({
  prompt: localizedOf(800),
  keyPoints: fc.array(localizedOf(300), { minLength: 1, maxLength: 3 }),
});

const common = {
  id: slug,
  topic: fc.constantFrom('serving', 'cost'),
  tags: fc.uniqueArray(slug, { maxLength: 3 }),
  difficulty: fc.constantFrom(1, 2, 3),
  revision: fc.integer({ min: 1, max: 99 }),
  scenario: localizedOf(1200),
  question: localizedOf(400),
  justification: localizedOf(1500),
  references: fc.array(reference, { minLength: 1, maxLength: 3 }),
};

const picture = fc.record({ file: fc.constant('drift.png'), alt: localizedOf(400) });

/** A question with options, of which the first `right` are right. */
const choiceQuestion = fc
  .record(
    {
      ...common,
      options: fc.uniqueArray(
        fc.record({ id: slug, text: localizedOf(300), why: localizedOf(600) }),
        { selector: ({ id }) => id, minLength: 3, maxLength: 6 },
      ),
      right: fc.integer({ min: 1, max: 3 }),
      backwards: fc.boolean(),
      open: openForm,
      picture,
    },
    {
      requiredKeys: [
        ...(Object.keys(common) as (keyof typeof common)[]),
        ...(['options', 'right', 'backwards'] as const),
      ],
    },
  )
  .map(({ options, right, backwards, ...rest }) => ({
    ...rest,
    kind: right > 1 ? 'multiple' : 'single',
    options: options.map(({ why, ...option }, index) =>
      index < right ? option : { ...option, why },
    ),
    answer: (backwards ? options.slice(0, right).reverse() : options.slice(0, right)).map(
      ({ id }) => id,
    ),
  }));

const openQuestion = fc.record({ ...common, kind: fc.constant('open'), open: openForm });

/** Questions that the schema takes, with texts that are hard on every format. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .oneof({ weight: 3, arbitrary: choiceQuestion }, { weight: 1, arbitrary: openQuestion })
  .map((value) => questionSchema.parse(value));

/** Some of them, each with an id of its own. */
export const someQuestions: fc.Arbitrary<readonly Question[]> = fc.uniqueArray(anyQuestion, {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 3,
});
