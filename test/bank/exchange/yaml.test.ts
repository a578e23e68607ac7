import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/bank/exchange/yaml/read.ts';
import { questionYaml } from '../../../src/bank/exchange/yaml/write.ts';
import { formatProblem } from '../../../src/bank/problem.ts';

const read = (text: string) => readYaml(text, { file: 'team.yaml', language: 'en' });

describe('writing a question’s file', () => {
  it('looks like the files of the bank', () => {
    const url = `https://example.com/${'a-long-address-'.repeat(6)}`;
    const long = 'A text that is too long to stand beside its key, so that it is folded below it.';
    expect(
      questionYaml({
        id: 'x',
        tags: ['a', 'b'],
        scenario: { en: `${long} ${long}`, es: 'Corto: sí' },
        question: { en: 'See:\n\n```\nif x:\n    y\n```', es: '- no' },
        references: [{ title: 'null', url, checked: '2026-11-22' }],
      }),
    ).toBe(`# yaml-language-server: $schema=../question.schema.json
id: x
tags: [a, b]
scenario:
  en: >-
    A text that is too long to stand beside its key, so that it is folded below it. A text that is
    too long to stand beside its key, so that it is folded below it.
  es: "Corto: sí"
question:
  en: |-
    See:

    \`\`\`
    if x:
        y
    \`\`\`
  es: "- no"
references:
  - title: "null"
    url: ${url}
    checked: 2026-11-22
`);
  });
});

describe('reading YAML', () => {
  it('takes one question, several documents, and lists', () => {
    const ids = (text: string) => read(text).drafts.map(({ fields, line }) => [fields['id'], line]);
    expect(ids('id: a\n')).toEqual([['a', 1]]);
    expect(ids('id: a\n---\n# b\nid: b\n---\n- id: c\n- id: d\n')).toEqual([
      ...[
        ['a', 1],
        ['b', 4],
        ['c', 6],
        ['d', 7],
      ],
    ]);
    expect(ids('')).toEqual([]);
  });

  it('tells of what it can’t read with its line, and reads the others', () => {
    const { drafts, problems } = read('id: a\n---\nid: [\n---\n- id: c\n- text\n- *nobody\n');
    expect(drafts.map(({ fields }) => fields['id'])).toEqual(['a', 'c']);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^team\.yaml:4:1: this is not YAML: /),
      'team.yaml:6:3: this is not a question. Mend: write maps with the keys of a question, as documents or as one list.',
      'team.yaml:7:3: this is not a question. Mend: write maps with the keys of a question, as documents or as one list.',
    ]);
  });

  it('follows no alias to what it stands in', () => {
    const { drafts, problems } = read(
      '- &a { id: a, question: *a }\n- &b [c]\n- id: d\n  tags: *b\n',
    );
    expect(drafts.map(({ fields }) => fields)).toEqual([{ id: 'd', tags: ['c'] }]);
    expect(problems.map(({ message }) => message)).toEqual([
      'a value contains itself',
      'this is not a question',
    ]);
  });

  it('follows no bomb of aliases', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `  a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`);
    const { drafts, problems } = read(`id: x\nbomb:\n  a0: &a0 [1]\n${lines.join('\n')}\n`);
    expect(drafts).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining('Excessive alias count')]);
  });
});
