import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { questionSchemaText, SCHEMA_FILE } from '../../src/bank/json-schema.ts';
import { loadBank } from '../../src/bank/load.ts';
import { formatProblem } from '../../src/bank/problem.ts';
import { questionIdSchema } from '../../src/core/ids.ts';
import { isChoice } from '../../src/core/question/choice.ts';

const FOLDER = fileURLToPath(new URL('../../questions', import.meta.url));

/** The questions of the source document, with words that only the right option's text has. */
const SOURCE: readonly (readonly [id: string, answer: RegExp, open: boolean])[] = [
  ['data-drift-vs-concept-drift', /concept drift/i, true],
  ['diy-costliest-challenge', /scalability/i, true],
  ['bias-governance-clarify', /clarify.*before and after training/i, true],
  ['managed-spot-training', /managed spot training/i, true],
  ['pipelines-dag', /reproducibility.*directed acyclic graph/i, true],
  ['bigquery-vertex-ai', /vertex ai/i, true],
  ['deploy-high-traffic-low-latency', /real-time endpoint/i, false],
  ['condition-step-f1-gate', /conditionstep/i, false],
  ['serverless-intermittent-hr', /serverless inference/i, false],
  ['model-monitor-spam-drift', /model monitor/i, false],
  ['builtin-algorithms-blazingtext', /built-in algorithms/i, true],
  ['byoc-proprietary-library', /bring your own container/i, true],
  ['training-serving-skew-feature-store', /training-serving skew.*feature store/i, true],
  ['ec2-vs-training-job', /infrastructure is abstracted/i, true],
  ['model-tar-gz-contents', /inference\.py and requirements\.txt with pinned versions/i, true],
  ['async-inference-3d-models', /asynchronous inference/i, true],
  ['production-variants-ab-test', /production variants/i, true],
  ['model-monitor-baseline', /compares statistics of live requests/i, true],
  ['condition-and-register-step', /conditionstep.*registermodelstep/i, true],
  ['vertex-ai-tpus-unified', /vertex ai/i, true],
  ['async-inference-large-documents', /asynchronous inference/i, false],
];

// The dates of sources are held against the calendar by `npm run questions -- check`; a test is
// the same on every day.
const load = () => loadBank([FOLDER], { today: '9999-12-31' });

describe('the question bank', () => {
  it('has no problem', async () => {
    const { problems, bank, files } = await load();
    expect(problems.map(formatProblem)).toEqual([]);
    expect(bank.questions).toHaveLength(files);
  });

  it('is written in English and Spanish', async () => {
    expect((await load()).bank.languages).toEqual(expect.arrayContaining(['en', 'es']));
  });

  it('has its JSON Schema up to date', async () => {
    expect(await readFile(join(FOLDER, SCHEMA_FILE), 'utf8')).toBe(questionSchemaText());
  });

  it('holds the 21 questions of its source', () => {
    expect(new Set(SOURCE.map(([id]) => id)).size).toBe(21);
  });

  it.each(SOURCE)('holds %s with its right answer', async (id, answer, open) => {
    const { bank } = await load();
    const question = bank.get(questionIdSchema.parse(id));
    expect(question).toBeDefined();
    if (question === undefined || !isChoice(question)) {
      throw new Error(`${id} has no options`);
    }
    const right = question.options.filter((option) => answer.test(option.text.en));
    expect(question.answer).toEqual(right.map((option) => option.id));
    expect(question.open !== undefined).toBe(open);
  });
});
