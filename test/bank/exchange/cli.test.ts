import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runQuestions } from '../../../src/bank/cli/run.ts';
import { unzip } from '../../support/unzip.ts';
import { createFolder, questionText, TODAY, TOPICS } from '../folder-fixture.ts';

const createProject = () =>
  createFolder({
    'questions/topics.yaml': TOPICS,
    'questions/serving/one.yaml': questionText('one'),
    'questions/cost/two.yaml': questionText('two', 'cost'),
    'team/topics.yaml': 'ours:\n  en: Ours\n  es: Nuestros\n',
  });

const run = async (cwd: string, ...args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runQuestions(args, {
    ...{ env: {}, cwd, today: TODAY, now: Date.UTC(2026, 10, 22) },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

describe('export', () => {
  it('writes a file, and says what is not in it', async () => {
    const { path } = await createProject();
    expect(await run(path, 'export', 'gift', '--out', 'bank.gift', '--topic', 'cost')).toEqual({
      code: 0,
      out: 'Written: bank.gift. Questions: 1.',
      err: 'The file holds `en` alone; export es into another file.',
    });
    const text = await readFile(join(path, 'bank.gift'), 'utf8');
    expect(text).toContain('::two::[markdown]You serve a model.');
    expect(text).not.toContain('::one::');
  });

  it('shows a text where no file is named', async () => {
    const { path } = await createProject();
    const { code, out, err } = await run(path, 'export', 'csv');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.split('\r\n')).toHaveLength(3);
  });

  it.each([
    ['qti', 'imsmanifest.xml'],
    ['anki', 'collection.anki2'],
  ])('writes %s', async (format, entry) => {
    const { path } = await createProject();
    const { code, err } = await run(path, 'export', format, '-l', 'es', '--out', 'bank.zip');
    expect(code).toBe(0);
    expect(err).toContain('The file holds `es` alone; export en into another file.');
    expect([...unzip(await readFile(join(path, 'bank.zip'))).keys()]).toContain(entry);
  });

  it('brings pictures from beside their questions', async () => {
    const project = await createProject();
    const picture = 'picture: { file: drift.png, alt: { en: Drift, es: Deriva } }\n';
    await project.write('questions/serving/one.yaml', questionText('one') + picture);
    await project.write('questions/serving/drift.png', 'not much of a picture');
    await run(project.path, 'export', 'qti', '--out', 'bank.zip');
    const files = unzip(await readFile(join(project.path, 'bank.zip')));
    expect(String(files.get('items/images/one-drift.png'))).toBe('not much of a picture');
  });

  it.each([
    {
      args: ['gift', '--language', 'fr'],
      code: 1,
      err: /`fr`, and left out: 2.\nThere is no question/,
    },
    { args: ['gift', '--topic', 'costs'], code: 1, err: /no topic `costs`. Nearest: cost/ },
    { args: ['gift', '--out', 'nowhere/x'], code: 1, err: /Not written: ENOENT/ },
    { args: ['gifts'], code: 2, err: /no format `gifts`. Did you mean gift/ },
    { args: [], code: 2, err: /export takes one format: gift, csv, qti, anki/ },
    { args: ['anki'], code: 2, err: /say where it goes with --out/ },
    { args: ['csv', '--language', 'en'], code: 2, err: /csv holds every language/ },
  ])('exits with $code for $args', async ({ args, code, err }) => {
    const { path } = await createProject();
    const result = await run(path, 'export', ...args);
    expect(result.err).toMatch(err);
    expect(result.code).toBe(code);
    expect(result.out).toBe('');
  });
});

describe('import', () => {
  it('brings an export back as the same files, from one file a language', async () => {
    const { path } = await createProject();
    await run(path, 'export', 'gift', '--out', 'en.gift');
    await run(path, 'export', 'gift', '--out', 'es.gift', '--language', 'es');
    expect(await run(path, 'import', 'en.gift', 'es.gift', '--into', 'team')).toEqual({
      code: 0,
      out: 'Written: team/serving/one.yaml\nWritten: team/cost/two.yaml\nImported: 2. Problems: 0.',
      err: '',
    });
    const { out, code } = await run(path, 'check', 'team', 'questions');
    expect(out).toContain('`one` is the id of team/serving/one.yaml too');
    expect(code).toBe(1);
    await run(path, 'export', 'csv', '--out', 'bank.csv');
    await run(path, 'import', 'bank.csv', '--into', 'again');
    const read = (folder: string) => readFile(join(path, folder, 'serving/one.yaml'), 'utf8');
    expect(await read('again')).toBe(await read('team'));
  });

  it('says what the source couldn’t carry, and check names it with its line', async () => {
    const project = await createProject();
    await project.write('moodle.txt', '$CATEGORY: top/Cost\n\n::Spot GPUs::Cheap?{=Yes ~No}\n');
    expect(await run(project.path, 'import', 'moodle.txt', '--into', 'questions')).toEqual({
      code: 0,
      out:
        'Written: questions/cost/spot-gpus.yaml\n' +
        '  not in the source: `es`, scenario, justification, difficulty, references, `why` of no\n' +
        'Imported: 1. Problems: 0.',
      err: '',
    });
    const { code, out } = await run(project.path, 'check');
    expect(code).toBe(1);
    expect(out).toContain('questions/cost/spot-gpus.yaml:2:1 scenario: is missing. Mend: add');
    expect(out).toContain('question.es: is missing');
  });

  it('gives options without an id one from their texts', async () => {
    const project = await createProject();
    const rows = [
      'topic,question.en,options.1.text.en,options.2.text.en,options.3.id,options.3.text.en,answer',
      'cost,Cheap?,Spot GPUs,Spot GPUs,spot-gpus-2,Spot,spot-gpus',
    ];
    await project.write('a.csv', `${rows.join('\n')}\n`);
    const { out } = await run(project.path, 'import', 'a.csv', '--into', 'questions');
    expect(out).toContain('not in the source: `es`, kind, scenario,');
    const text = await readFile(join(project.path, 'questions/cost/cheap.yaml'), 'utf8');
    expect(text.match(/- id: .*/g)).toEqual([
      '- id: spot-gpus',
      '- id: spot-gpus-3',
      '- id: spot-gpus-2',
    ]);
  });

  it('imports what it can, and tells of the rest', async () => {
    const project = await createProject();
    await project.write('a.gift', '::bad::What = 2?{=x ~y}\n\n::good::Good?{=yes ~no}\n');
    const { code, out, err } = await run(
      project.path,
      ...['import', 'a.gift', 'gone.csv', '--into', 'team', '--topic', 'ours'],
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.gift:1:\d+: this is not GIFT[^\n]*\ngone\.csv:1:1: can’t be read/);
    expect(out).toContain('Written: team/ours/good.yaml');
    expect(out).toContain('Imported: 1. Problems: 2.');
  });

  it.each([
    ['a.gift', ''],
    ['a.gift', '// Next year.\n\n$CATEGORY: top/Cost\n'],
    ['a.csv', 'id,question.en\n'],
    ['a.xml', '<quiz></quiz>'],
    ['a.yaml', ''],
  ])('says that there is no question in %s: %j', async (file, text) => {
    const project = await createProject();
    await project.write(file, text);
    const { code, err } = await run(project.path, 'import', file, '--into', 'team');
    expect(code).toBe(1);
    expect(err).toContain(`${file}:1:1: `);
  });

  it('refuses a text in another encoding, whose accents would be lost', async () => {
    const { path } = await createProject();
    await writeFile(join(path, 'a.csv'), Buffer.from('id,question.es\nx,¿Por qué?\n', 'latin1'));
    const { code, err } = await run(path, 'import', 'a.csv', '--into', 'team', '--topic', 'ours');
    expect(code).toBe(1);
    expect(err).toBe(
      'a.csv:1:1: is not UTF-8, and its accents would be lost. Mend: save it as UTF-8.',
    );
  });

  it('keeps the files that are there, unless it is forced', async () => {
    const project = await createProject();
    const yaml = `- ${questionText('one').replaceAll('\n', '\n  ').replace('revision: 1', 'revision: 2')}`;
    await project.write('new.yaml', yaml);
    const kept = await run(project.path, 'import', 'new.yaml', '--into', 'questions');
    expect(kept.code).toBe(1);
    expect(kept.err).toBe(
      'questions/serving/one.yaml:1:1: is there already, and was kept. Mend: remove it, or import with `--force`.',
    );
    const read = () => readFile(join(project.path, 'questions/serving/one.yaml'), 'utf8');
    expect(await read()).toBe(questionText('one'));
    const forced = await run(project.path, 'import', 'new.yaml', '--into', 'questions', '--force');
    expect(forced.code).toBe(0);
    expect(await read()).toContain('revision: 2');
    expect((await run(project.path, 'list')).err).toBe('');
  });

  it('tells of an id that comes twice', async () => {
    const project = await createProject();
    await project.write('a.gift', '::good::Good?{=yes ~no}\n\n::good::Better?{=yes ~no}\n');
    const { err } = await run(
      project.path,
      'import',
      'a.gift',
      '--into',
      'team',
      '--topic',
      'ours',
    );
    expect(err).toContain('a.gift:3:1 id: `good` is the id of the question at a.gift:1 too');
  });

  it('writes nowhere but into its folder', async () => {
    const project = await createProject();
    await project.write('a.csv', 'id,topic,question.en\n../../evil,../..,Why?\nx,/etc,Why?\n');
    const { err } = await run(project.path, 'import', 'a.csv', '--into', 'team', '--topic', 'ours');
    expect(err).toBe('');
    expect((await readdir(join(project.path, 'team/ours'))).sort()).toEqual([
      'evil.yaml',
      'x.yaml',
    ]);
  });

  it.each([
    { args: [], err: /import takes files, and --into/ },
    { args: ['a.gift'], err: /import takes files, and --into/ },
    { args: ['a.doc', '--into', 'x'], err: /What format has `a.doc`\? Say it with --format: gift/ },
    { args: ['a', '--into', 'x', '--format', 'word'], err: /There is no format `word`/ },
    { args: ['a.csv', '--into', 'x', '--language', 'English'], err: /is not a language/ },
    { args: ['a.csv', '--into', 'x', '--topic', 'A B'], err: /`A B` can’t be a topic/ },
  ])('exits with 2 for $args', async ({ args, err }) => {
    const { path } = await createProject();
    const result = await run(path, 'import', ...args);
    expect(result.err).toMatch(err);
    expect(result.code).toBe(2);
  });
});
