import { describe, expect, it } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { createFolder, incidentText, questionText, TODAY, TOPICS } from './folder-fixture.ts';

/** Loads `serving/one.yaml`, and gives its problems as `line:column field: message -> mend`. */
const problemsOf = async (text: string): Promise<readonly string[]> => {
  const folder = await createFolder({ 'topics.yaml': TOPICS, 'serving/one.yaml': text });
  const { bank, problems } = await loadBank([folder.path], { today: TODAY, root: folder.path });
  expect(bank.questions).toHaveLength(problems.length === 0 ? 1 : 0);
  return problems.map(({ file, line, column, field, message, mend }) => {
    expect(file).toBe('serving/one.yaml');
    return `${line}:${column} ${field}: ${message} -> ${mend}`;
  });
};

/** The good question with one piece of text replaced. */
const edited = (before: string, after: string): string => {
  const text = questionText('one');
  expect(text).toContain(before);
  return text.replace(before, after);
};

describe('an incident’s file', () => {
  it('has no problem when nothing is wrong', async () => {
    expect(await problemsOf(incidentText('one'))).toEqual([]);
  });

  it.each([
    {
      name: 'a situation of the first step',
      before: '  - id: step-1\n',
      after: '  - id: step-1\n    situation: { en: S, es: S }\n',
      expected: [
        '12:5 steps[0].situation: the first step has `situation` -> ' +
          'remove it: the scenario is where the first step begins',
      ],
    },
    {
      name: 'a step without its situation',
      before: '    situation: { en: Situation 3., es: Situación 3. }\n',
      after: '',
      expected: [
        '32:5 steps[2]: step `step-3` has no `situation` -> ' +
          'add `situation`, with what was done next and what is seen now',
      ],
    },
    {
      name: 'two steps of one id, and what is wrong elsewhere',
      before: '  - id: step-2\n    situation: { en: Situation 2., es: Situación 2. }',
      after: '  - id: step-1\n    situation: { en: Situation 2. }',
      expected: [
        '21:9 steps[1].id: `step-1` is the id of an earlier step too -> ' +
          'give each step an id of its own',
        '22:5 steps[1].situation.es: is missing -> add `es`, a text',
      ],
    },
    {
      name: 'a wrong option of a step that doesn’t say why',
      before: '        why: { en: Not 2., es: No 2. }\n',
      after: '',
      expected: [
        '27:9 steps[1].options[1]: wrong option `wrong` has no `why` -> ' +
          'add `why`, with the reason why it is wrong here',
      ],
    },
    {
      name: 'an unknown key of a step, with the nearest known one',
      before: '    situation: { en: Situation 2.',
      after: '    situaton: { en: Situation 2.',
      expected: [
        '21:5 steps[1]: step `step-2` has no `situation` -> ' +
          'add `situation`, with what was done next and what is seen now',
        '22:5 steps[1].situaton: `situaton` is not a known key -> write `situation`',
      ],
    },
    {
      name: 'a question beside the steps',
      before: 'steps:\n',
      after: 'answer: [right]\nsteps:\n',
      expected: [
        '10:1 answer: `answer` is not a known key -> remove it; what may stand here: ' +
          'id, topic, tags, difficulty, revision, scenario, question, justification, references, ' +
          'picture, kind, options, answer, open, steps',
      ],
    },
    {
      name: 'a kind that isn’t one, where steps tell which was meant',
      before: 'kind: incident',
      after: 'kind: incidnt',
      expected: [
        '6:7 kind: `incidnt` is not one of single, multiple, open, incident -> write `incident`',
      ],
    },
    {
      name: 'a further language that a step lacks',
      before: 'situation: { en: Situation 2., es: Situación 2. }',
      after: 'situation: { en: Situation 2., es: Situación 2., pt: Situação 2. }',
      expected: expect.arrayContaining([
        '7:1 scenario.pt: is missing, while other texts have `pt` -> ' +
          'add `pt`, or leave that language out of the whole question',
        '23:5 steps[1].question.pt: is missing, while other texts have `pt` -> ' +
          'add `pt`, or leave that language out of the whole question',
      ]),
    },
  ])('tells of $name', async ({ before, after, expected }) => {
    const text = incidentText('one');
    expect(text).toContain(before);
    expect(await problemsOf(text.replace(before, after))).toEqual(expected);
  });

  it('tells how many steps there may be', async () => {
    const text = incidentText('one');
    const two = text.replace(/ {2}- id: step-3[\s\S]*?(?=\njustification: )\n/, '');
    expect(await problemsOf(two)).toEqual([
      '10:1 steps: has 2 entries; it may have at least 3 -> add 1',
    ]);
  });
});

describe('a question’s file', () => {
  it('has no problem when nothing is wrong', async () => {
    expect(await problemsOf(questionText('one'))).toEqual([]);
  });

  it.each([
    {
      name: 'a value that is not one of a few',
      before: 'difficulty: 1',
      after: 'difficulty: 5',
      expected: ['4:13 difficulty: `5` is not 1, 2 or 3 -> write 1, 2 or 3'],
    },
    {
      name: 'a missing language, at its text’s key',
      before: '      es: Es incorrecta.\n',
      after: '',
      expected: ['18:5 options[1].why.es: is missing -> add `es`, a text'],
    },
    {
      name: 'an empty text',
      before: 'es: Sirves un modelo.',
      after: 'es: ""',
      expected: ['9:7 scenario.es: is empty -> write a text'],
    },
    {
      name: 'a key without a value',
      before: 'es: Sirves un modelo.',
      after: 'es:',
      expected: ['9:3 scenario.es: is empty -> write a text'],
    },
    {
      name: 'a text that YAML takes for something else',
      before: 'en: Which one?',
      after: 'en: 42',
      expected: ['11:7 question.en: `42` is not a text -> put it in quotes'],
    },
    {
      name: 'a text where its languages should be',
      before: 'question:\n  en: Which one?\n  es: ¿Cuál?',
      after: 'question: Which one?',
      expected: [
        '10:11 question: `Which one?` is not keys with values: en, es -> ' +
          'write keys with values: en, es',
      ],
    },
    {
      name: 'a text that is too long',
      before: 'en: Right,',
      after: `en: ${'x'.repeat(303)},`,
      expected: [
        '15:17 options[0].text.en: has 303 characters; it may have at most 300 -> take 3 away',
      ],
    },
    {
      name: 'a list that is too short',
      before: 'tags: [aws]\n',
      after: 'tags: [aws]\nopen: { prompt: { en: P, es: P }, keyPoints: [] }\n',
      expected: ['4:35 open.keyPoints: has 0 entries; it may have at least 1 -> add 1'],
    },
    {
      name: 'more answers than the kind allows',
      before: 'answer: [right]',
      after: 'answer: [right, wrong]',
      expected: [
        '18:5 options[1].why: right option `wrong` has `why` -> ' +
          'remove it: the justification says why the answer is right',
        '21:1 answer: has 2 entries; it may have exactly 1 -> take 1 away',
      ],
    },
    {
      name: 'a number that is too small',
      before: 'revision: 1',
      after: 'revision: 0',
      expected: ['5:11 revision: `0` is out of bounds -> write at least 1'],
    },
    {
      name: 'an unknown key, with the nearest known one',
      before: 'revision: 1',
      after: 'revision: 1\nrevison: 2',
      expected: ['6:1 revison: `revison` is not a known key -> write `revision`'],
    },
    {
      name: 'an unknown key inside a list',
      before: '    why:\n',
      after: '    wy: no\n    why:\n',
      expected: ['18:5 options[1].wy: `wy` is not a known key -> write `why`'],
    },
    {
      name: 'an unknown key that is like no other',
      before: '    checked: 2024-05-01',
      after: '    checked: 2024-05-01\n    weight: 3',
      expected: [
        '27:5 references[0].weight: `weight` is not a known key -> ' +
          'remove it; what may stand here: title, url, checked, volatile',
      ],
    },
    {
      name: 'a key that is not a language',
      before: '  es: ¿Cuál?',
      after: '  es: ¿Cuál?\n  EN: Which?',
      expected: [
        '13:7 question.EN: `EN` is not a language -> ' +
          'write the code of a language, such as `en` or `es`',
      ],
    },
    {
      name: 'an id of the wrong form',
      before: 'id: wrong',
      after: 'id: Wrong One',
      expected: [
        '16:9 options[1].id: `Wrong One` is not lower-case words joined by hyphens, such as ' +
          '`managed-spot-training` -> write lower-case words joined by hyphens, such as ' +
          '`managed-spot-training`',
      ],
    },
    {
      name: 'an address without encryption',
      before: 'https://example.com/page',
      after: 'http://example.com/page',
      expected: [
        '25:10 references[0].url: `http://example.com/page` is not an https URL -> write an https URL',
      ],
    },
    {
      name: 'an answer that is no option',
      before: 'answer: [right]',
      after: 'answer: [rigth]',
      expected: [
        '14:5 options[0]: wrong option `right` has no `why` -> ' +
          'add `why`, with the reason why it is wrong here',
        '21:10 answer[0]: `rigth` is not the id of an option -> ' +
          'write the id of an option: right, wrong',
      ],
    },
    {
      name: 'two options of one id',
      before: 'id: wrong',
      after: 'id: right',
      expected: [
        '16:9 options[1].id: `right` is the id of an earlier option too -> ' +
          'give each option an id of its own',
        '18:5 options[1].why: right option `right` has `why` -> ' +
          'remove it: the justification says why the answer is right',
      ],
    },
    {
      name: 'an id that is not the file’s name',
      before: 'id: one',
      after: 'id: two',
      expected: ['1:5 id: `two` is not the file’s name, `one` -> write `one`, or rename the file'],
    },
    {
      name: 'a topic that is not the folder’s name',
      before: 'topic: serving',
      after: 'topic: cost',
      expected: [
        '2:8 topic: `cost` is not the folder’s name, `serving` -> write `serving`, or move the file',
      ],
    },
    {
      name: 'a picture that isn’t there',
      before: 'tags: [aws]',
      after: 'tags: [aws]\npicture: { file: drift.png, alt: { en: A, es: A } }',
      expected: [
        '4:18 picture.file: there is no file `drift.png` here -> put the picture beside the question',
      ],
    },
    {
      name: 'a further language in a part of the question',
      before: '  es: ¿Cuál?',
      after: '  es: ¿Cuál?\n  pt: Qual?',
      expected: [
        '7:1 scenario.pt',
        '16:5 options[0].text.pt',
        '18:5 options[1].text.pt',
        '19:5 options[1].why.pt',
        '23:1 justification.pt',
      ].map(
        (place) =>
          `${place}: is missing, while other texts have \`pt\` -> ` +
          'add `pt`, or leave that language out of the whole question',
      ),
    },
    {
      name: 'a kind that isn’t one, and what else is wrong',
      before: 'kind: single\nscenario:',
      after: 'kind: singel\nscenari:',
      expected: [
        '1:1 scenario: is missing -> add `scenario`, keys with values: en, es',
        '6:7 kind: `singel` is not one of single, multiple, open, incident -> write `single`',
        '7:1 scenari: `scenari` is not a known key -> write `scenario`',
      ],
    },
    {
      name: 'a key that stands twice, and what is wrong with the one that counts',
      before: '  es: ¿Cuál?',
      after: '  es: ¿Cuál?\n  es: ""',
      expected: [
        '13:3 question.es: `es` stands here twice -> keep one',
        '13:7 question.es: is empty -> write a text',
      ],
    },
  ])('tells of $name', async ({ before, after, expected }) => {
    expect(await problemsOf(edited(before, after))).toEqual(expected);
  });

  it('tells where the syntax is wrong', async () => {
    const [problem, ...others] = await problemsOf(edited('en: Which one?', 'en: Which: one?'));
    expect(problem).toMatch(
      /^11:7 : this is not YAML: .*, at `Which: one\?` -> indent with spaces/,
    );
    expect(others).toEqual([]);
  });

  it('tells of a tab', async () => {
    const [problem] = await problemsOf(edited('  en: Which one?', '\ten: Which one?'));
    expect(problem).toMatch(/^11:\d : this is not YAML/);
  });

  it('survives a file that points at itself without end', async () => {
    const bomb = 'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n';
    const [problem] = await problemsOf(`${bomb}c: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n`);
    expect(problem).toMatch(/^1:1 : Excessive alias count/);
  });

  it('tells of an empty file', async () => {
    const [problem] = await problemsOf('# nothing yet\n');
    expect(problem).toMatch(/^1:1 : is empty -> write keys with values: id, topic/);
  });

  it('tells of a source read in the future, and still loads the question', async () => {
    const folder = await createFolder({
      'topics.yaml': TOPICS,
      'serving/one.yaml': edited('2024-05-01', '2026-11-23'),
    });
    const load = (today: string) => loadBank([folder.path], { today, root: folder.path });
    const { bank, problems } = await load('2026-11-22');
    expect(bank.questions).toHaveLength(1);
    expect(problems).toEqual([
      {
        ...{ file: 'serving/one.yaml', line: 26, column: 14, field: 'references[0].checked' },
        message: '`2026-11-23` is later than today, 2026-11-22',
        mend: 'write the date on which the source was read',
      },
    ]);
    expect((await load('2026-11-23')).problems).toEqual([]);
  });

  it('tells everything at once', async () => {
    const text = questionText('one')
      .replace('difficulty: 1', 'difficulty: 9')
      .replace('answer: [right]', 'answer: [none]')
      .replace('2024-05-01', '2027-01-01');
    const fields = (await problemsOf(text)).map((problem) => problem.split(':')[1]);
    expect(fields).toEqual([
      '13 difficulty',
      '5 options[0]',
      '10 answer[0]',
      '14 references[0].checked',
    ]);
  });
});
