import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runQuestions } from '../../../src/bank/cli/run.ts';
import { createFolder, questionText, TODAY, TOPICS } from '../folder-fixture.ts';

const IDS = Array.from({ length: 20 }, (_, n) => `q${n}`);

const createBank = () =>
  createFolder({
    'questions/topics.yaml': TOPICS,
    ...Object.fromEntries(IDS.map((id) => [`questions/serving/${id}.yaml`, questionText(id)])),
  });

const shuffle = async (cwd: string, ...args: readonly string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runQuestions(['shuffle', ...args], {
    ...{ cwd, today: TODAY, now: 0, env: {} },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

const textOf = (folder: string, id: string) =>
  readFile(join(folder, `questions/serving/${id}.yaml`), 'utf8');

describe('shuffle', () => {
  it('gives right options even places, once', async () => {
    const { path } = await createBank();
    const first = await shuffle(path, 'questions');
    expect(first).toEqual({
      code: 0,
      out: 'Files: 20\nChanged: 10\nLeft as they are: 0',
      err: '',
    });
    const texts = await Promise.all(IDS.map((id) => textOf(path, id)));
    const firsts = texts.map((text) => parse(text).options[0].id);
    expect(firsts.filter((id) => id === 'right')).toHaveLength(10);
    expect((await shuffle(path, 'questions')).out).toContain('Changed: 0');
  });

  it('changes the order of options and nothing else', async () => {
    const { path } = await createBank();
    await shuffle(path, 'questions');
    const id = 'q0';
    const before = parse(questionText(id));
    const after = parse(await textOf(path, id));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    after.options.sort(byId);
    expect(after).toEqual({ ...before, options: before.options.toSorted(byId) });
  });

  it('takes files, and leaves what it can’t change', async () => {
    const folder = await createBank();
    await folder.write('questions/serving/broken.yaml', 'id: [');
    const flow = questionText('flow').replace(
      /options:[\s\S]*?answer/,
      () =>
        'options: [{ id: right, text: { en: Right, es: Correcta } }, ' +
        '{ id: wrong, text: { en: Wrong, es: Incorrecta }, why: { en: No., es: No. } }]\nanswer',
    );
    await folder.write('questions/serving/flow.yaml', flow);
    const result = await shuffle(
      folder.path,
      ...['broken', 'flow', 'none'].map((id) => `questions/serving/${id}.yaml`),
    );
    expect(result.code).toBe(1);
    expect(result.err).toContain('questions/serving/broken.yaml: mend what `check` finds');
    expect(result.err).toContain('questions/serving/flow.yaml: write each option on lines');
    expect(result.err).toContain('questions/serving/none.yaml:1:1: can’t be read');
  });

  it('wants to know what to change', async () => {
    const { path } = await createBank();
    expect((await shuffle(path)).code).toBe(2);
  });
});
