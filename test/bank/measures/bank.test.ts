import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadBank } from '../../../src/bank/load.ts';
import { isBeyond } from '../../../src/bank/measures/figure.ts';
import { measureBank } from '../../../src/bank/measures/measure.ts';
import { measureDuplicates } from '../../../src/bank/measures/near-duplicates.ts';
import { formatPath } from '../../../src/bank/problem.ts';
import { questionIdSchema } from '../../../src/core/ids.ts';
import type { Localized, Question } from '../../../src/core/question/schema.ts';
import { sketchChoice } from './sketch.ts';

const FOLDER = fileURLToPath(new URL('../../../questions', import.meta.url));
const TODAY = '2026-11-22';

const load = async () => (await loadBank([FOLDER], { today: TODAY })).bank.questions;

describe('our own bank', () => {
  test('is within all limits', async () => {
    const { figures, findings } = measureBank(await load(), TODAY);
    expect(figures.filter(isBeyond)).toEqual([]);
    expect(findings.map(({ question, path }) => [question.id, formatPath(path)])).toEqual([]);
  });
});

/** The same question with other numbers, other names, and every fifth word another one. */
const disguise = (question: Question): Question => {
  const change = (text: string) =>
    text
      .replaceAll(/\d+/g, (digits) => String(Number(digits) + 7))
      .replaceAll(/[A-Z][a-z]*[A-Z]\w*/g, 'Anvil')
      .split(' ')
      .map((word, place) => (place % 5 === 4 ? `marmalade${place}` : word))
      .join(' ');
  const both = ({ en, es }: Localized) => ({ en: change(en), es: change(es) });
  return {
    ...question,
    id: questionIdSchema.parse(`copy-of-${question.id}`.slice(0, 60)),
    scenario: both(question.scenario),
    ...('question' in question && { question: both(question.question) }),
  } as Question;
};

describe('near-duplicates', () => {
  test('are found for each question of our bank that comes back in disguise', async () => {
    const questions = await load();
    const missed = questions.filter((question) => {
      const [finding] = measureDuplicates([question, disguise(question)]).findings;
      return finding?.message.includes(`words with \`${question.id}\``) !== true;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test('are told of at the later one, with the most alike before it', async () => {
    const questions = await load();
    const copy = disguise(questions[3] as Question);
    const { findings } = measureDuplicates([...questions, copy]);
    expect(findings.map(({ question, path }) => [question.id, path])).toEqual([
      [copy.id, ['scenario']],
    ]);
    expect(findings[0]?.message).toContain(`\`${questions[3]?.id}\``);
  });
});

describe('figures', () => {
  const sketch = { right: 'Look first', wrong: ['Wait', 'Retrain'] };
  const figure = (id: string, questions: readonly Question[]) =>
    measureBank(questions, TODAY).figures.find((entry) => entry.id === id);

  test('count difficulties, kinds, open forms and topics', () => {
    const questions = [1, 2, 2, 3].map((difficulty) => sketchChoice({ ...sketch, difficulty }));
    expect(figure('difficulty.2', questions)).toMatchObject({ value: 0.5, target: 0.45 });
    expect(figure('kind.single', questions)?.value).toBe(4);
    expect(figure('open-form', questions)?.value).toBe(0);
    expect(figure('topic.monitoring', questions)?.value).toBe(4);
  });

  test('are there for an empty bank too', () => {
    expect(measureBank([], TODAY).figures.filter(isBeyond)).toEqual([]);
    expect(figure('difficulty.1', [])?.value).toBeNull();
  });
});

describe('stale evidence', () => {
  const questions = [
    sketchChoice({
      right: 'Look first',
      wrong: ['Wait', 'Retrain'],
      references: [
        { checked: '2026-11-22' },
        { checked: '2026-05-25', volatile: true },
        { checked: '2024-11-22' },
      ],
    }),
  ];

  test('is told with its reference, age and limit, and apart from what fails', () => {
    const { stale, findings, figures } = measureBank(questions, TODAY);
    expect(stale.map(({ path, message }) => `${formatPath(path)}: ${message}`)).toEqual([
      'references[1].checked: A page was read 181 days ago, and counts for 180',
    ]);
    expect(findings).toEqual([]);
    expect(figures.filter(isBeyond)).toEqual([]);
    expect(figures.find(({ id }) => id === 'oldest-evidence')?.value).toBe(730);
  });
});
