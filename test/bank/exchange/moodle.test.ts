import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../src/bank/exchange/import/gaps.ts';
import { readMoodle } from '../../../src/bank/exchange/moodle/read.ts';
import { formatProblem } from '../../../src/bank/problem.ts';

const read = (text: string) => readMoodle(text, { file: 'quiz.xml', language: 'en' });

const quiz = (...questions: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`;

const CATEGORY = `<!-- question: 0 -->
  <question type="category">
    <category><text>$course$/top/Serving</text></category>
    <info format="html"><text></text></info>
    <idnumber></idnumber>
  </question>`;

/** As Moodle 4 writes a question of several options. */
const CHOICE = `<!-- question: 815 -->
  <question type="multichoice">
    <name><text>GPU memory</text></name>
    <questiontext format="html">
      <text><![CDATA[<p>vLLM logs:</p><pre>KV cache: 92%
requests queued: 14</pre><p>What do you try first?</p><p><img src="@@PLUGINFILE@@/graph.png" alt=""></p>]]></text>
      <file name="graph.png" path="/" encoding="base64">iVBORw0KGgo=</file>
    </questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>Less context &amp; more room. See <a href="https://docs.vllm.ai/">vLLM</a>.</p>]]></text></generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <idnumber>vllm-kv-cache</idnumber>
    <single>true</single>
    <shuffleanswers>true</shuffleanswers>
    <answernumbering>abc</answernumbering>
    <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
    <answer fraction="100" format="html">
      <text><![CDATA[<p>Lower <code>max_model_len</code></p>]]></text>
      <feedback format="html"><text></text></feedback>
    </answer>
    <answer fraction="33.33333" format="html">
      <text>Add a replica</text>
      <feedback format="html"><text>It costs &lt;b&gt;more&lt;/b&gt;.</text></feedback>
    </answer>
    <answer fraction="0" format="plain_text">
      <text>Raise the batch_size *now*</text>
      <feedback format="html"><text></text></feedback>
    </answer>
    <hint format="html"><text>Look at the cache.</text></hint>
    <tags><tag><text>llm</text></tag><tag><text>serving cost</text></tag></tags>
  </question>`;

const STATEMENT = `<question type="truefalse">
    <name><text>Shadow</text></name>
    <questiontext format="html"><text>A shadow model answers users.</text></questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <answer fraction="0" format="moodle_auto_format"><text>true</text><feedback format="html"><text>It only listens.</text></feedback></answer>
    <answer fraction="100" format="moodle_auto_format"><text>false</text><feedback format="html"><text></text></feedback></answer>
  </question>`;

const ESSAY = `<question type="essay">
    <name><text>Drift plan</text></name>
    <questiontext format="html"><text><![CDATA[<p>PSI is 0.3.</p><p>What do you do?</p>]]></text></questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <graderinfo format="html"><text><![CDATA[<ul><li>Look at labels</li><li>Compare with a rollback</li></ul>]]></text></graderinfo>
  </question>`;

const matching = '<question type="matching"><name><text>Pairs</text></name></question>';

describe('a file of Moodle', () => {
  const { drafts, problems } = read(quiz(CATEGORY, CHOICE, STATEMENT, ESSAY));

  it('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(drafts.map(({ title, category }) => [title, category])).toEqual([
      ...['GPU memory', 'Shadow', 'Drift plan'].map((title) => [title, '$course$/top/Serving']),
    ]);
    expect(drafts[0]?.line).toBe(10);
  });

  it('gives options, and the right one alone where another is partly right', () => {
    expect(drafts[0]?.fields).toEqual({
      id: 'vllm-kv-cache',
      tags: ['llm', 'serving cost'],
      kind: 'single',
      scenario: { en: 'vLLM logs:\n\n```\nKV cache: 92%\nrequests queued: 14\n```' },
      question: { en: 'What do you try first?' },
      options: [
        { id: 'lower-max-model-len', text: { en: 'Lower `max_model_len`' } },
        { id: 'add-a-replica', text: { en: 'Add a replica' }, why: { en: 'It costs **more**.' } },
        { id: 'raise-the-batch-size-now', text: { en: 'Raise the batch_size *now*' } },
      ],
      answer: ['lower-max-model-len'],
      justification: { en: 'Less context & more room. See vLLM (https://docs.vllm.ai/).' },
    });
  });

  it('says what the bank can’t hold, and what the file lacks', () => {
    expect(drafts[0]?.notes).toEqual([
      'left out: pictures or files, 1',
      'left out: hints, 1',
      'left out: marks for answers that are partly right',
    ]);
    expect(gapsOf(drafts[0]?.fields ?? {})).toEqual([
      ...['`es`', 'difficulty', 'references', '`why` of raise-the-batch-size-now'],
    ]);
  });

  it('gives statements as options, and essays with what graders look for', () => {
    expect(drafts[1]?.fields).toMatchObject({
      answer: ['false'],
      options: [{ why: { en: 'It only listens.' } }, {}],
    });
    expect(drafts[2]?.fields).toMatchObject({
      kind: 'open',
      scenario: { en: 'PSI is 0.3.' },
      open: {
        prompt: { en: 'What do you do?' },
        keyPoints: [{ en: 'Look at labels' }, { en: 'Compare with a rollback' }],
      },
    });
  });
});

describe('what can’t be read', () => {
  it('is told with its line, and the others are read', () => {
    const { drafts, problems } = read(quiz(matching, CHOICE));
    expect(problems.map(formatProblem)).toEqual([
      'quiz.xml:3:1: a question of type `matching` has no counterpart in the bank. Mend: ask it with options, as true or false, or as an essay, or leave it out.',
    ]);
    expect(drafts).toHaveLength(1);
  });

  it('ends where the XML is broken; what stands before is read', () => {
    const { drafts, problems } = read(quiz(STATEMENT, ESSAY.replace('</name>', '</nam>'), CHOICE));
    expect(drafts.map(({ title }) => title)).toEqual(['Shadow']);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^quiz\.xml:11:\d+: this is not XML: unexpected close tag/),
    ]);
  });

  it('is an empty file', () => {
    expect(read('').problems.map(({ message }) => message)).toEqual([
      'this is not XML: document must contain a root element',
    ]);
  });

  it('is a file that declares entities', () => {
    const bomb = `<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>`;
    const { drafts, problems } = read(`${bomb}<quiz>${STATEMENT.replace('Shadow', '&b;')}</quiz>`);
    expect(drafts).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringContaining('this is not XML: a document type is not allowed'),
    ]);
  });
});
