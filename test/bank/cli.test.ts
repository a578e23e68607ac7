import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { questionSchemaText } from '../../src/bank/json-schema.ts';
import {
  createFolder,
  incidentText,
  measuredText,
  questionText,
  TOPICS,
} from './folder-fixture.ts';

const ENTRY = fileURLToPath(new URL('../../src/questions-cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the tool as a process of its own, in a working folder. */
const run = (cwd: string, args: readonly string[]): Promise<Result> =>
  new Promise((resolve) => {
    const { QUESTIONS_DIR: _, ...env } = process.env;
    execFile(process.execPath, ['--import', TSX, ENTRY, ...args], { cwd, env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

const createProject = () =>
  createFolder({
    'questions/question.schema.json': questionSchemaText(),
    'questions/topics.yaml': TOPICS,
    'questions/serving/one.yaml': measuredText('one').replace(
      'answer:',
      'open:\n  prompt: { en: Why?, es: ¿Por qué? }\n  keyPoints: [{ en: It pays., es: Compensa. }]\nanswer:',
    ),
    'questions/cost/two.yaml': measuredText('two', 'cost'),
  });

describe('list', () => {
  it('gives a table', async () => {
    const { path } = await createProject();
    const { code, out } = await run(path, ['list']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'id   topic    difficulty  kind    options  open  languages  revision',
      'one  serving  1           single  2        yes   en es      1',
      'two  cost     1           single  2        no    en es      1',
      '',
    ]);
  });

  it('counts the steps of an incident', async () => {
    const project = await createProject();
    await project.write('questions/serving/page.yaml', incidentText('page'));
    const { out } = await run(project.path, ['list']);
    expect(out).toMatch(/^page +serving +3 +incident +3 steps +no +en es +1$/m);
    const { out: json } = await run(project.path, ['list', '--json']);
    const step = (n: number) => ({
      id: `step-${n}`,
      options: ['right', 'wrong'],
      answer: ['right'],
    });
    expect(JSON.parse(json)).toContainEqual(
      expect.objectContaining({ id: 'page', options: [], steps: [1, 2, 3].map(step) }),
    );
  });

  it('gives JSON, without what is broken', async () => {
    const project = await createProject();
    await project.write('questions/serving/broken.yaml', 'id: [');
    const { code, out, err } = await run(project.path, ['list', '--json']);
    expect(code).toBe(0);
    expect(err).toBe('Problems: 1. See them with `npm run questions -- check`.\n');
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({ id: 'one', open: true }),
      {
        ...{ id: 'two', topic: 'cost', difficulty: 1, kind: 'single', revision: 1 },
        ...{ languages: ['en', 'es'], tags: ['aws'], open: false },
        ...{ options: ['right', 'wrong'], answer: ['right'] },
        references: [{ title: 'A page', url: 'https://example.com/page', checked: '2026-11-01' }],
      },
    ]);
  });
});

describe('preview', () => {
  it('shows a question in one language', async () => {
    const { path } = await createProject();
    const { code, out } = await run(path, ['preview', 'one', '--language', 'es']);
    expect(code).toBe(0);
    expect(out).toContain('Sirves un modelo.');
    expect(out).toContain('\n\n  ¿Cuál?\n\n  A  Correcta\n  B  Incorrecta\n');
    expect(out).toContain('  [ A ] [ B ]\n');
    expect(out).toContain('  A  Right (right)\n  B  Wrong (wrong)\n     Es incorrecta.\n');
    expect(out).toContain('  ¿Por qué?\n\n  Key points\n  - Compensa.\n');
    expect(out).not.toContain('You serve a model.');
  });

  it('shows an incident step by step, and its lesson at the end', async () => {
    const project = await createProject();
    await project.write('questions/serving/page.yaml', incidentText('page'));
    const { out } = await run(project.path, ['preview', 'page', '--language', 'en']);
    expect(out).toContain('\nStep 1 of 3 (step-1)\n');
    expect(out).toContain('  A page at night.\n\n  Decision 1?\n\n  A  Right 1\n  B  Wrong 1\n');
    expect(out).toContain('  Situation 3.\n\n  Decision 3?\n');
    expect(out).toContain('  A  Right (right)\n  B  Wrong (wrong)\n     Not 3.\n\n  Because 3.\n');
    expect(out).toContain('\nLesson\n------\n  Contain it first.\n');
    expect(out.indexOf('Because 2.')).toBeLessThan(out.indexOf('Situation 3.'));
  });

  it('shows every language unless one is asked for', async () => {
    const { path } = await createProject();
    const { out } = await run(path, ['preview', 'one']);
    expect(out).toContain('one · Serving · difficulty 1 · en\n');
    expect(out).toContain('one · Serving · difficulty 1 · es\n');
  });

  it.each([
    { args: ['preview', 'on'], err: 'There is no question `on`. Nearest: one, two.\n' },
    {
      args: ['preview', 'one', '--language', 'fr'],
      err: '`one` is not written in `fr`, but in en, es.\n',
    },
  ])('exits with 1 for $args', async ({ args, err }) => {
    const { path } = await createProject();
    expect(await run(path, args)).toEqual({ code: 1, out: '', err });
  });

  it('tells what is wrong with a question that can’t be shown', async () => {
    const project = await createProject();
    await project.write('questions/serving/broken.yaml', questionText('other'));
    const { code, err } = await run(project.path, ['preview', 'broken']);
    expect(code).toBe(1);
    expect(err).toContain('questions/serving/broken.yaml:1:5 id: `other` is not the file’s name');
  });
});

describe('schema', () => {
  it('writes the schema that check wants', async () => {
    const project = await createProject();
    await project.remove('questions/question.schema.json');
    expect((await run(project.path, ['check'])).code).toBe(1);
    const written = await run(project.path, ['schema']);
    expect(written).toEqual({ code: 0, out: 'Written: questions/question.schema.json\n', err: '' });
    const text = await readFile(join(project.path, 'questions/question.schema.json'), 'utf8');
    expect(text).toBe(questionSchemaText());
    expect((await run(project.path, ['check'])).code).toBe(0);
  });
});

test('settings of `.env` count', async () => {
  const project = await createProject();
  await project.write('.env', 'QUESTIONS_DIR=team\n');
  await project.write('team/topics.yaml', TOPICS);
  await project.write('team/serving/ours.yaml', questionText('ours'));
  const { code, out } = await run(project.path, ['list']);
  expect(code).toBe(0);
  expect(out).toContain('ours');
  expect(out).not.toContain('one');
});

test('ends in silence where nobody reads to the end', async () => {
  const { path } = await createProject();
  const [program, ...args] = [process.execPath, '--import', TSX, ENTRY, 'preview', 'one'];
  const child = spawn(program, args, { cwd: path, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const err = (await child.stderr.toArray()).join('');
  expect(err).toBe('');
});

describe('wrong use', () => {
  it.each([
    { args: [], says: 'Which command?' },
    { args: ['chek'], says: 'There is no command `chek`. Did you mean check?' },
    { args: ['zzzzzz'], says: 'There is no command `zzzzzz`.\n' },
    { args: ['list', '--jsn'], says: "Unknown option '--jsn'" },
    { args: ['preview'], says: 'preview takes the id of one question.' },
  ])('exits with 2 for $args', async ({ args, says }) => {
    const { path } = await createProject();
    const { code, out, err } = await run(path, args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
    expect(err).toContain('Usage: ');
  });

  it('gives help to those who ask for it', async () => {
    const { path } = await createProject();
    const { code, out } = await run(path, ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: ');
  });
});
