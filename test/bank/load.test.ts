import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { formatProblem } from '../../src/bank/problem.ts';
import { questionIdSchema } from '../../src/core/ids.ts';
import { createFolder, questionText, TODAY, TOPICS } from './folder-fixture.ts';

const load = async (root: string, ...folders: string[]) => {
  const { bank, problems, files } = await loadBank(
    folders.map((folder) => join(root, folder)),
    { today: TODAY, root },
  );
  return {
    bank,
    files,
    ids: bank.questions.map((question) => question.id),
    problems: problems.map(formatProblem),
  };
};

describe('loadBank', () => {
  it('loads questions, topics and languages', async () => {
    const { path } = await createFolder({
      'topics.yaml': TOPICS,
      'serving/two.yaml': questionText('two'),
      'serving/one.yaml': questionText('one'),
      'serving/notes.txt': 'not a question',
      'serving/.one.yaml': 'not a question',
    });
    const { bank, ids, problems } = await load(path, '.');
    expect(problems).toEqual([]);
    expect(ids).toEqual(['one', 'two']);
    expect(bank.get(questionIdSchema.parse('two'))?.scenario.es).toBe('Sirves un modelo.');
    expect(bank.get(questionIdSchema.parse('three'))).toBeUndefined();
    expect(bank.topics).toEqual([
      { id: 'serving', name: { en: 'Serving', es: 'Serving' } },
      { id: 'cost', name: { en: 'Cost', es: 'Costes' } },
    ]);
    expect(bank.languages).toEqual(['en', 'es']);
  });

  it('loads the good files beside the broken ones, and tells of all of them', async () => {
    const { path } = await createFolder({
      'topics.yaml': TOPICS,
      'cost/broken.yaml': 'id: [broken',
      'serving/good.yaml': questionText('good'),
      'serving/wrong.yaml': questionText('wrong').replace('difficulty: 1', 'difficulty: 4'),
    });
    const { ids, problems, files } = await load(path, '.');
    expect(ids).toEqual(['good']);
    expect(files).toBe(3);
    expect(problems).toEqual([
      expect.stringMatching(/^cost\/broken\.yaml:1:12: this is not YAML: .*Mend: /),
      'serving/wrong.yaml:4:13 difficulty: `4` is not 1, 2 or 3. Mend: write 1, 2 or 3.',
    ]);
  });

  it('leaves a file out whose letters would be lost', async () => {
    const { path } = await createFolder({
      'topics.yaml': TOPICS,
      'serving/good.yaml': questionText('good'),
      'serving/latin.yaml': '',
    });
    const text = questionText('latin').replace('Sirves un modelo.', '¿Qué pasó?');
    await writeFile(join(path, 'serving/latin.yaml'), Buffer.from(text, 'latin1'));
    const { ids, problems } = await load(path, '.');
    expect(ids).toEqual(['good']);
    expect(problems).toEqual(['serving/latin.yaml:1:1: isn’t UTF-8. Mend: save it as UTF-8.']);
  });

  it('adds a team’s own topics and questions', async () => {
    const { path } = await createFolder({
      'ours/topics.yaml': TOPICS,
      'ours/serving/one.yaml': questionText('one'),
      'team/topics.yaml': 'payments: { en: Payments, es: Pagos }',
      'team/payments/two.yaml': questionText('two', 'payments'),
      'team/serving/three.yaml': questionText('three'),
    });
    const { ids, bank, problems } = await load(path, 'ours', 'team');
    expect(problems).toEqual([]);
    expect(ids).toEqual(['one', 'three', 'two']);
    expect(bank.topics.map((topic) => topic.id)).toEqual(['serving', 'cost', 'payments']);
  });

  it('keeps the first of two questions, and of two topics, with one id', async () => {
    const { path } = await createFolder({
      'ours/topics.yaml': TOPICS,
      'ours/serving/one.yaml': questionText('one'),
      'team/topics.yaml': '\ncost: { en: Money, es: Dinero }',
      'team/cost/one.yaml': questionText('one', 'cost'),
    });
    const { bank, ids, problems } = await load(path, 'ours', 'team');
    expect(ids).toEqual(['one']);
    expect(bank.questions[0]?.topic).toBe('serving');
    expect(bank.topics[1]?.name.en).toBe('Cost');
    expect(problems).toEqual([
      'team/cost/one.yaml:1:5 id: `one` is the id of ours/serving/one.yaml too. ' +
        'Mend: give this question and its file another id.',
      'team/topics.yaml:2:1 cost: topic `cost` is named in ours/topics.yaml too. ' +
        'Mend: keep one of them.',
    ]);
  });

  it('tells of a folder that is no topic, with the nearest one', async () => {
    const { path } = await createFolder({
      'topics.yaml': TOPICS,
      'servin/one.yaml': questionText('one', 'servin'),
    });
    const { ids, problems } = await load(path, '.');
    expect(ids).toEqual([]);
    expect(problems).toEqual([
      'servin/one.yaml:2:8 topic: folder `servin` is not a topic of topics.yaml. ' +
        'Mend: name `servin` in topics.yaml, or rename the folder to `serving`.',
    ]);
  });

  it('tells of a broken topic once, and leaves its questions out', async () => {
    const { path } = await createFolder({
      'topics.yaml':
        'serving:\n  en: Serving\ncost: { en: Cost, es: Costes }\nBad Id: { en: B, es: B }',
      'serving/one.yaml': questionText('one'),
      'cost/two.yaml': questionText('two', 'cost'),
    });
    const { ids, problems } = await load(path, '.');
    expect(ids).toEqual(['two']);
    expect(problems).toEqual([
      'topics.yaml:1:1 serving.es: is missing. Mend: add `es`, a text.',
      expect.stringMatching(/^topics\.yaml:4:1 Bad Id: `Bad Id` is not lower-case words/),
    ]);
  });

  it('tells of files that it doesn’t read, and folders that aren’t there', async () => {
    const { path } = await createFolder({
      'a/topics.yaml': TOPICS,
      'a/stray.yaml': questionText('stray'),
      'a/serving/short.yml': questionText('short'),
    });
    const { problems } = await load(path, 'a', 'b');
    expect(problems.map((problem) => problem.split('. Mend')[0])).toEqual([
      'a/serving/short.yml:1:1: this file is not read',
      'a/stray.yaml:1:1: this file is not read',
      'b:1:1: there is no such folder',
    ]);
  });

  it('tells of a topics file without topics', async () => {
    const { path } = await createFolder({ 'topics.yaml': '- serving' });
    const { problems } = await load(path, '.');
    expect(problems[0]).toMatch(/^topics\.yaml:1:1: names no topics/);
  });

  it('finds a picture beside the question, and follows links', async () => {
    const { path } = await createFolder({
      'real/one.yaml': questionText('one').replace(
        'tags: [aws]',
        'tags: [aws]\npicture: { file: drift.png, alt: { en: A, es: A } }',
      ),
      'real/drift.png': 'not looked into',
      'bank/topics.yaml': TOPICS,
    });
    await mkdir(join(path, 'bank', 'cost'));
    await symlink(join(path, 'real'), join(path, 'bank', 'serving'));
    const { ids, problems } = await load(path, 'bank');
    expect(problems).toEqual([]);
    expect(ids).toEqual(['one']);
  });

  it('names files outside of the working folder by their whole path', async () => {
    const { path } = await createFolder({ 'inside/x': '', 'outside/topics.yaml': '- a' });
    const { problems } = await loadBank([join(path, 'outside')], {
      today: TODAY,
      root: join(path, 'inside'),
    });
    expect(problems[0]?.file).toBe(join(path, 'outside', 'topics.yaml'));
  });
});
