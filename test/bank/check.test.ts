import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runQuestions } from '../../src/bank/cli/run.ts';
import { questionSchemaText } from '../../src/bank/json-schema.ts';
import { createFolder, measuredText, TODAY, TOPICS } from './folder-fixture.ts';

const createProject = () =>
  createFolder({
    'questions/question.schema.json': questionSchemaText(),
    'questions/topics.yaml': TOPICS,
    'questions/serving/one.yaml': measuredText('one'),
    'questions/cost/two.yaml': measuredText('two', 'cost'),
  });

/** Runs `check` on a date of ours. */
const check = async (cwd: string, args: readonly string[] = [], QUESTIONS_DIR?: string) => {
  const lines: string[] = [];
  const write = (text: string) => lines.push(text);
  const context = { cwd, today: TODAY, now: 0, env: { QUESTIONS_DIR }, out: write, err: write };
  const code = await runQuestions(['check', ...args], context);
  return { code, out: lines.join('\n') };
};

describe('check', () => {
  it('counts what there is, with figures and their limits', async () => {
    const { path } = await createProject();
    const { code, out } = await check(path);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Figure                                                   Value  Limits',
      'Questions of difficulty 1                              100.0 %  aim: 30.0 %',
      'Questions of difficulty 2                                0.0 %  aim: 45.0 %',
      'Questions of difficulty 3                                0.0 %  aim: 25.0 %',
    ]);
    expect(out).toContain(
      'Longest option                                         1 words  at most 20 words\n',
    );
    expect(out).toMatch(
      /\nFiles: 2\nQuestions: 2\nTopics: 2, with questions: 2\nLanguages: en × 2, es × 2\nProblems: 0$/,
    );
  });

  it('lists every problem, and fails', async () => {
    const project = await createProject();
    await project.write('questions/question.schema.json', '{}');
    await project.write('team/payments/three.yaml', measuredText('three', 'payments'));
    const { code, out } = await check(project.path, ['questions', 'team']);
    expect(code).toBe(1);
    expect(out).toContain(
      'questions/question.schema.json:1:1: is not what the schema says now. ' +
        'Mend: run `npm run questions -- schema`.\n' +
        'team/payments/three.yaml:2:8 topic: folder `payments` is not a topic of topics.yaml. ' +
        'Mend: name `payments` in topics.yaml.\nFigure ',
    );
    expect(out).toContain('\nProblems: 2');
  });

  it('knows our topics in a team’s folder that is checked alone', async () => {
    const project = await createProject();
    await project.write('team/topics.yaml', 'ours:\n  en: Ours\n  es: Nuestros\n');
    await project.write('team/serving/three.yaml', measuredText('three'));
    await project.write('team/ours/four.yaml', measuredText('four', 'ours'));
    const { code, out } = await check(project.path, ['team']);
    expect(out).toContain('\nQuestions: 2\nTopics: 2, with questions: 2\n');
    expect(code).toBe(0);
  });

  it('takes its folders from QUESTIONS_DIR', async () => {
    const project = await createProject();
    await project.write('team/serving/three.yaml', measuredText('three'));
    const { code, out } = await check(project.path, [], `questions${delimiter}team`);
    expect(out).toContain('\nQuestions: 3\n');
    expect(code).toBe(0);
  });

  it('says where a measure found something, and fails', async () => {
    const project = await createProject();
    const text = measuredText('two', 'cost').replace('en: Wrong,', 'en: Always wrong,');
    await project.write('questions/cost/two.yaml', text);
    const { code, out } = await check(project.path);
    expect(code).toBe(1);
    expect(out).toContain(
      'questions/cost/two.yaml:17:17 options[1].text.en: wrong option `wrong` has `always`. ' +
        'Mend: say how much or when instead, or leave the word out.\n',
    );
    expect(out).toMatch(/\nAbsolute words in wrong options +1 {2}at most 0 +BEYOND\n/);
  });

  it('fails for what only shows over the whole bank, and says how to mend it', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `q${String.fromCharCode(97 + n)}`);
    const files = ids.map((id) => [`questions/serving/${id}.yaml`, measuredText(id)]);
    const project = await createProject();
    for (const [file = '', text = ''] of files) {
      await project.write(file, text);
    }
    const { code, out } = await check(project.path);
    expect(code).toBe(1);
    expect(out).toContain(
      'questions:1:1: The right option stands in place 1: 100.0 %; limits: 9.9 % to 90.1 %. ' +
        'Mend: run `npm run questions -- shuffle <files…>` over the questions that were added.\n',
    );
  });

  it('tells of stale evidence, and fails for it only if asked to', async () => {
    const project = await createProject();
    const text = measuredText('two', 'cost').replace('2026-11-01', '2024-05-01');
    await project.write('questions/cost/two.yaml', text);
    const line =
      'questions/cost/two.yaml:26:14 references[0].checked: A page was read 935 days ago, ' +
      'and counts for 730. Mend: read it again, correct what changed, and write today’s date.';
    const { code, out } = await check(project.path);
    expect(code).toBe(0);
    expect(out.startsWith(`Stale, asked last:\n${line}\nFigure`)).toBe(true);
    const strict = await check(project.path, ['--strict']);
    expect(strict.code).toBe(1);
    expect(strict.out.startsWith(`${line}\nFigure`)).toBe(true);
    expect(strict.out).toContain('\nProblems: 1');
  });

  it('gives one object to programs', async () => {
    const project = await createProject();
    await project.write(
      'questions/cost/two.yaml',
      measuredText('two', 'cost').replace('en: Wrong,', 'en: Always wrong,'),
    );
    const { code, out } = await check(project.path, ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ...{ files: 2, questions: 2, topics: 2, stale: [] },
      problems: [{ file: 'questions/cost/two.yaml', line: 17, field: 'options[1].text.en' }],
      figures: {
        'longest-scenario': { value: 24, most: 90, unit: 'words', beyond: false },
        'absolute-words': { value: 1, most: 0, beyond: true },
      },
    });
  });
});
