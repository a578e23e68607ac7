import { describe, expect, test } from 'vitest';
import { measureAbsoluteWords } from '../../../src/bank/measures/absolute-words.ts';
import type { Measured } from '../../../src/bank/measures/figure.ts';
import { measureOptionForm } from '../../../src/bank/measures/option-form.ts';
import { measureOptionLengths } from '../../../src/bank/measures/option-length.ts';
import { measureRepeatedWords } from '../../../src/bank/measures/repeated-words.ts';
import { formatPath } from '../../../src/bank/problem.ts';
import type { Question } from '../../../src/core/question/schema.ts';
import { type ChoiceSketch, sketchChoice } from './sketch.ts';

type Measure = (questions: readonly Question[]) => Measured;

/** `path: message` of each finding. */
const found = (measure: Measure, sketch: ChoiceSketch): string[] =>
  measure([sketchChoice(sketch)]).findings.map(
    ({ path, message }) => `${formatPath(path)}: ${message}`,
  );

describe('words of the question in the right option alone', () => {
  const repeated = (sketch: ChoiceSketch) => found(measureRepeatedWords, sketch);

  test('are found by stem, in each language', () => {
    expect(
      repeated({
        question: { en: 'How do you monitor it?', es: '¿Cómo lo monitorizas?' },
        right: { en: 'With monitoring', es: 'Con monitorización' },
        wrong: ['x', 'y'],
        place: 1,
      }),
    ).toEqual([
      'options[1].text.en: of the options only the right one repeats `monitor` from the question',
      'options[1].text.es: of the options only the right one repeats `monitorizas` from the question',
    ]);
  });

  test.each([
    { name: 'another option has it too', right: 'Check a queue', wrong: ['Drain queues', 'b'] },
    { name: 'it is a small word', right: 'The one that you have', wrong: ['a', 'b'] },
    { name: 'only the scenario has it', right: 'Add replicas', wrong: ['a', 'b'] },
  ])('are none when $name', ({ right, wrong }) => {
    const question = { en: 'Which queue is the one that you have?', es: '¿Cuál?' };
    expect(repeated({ scenario: 'Replicas restart.', question, right, wrong })).toEqual([]);
  });

  test('are those that all right options share, where there are several', () => {
    const several = {
      kind: 'multiple',
      question: 'Which two queues?',
      wrong: ['None', 'b'],
    } as const;
    expect(repeated({ ...several, right: ['Queue one', 'Two'] })).toEqual([]);
    expect(repeated({ ...several, right: ['Queue one', 'Queue two'] })).toHaveLength(2);
  });
});

describe('absolute words', () => {
  const absolute = (wrong: string, right = 'Look first') =>
    found(measureAbsoluteWords, { right, wrong: [wrong, 'Wait'] });

  test('are found in wrong options', () => {
    expect(absolute('Always retrain all of it')).toEqual([
      'options[1].text.en: wrong option `wrong-0` has `always`, `all`',
    ]);
    expect(absolute('Reentrenar siempre')).toEqual([
      'options[1].text.es: wrong option `wrong-0` has `siempre`',
    ]);
  });

  test.each(['Run `all` once', 'Use an all-reduce', 'Set it read-only', 'Allow more time'])(
    'are not seen in: %s',
    (wrong) => {
      expect(absolute(wrong)).toEqual([]);
    },
  );

  test('may stand in the right option', () => {
    expect(absolute('Wait', 'Never retrain')).toEqual([]);
  });
});

describe('the length of options', () => {
  const lengths = (longest: number) =>
    found(measureOptionLengths, {
      right: 'x'.repeat(10),
      wrong: ['y'.repeat(longest), 'z'.repeat(20)],
    });

  test('may differ by 1.6 times and 12 characters', () => {
    expect(lengths(28)).toEqual([]);
    expect(lengths(29)).toEqual([
      'options[1].text.en: in English option `wrong-0` has 29 characters, while `right-0` has 10',
      'options[1].text.es: in Spanish option `wrong-0` has 29 characters, while `right-0` has 10',
    ]);
  });
});

describe('the form of options', () => {
  const forms = (...wrong: string[]) => found(measureOptionForm, { right: 'Look first', wrong });

  test.each([
    { name: 'a full stop', odd: 'Wait.', says: 'ends with a full stop' },
    { name: 'a small letter', odd: 'wait', says: 'starts with a small letter' },
  ])('is one: $name sets one apart', ({ odd, says }) => {
    expect(forms('Roll back', odd)).toEqual([
      expect.stringContaining(`options[2].text.en: in English option \`wrong-1\` ${says}`),
      expect.stringContaining(`options[2].text.es: in Spanish option \`wrong-1\` ${says}`),
    ]);
  });

  test('has no capital where an option starts with code, a digit or a quotation mark', () => {
    const others = ['`kubectl` first', '2 replicas', '“wait”'];
    expect(forms(...others)).toEqual([]);
    expect(found(measureOptionForm, { right: 'look first', wrong: others })).toEqual([]);
  });
});
