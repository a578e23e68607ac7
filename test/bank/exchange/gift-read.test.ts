import { describe, expect, it } from 'vitest';
import { readGift } from '../../../src/bank/exchange/gift/read.ts';
import { writeGift } from '../../../src/bank/exchange/gift/write.ts';
import { gapsOf } from '../../../src/bank/exchange/import/gaps.ts';
import { formatProblem } from '../../../src/bank/problem.ts';
import type { Question } from '../../../src/core/question/schema.ts';
import { comeBack } from './come-back.ts';
import { multiple, requestFor, single } from './made-questions.ts';

const read = (text: string, language = 'en') => readGift(text, { file: 'bank.gift', language });

/** As Moodle writes it: HTML, its own numbers, weights with decimals, comments of two kinds. */
const MOODLE = `// question: 0  name: Switch category to $course$/top/Default for MLOps/Serving
$CATEGORY: $course$/top/Default for MLOps/Serving


// question: 4711  name: Which pods\\: scale?
// [id:pods-scale] [tag:kubernetes] [tag:Auto Scaling]
::Which pods\\: scale?::[html]<p>You run <b>KServe</b> with\\n<code>minReplicas\\: 0</code>.</p><p>Which &lt;two&gt; scale?</p>{
	~%50%<p>Predictor</p>#<p>Yes.</p>
	~%50%Transformer
	~%-100%<p>Storage initializer</p>#<p>It ends before the pod starts.</p>
	####<p>Both are <em>services</em>\\:</p><ul><li>they get requests</li></ul>
}


// question: 4712  name: True
::True::[html]<p>A canary gets all traffic.</p>{FALSE#A canary gets a part.#That is right.}
`;

describe('a GIFT file of Moodle', () => {
  const { drafts, problems } = read(MOODLE);

  it('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(drafts.map(({ line }) => line)).toEqual([7, 16]);
  });

  it('gives its HTML as Markdown, and ids from texts', () => {
    expect(drafts[0]).toMatchObject({
      category: '$course$/top/Default for MLOps/Serving',
      title: 'Which pods: scale?',
      fields: {
        id: 'pods-scale',
        tags: ['kubernetes', 'Auto Scaling'],
        kind: 'multiple',
        scenario: { en: 'You run **KServe** with `minReplicas: 0`.' },
        question: { en: 'Which <two> scale?' },
        options: [
          { id: 'predictor', text: { en: 'Predictor' } },
          { id: 'transformer', text: { en: 'Transformer' } },
          {
            id: 'storage-initializer',
            text: { en: 'Storage initializer' },
            why: { en: 'It ends before the pod starts.' },
          },
        ],
        answer: ['predictor', 'transformer'],
        justification: { en: 'Both are *services*:\n\n-   they get requests\n\nYes.' },
      },
    });
  });

  it('gives a statement that is true or false as two options', () => {
    expect(drafts[1]?.fields).toMatchObject({
      options: [
        { id: 'true', text: { en: 'True' }, why: { en: 'A canary gets a part.' } },
        { id: 'false', text: { en: 'False' } },
      ],
      answer: ['false'],
      justification: { en: 'That is right.' },
    });
    expect(read(MOODLE, 'es').drafts[1]?.fields['answer']).toEqual(['falso']);
  });

  it('says which marks the bank can’t hold', () => {
    const notes = (text: string) => read(text).drafts[0]?.notes;
    expect(notes('::a::Which?{=Roll back ~%50%Wait ~Scale}')).toEqual([
      'left out: marks for answers that are partly right',
    ]);
    expect(notes('::a::Which?{~%50%Wait ~%50%Look ~%-100%Scale}')).toEqual([]);
    expect(notes('::a::Which?{~Wait ~Scale}')).toEqual(['no option is right']);
  });

  it('names what the source lacks', () => {
    expect(gapsOf(drafts[0]?.fields ?? {})).toEqual(['`es`', 'difficulty', 'references']);
    expect(gapsOf(drafts[1]?.fields ?? {})).toEqual([
      ...['`es`', 'scenario', 'difficulty', 'references'],
    ]);
    expect(gapsOf({ kind: 'single', options: [], answer: [] })).toContain('options');
  });
});

describe('sources of an export whose comment was lost', () => {
  it('are read from below the justification', () => {
    const text = String(writeGift(requestFor([single])).content).replaceAll(/^\/\/.*\n/gm, '');
    expect(read(text).drafts[0]?.fields).toMatchObject({
      justification: { en: 'Roll back first.' },
      references: single.references,
      options: [{ id: 'wait-5-min' }, { id: 'roll-back' }],
    });
  });
});

describe('what can’t be read', () => {
  it.each([
    [
      'unescaped marks',
      '::a::What = 2?{=x ~y}',
      'bank.gift:2:11: this is not GIFT: "=" is not expected here. Mend: put a backslash before ~ = # { } : that are meant as themselves, and leave no empty line inside a question.',
    ],
    [
      'matching pairs',
      'Match {=a -> b =c -> d}',
      'bank.gift:2:1: a question of type matching pairs has no counterpart in the bank. Mend: ask it with options, or as a question for one’s own words: { }.',
    ],
    [
      'a number',
      'How many? {#3:1}',
      'bank.gift:2:1: a question of type number has no counterpart in the bank. Mend: ask it with options, or as a question for one’s own words: { }.',
    ],
    [
      'a text alone',
      'Only a text.',
      'bank.gift:2:1: this text has no answers. Mend: add them in { }, or remove it.',
    ],
  ])('is told with its line, and the others are read: %s', (_, wrong, told) => {
    const { drafts, problems } = read(`// above\n${wrong}\n\n::good::Good?{\n=yes\n~no\n}\n`);
    expect(problems.map(formatProblem)).toEqual([told]);
    expect(drafts.map(({ title, line }) => [title, line])).toEqual([['good', 4]]);
  });

  it('is told at its own line, below comments', () => {
    const { problems } = read('::a::Which?{\n// inside\n=yes\n~no {\n}\n');
    expect(problems.map(({ line }) => line)).toEqual([4]);
  });

  it('leaves the rest of a question whose comment is broken', () => {
    const text = String(writeGift(requestFor([single])).content).replace('"revision"', 'revision');
    const { drafts } = read(text);
    expect(drafts[0]?.notes).toEqual(['its `mlops-daily` comment is broken']);
    expect(drafts[0]?.fields['answer']).toEqual(['roll-back']);
  });

  it('is an order of right options that the marks don’t bear out', () => {
    const backwards = { ...multiple, answer: ['subtract', 'add'] } as Question;
    const text = String(writeGift(requestFor([backwards])).content);
    const answer = (gift: string) => read(gift).drafts[0]?.fields['answer'];
    expect(answer(text)).toEqual(['subtract', 'add']);
    expect(answer(text.replace('~%50%Subtract', '~%-100%Subtract'))).toEqual(['add']);
  });

  it('tells of questions without a topic', () => {
    expect(comeBack(readGift, ['::good::Good?{=yes ~no}'], ['serving']).problems).toEqual([
      'source-0:1:1 topic: the question names no topic of the bank. Mend: name one with `--topic`.',
    ]);
  });
});
