import { describe, expect, test } from 'vitest';
import { measurePlaces } from '../../../src/bank/measures/answer-places.ts';
import { measureEchoes } from '../../../src/bank/measures/echoing-option.ts';
import { isBeyond } from '../../../src/bank/measures/figure.ts';
import { measureLongest } from '../../../src/bank/measures/longest-option.ts';
import { type ChoiceSketch, sketchChoice } from './sketch.ts';

const valuesOf = (measure: typeof measureLongest, ...sketches: readonly ChoiceSketch[]) =>
  Object.fromEntries(
    measure(sketches.map(sketchChoice)).figures.map(({ id, value }) => [id, value]),
  );

const beyond = (measure: typeof measureLongest, sketch: ChoiceSketch) =>
  measure(Array.from({ length: 40 }, () => sketchChoice(sketch)))
    .figures.filter(isBeyond)
    .map(({ id }) => id);

describe('how often the longest option is right', () => {
  test('is measured in each language', () => {
    const text = { en: 'a long one', es: 'corta' };
    expect(valuesOf(measureLongest, { right: text, wrong: ['eight888', 'b'] })).toEqual({
      'longest-right.en': 1,
      'longest-right.es': 0,
    });
  });

  test('counts ties in part', () => {
    const tie = { right: 'four', wrong: ['five', 'a', 'b'] };
    expect(valuesOf(measureLongest, tie)).toMatchObject({ 'longest-right.en': 0.5 });
  });

  test('leaves out choices with several right options', () => {
    const several = { kind: 'multiple', right: ['a long one', 'another'], wrong: ['b'] } as const;
    expect(valuesOf(measureLongest, several)).toMatchObject({ 'longest-right.en': null });
  });

  test('is beyond limits when it is always so, and when it never is', () => {
    const both = ['longest-right.en', 'longest-right.es'];
    expect(beyond(measureLongest, { right: 'longest', wrong: ['a', 'b'] })).toEqual(both);
    expect(beyond(measureLongest, { right: 'a', wrong: ['longest', 'b'] })).toEqual(both);
  });
});

describe('how often the right option stands where', () => {
  test('is measured among the choices that have such a place', () => {
    expect(
      valuesOf(
        measurePlaces,
        { right: 'a', wrong: ['b', 'c'], place: 2 },
        { right: 'a', wrong: ['b'], place: 0 },
        { kind: 'multiple', right: ['a', 'b'], wrong: ['c'], place: 0 },
      ),
    ).toEqual({ 'right-place.1': 2 / 3, 'right-place.2': 1 / 3, 'right-place.3': 1 / 2 });
  });

  test('is beyond limits when it is the first in every file', () => {
    expect(beyond(measurePlaces, { right: 'a', wrong: ['b', 'c', 'd'] })).toContain(
      'right-place.1',
    );
  });
});

describe('how often the option nearest to the scenario is right', () => {
  const scenario = 'The gateway drops requests while replicas restart';

  test('counts stems, not numbers and small words', () => {
    expect(
      valuesOf(measureEchoes, {
        scenario,
        right: 'Restarting a replica',
        wrong: ['The request', 'Memory pressure notices'],
      }),
    ).toMatchObject({ 'echo-right.en': 1 });
    expect(
      valuesOf(measureEchoes, { scenario, right: 'The one while', wrong: ['Replicas', 'b'] }),
    ).toMatchObject({ 'echo-right.en': 0 });
  });

  test('is beyond limits when it is always so', () => {
    const sketch = { scenario, right: 'Restart the gateway', wrong: ['Add memory', 'Retrain it'] };
    expect(beyond(measureEchoes, sketch)).toContain('echo-right.en');
  });
});
