import { describe, expect, test } from 'vitest';
import { countWords, measureReading } from '../../../src/bank/measures/reading-length.ts';
import { measureSameFacts } from '../../../src/bank/measures/same-facts.ts';
import { formatPath } from '../../../src/bank/problem.ts';
import { sketchChoice } from './sketch.ts';

const words = (count: number) => Array(count).fill('word').join(' ');

describe('reading length', () => {
  const messages = (sketch: { scenario?: string; justification?: string; wrong?: string }) =>
    measureReading([
      sketchChoice({ right: 'Right', ...sketch, wrong: [sketch.wrong ?? 'Wrong', 'Wrong too'] }),
    ]).findings.map(({ path, message }) => `${formatPath(path)}: ${message}`);

  test.each([
    { name: 'scenario', most: 90, path: 'scenario', of: (text: string) => ({ scenario: text }) },
    { name: 'option', most: 20, path: 'options[1].text', of: (text: string) => ({ wrong: text }) },
    {
      ...{ name: 'justification', most: 120, path: 'justification' },
      of: (text: string) => ({ justification: text }),
    },
  ])('has a limit for a $name', ({ name, most, path, of }) => {
    expect(messages(of(words(most)))).toEqual([]);
    expect(messages(of(words(most + 1)))).toEqual([
      `${path}.en: the ${name} has ${most + 1} words in English; it may have at most ${most}`,
      `${path}.es: the ${name} has ${most + 1} words in Spanish; it may have at most ${most}`,
    ]);
  });

  test('asks for a scenario that says something', () => {
    expect(messages({ scenario: words(20) })).toEqual([]);
    expect(messages({ scenario: words(19) })[0]).toBe(
      'scenario.en: the scenario has 19 words in English; it may have no fewer than 20',
    );
  });

  test('counts as a reader does', () => {
    expect(countWords('A p99 of 1.5 s – **not** `4 s`, and "so"')).toBe(10);
    expect(countWords('See:\n\n```yaml\nreplicas: 2 # two\n```\n\n- one\n- two')).toBe(6);
  });
});

describe('what both languages say', () => {
  const differences = (en: string, es: string) =>
    measureSameFacts([
      sketchChoice({ right: 'Right', wrong: ['Wrong', 'b'], justification: { en, es } }),
    ]).findings.map(({ path, message }) => `${formatPath(path)}: ${message}`);

  test.each([
    ['0.85 and 12,000 rows', '0,85 y 12.000 filas'],
    ['12000 rows at 85%', '12 000 filas al 85 %'],
    ['1,234,567 rows', '1 234 567 filas'],
    ['p99 450 ms in 3 regions', '3 regiones con 450 ms de p99'],
    ['from 10:05 to 10:20, at 5–10 °C', 'de 10:05 a 10:20, a 5–10 °C'],
    ['version 1.27.3 of MLflow', 'la versión 1.27.3 de MLflow'],
    ['two GPUs, 3 SLOs and AI', 'dos GPU, 3 SLO e IA'],
    ['4 vCPUs; set `a` and `b`', 'pon `b`, `a` y otra vez `b`; 4 vCPU'],
    ['two ClusterQueues', 'dos ClusterQueue'],
    ['see https://example.com/a.', 'véase https://example.com/a'],
    ['```\nkeep: 30 # days\n```', '```\nkeep: 30 # días\n```'],
  ])('is the same: %s | %s', (en, es) => {
    expect(differences(en, es)).toEqual([]);
  });

  test.each([
    ['0.85 of it', '0,86 de ello', ['number `0.85`', 'number `0.86`']],
    ['1.5 s', '15 s', ['number `1.5`', 'number `15`']],
    ['2 of 2', '2', ['number `2`']],
    ['set `a`', 'pon `b`', ['code `a`', 'code `b`']],
    ['SageMaker', 'Vertex', ['name `SageMaker`']],
    ['a page', 'véase https://example.com', ['name `https://example.com`']],
    ['```\na\n```', 'a', ['more blocks of code']],
  ])('is not the same: %s | %s', (en, es, said) => {
    expect(differences(en, es)).toEqual(said.map((part) => expect.stringContaining(part)));
  });

  test('is told where it stands', () => {
    expect(differences('3 rows', 'filas')).toEqual([
      'justification.es: the number `3` is in English and not in Spanish',
    ]);
  });
});
