import { describe, expect, it } from 'vitest';
import { choiceAt, choiceOf, isChoice } from '../../../src/core/question/choice.ts';
import { questionSchema } from '../../../src/core/question/schema.ts';
import { stepQuestion } from '../../../src/core/question/steps.ts';
import { openForm, speaks } from '../../../src/core/question/texts.ts';
import { anIncident, aQuestion } from '../../support/builders.ts';

const picture = { file: 'page.png', alt: { en: 'A page', es: 'Un aviso' } };

describe('a step of an incident', () => {
  it('is asked like any question, where its situation is the scenario', () => {
    const incident = anIncident({ picture });
    expect(stepQuestion(incident, 1)).toMatchObject({
      id: 'night-page',
      kind: 'single',
      scenario: { en: 'A page at three in the morning.' },
      question: { en: 'Decision 1?' },
      answer: ['right-1'],
      justification: { en: 'Because 1.' },
      picture,
    });
    expect(stepQuestion(incident, 3)).toMatchObject({
      scenario: { en: 'Situation 3.' },
      answer: ['right-3'],
    });
    expect(stepQuestion(incident, 3)).not.toHaveProperty('picture');
  });

  it('leaves the sources to the incident', () => {
    expect(stepQuestion(anIncident(), 2).references).toEqual([]);
  });

  it.each([0, 4, 1.5])('number %d is not there', (number) => {
    expect(() => stepQuestion(anIncident(), number)).toThrow(RangeError);
  });
});

describe('an incident', () => {
  it('has no options but those of its steps, and no open form', () => {
    const incident = anIncident();
    expect(isChoice(incident)).toBe(false);
    expect(() => choiceOf(incident)).toThrow('night-page');
    expect(choiceAt(incident, 2)).toEqual(stepQuestion(incident, 2));
    expect(openForm(incident)).toBeUndefined();
  });

  it('is told from a question, which has no steps', () => {
    const question = aQuestion();
    expect(choiceAt(question, null)).toBe(question);
  });

  it('speaks a language in which all of its texts are there', () => {
    const german = (value: unknown): unknown => {
      if (Array.isArray(value)) {
        return value.map(german);
      }
      if (typeof value !== 'object' || value === null) {
        return value;
      }
      const inside = Object.fromEntries(
        Object.entries(value).map(([key, child]) => [key, german(child)]),
      );
      return 'en' in inside ? { ...inside, de: 'Deutsch' } : inside;
    };
    const whole = questionSchema.parse(german(anIncident()));
    expect(speaks(whole, 'de')).toBe(true);
    expect(speaks(anIncident(), 'es')).toBe(true);
    for (const part of ['situation', 'question', 'justification'] as const) {
      const gap = anIncident({
        ...whole,
        steps: anIncident({ ...whole }).steps.map((step, index) =>
          index === 1 ? { ...step, [part]: { en: 'English', es: 'Español' } } : step,
        ),
      });
      expect(speaks(gap, 'de'), part).toBe(false);
    }
  });
});

describe('the shape of an incident', () => {
  const { steps } = anIncident();
  const problemsWith = (changed: readonly unknown[]) =>
    (questionSchema.safeParse({ ...anIncident(), steps: changed }).error?.issues ?? []).map(
      ({ path }) => path.join('.'),
    );
  const withStep = (index: number, patch: object) =>
    steps.map((step, at) => (at === index ? { ...step, ...patch } : step));

  it('is right', () => {
    expect(problemsWith(steps)).toEqual([]);
  });

  it.each([
    ['two steps', steps.slice(0, 2), ['steps']],
    ['six steps', [...steps, ...steps], ['steps']],
    ['a repeated id', withStep(1, { id: 'step-1' }), ['steps.1.id']],
    [
      'a situation at the start',
      withStep(0, { situation: steps[1]?.situation }),
      ['steps.0.situation'],
    ],
    ['none later on', withStep(2, { situation: undefined }), ['steps.2']],
    [
      'an answer that is no option',
      withStep(1, { answer: ['none'] }),
      ['steps.1.answer.0', 'steps.1.options.0'],
    ],
    ['two answers', withStep(1, { answer: ['right-2', 'wrong-2'] }), ['steps.1.answer']],
    ['an open form', withStep(1, { open: {} }), ['steps.1']],
  ])('does not allow %s', (_, changed, expected) => {
    expect(problemsWith(changed).sort()).toEqual(expected.sort());
  });
});
