import { type Question, questionSchema } from '../../src/core/question/schema.ts';

const both = (text: string) => ({ en: text, es: text });

export interface QuestionSketch {
  readonly id: string;
  readonly topic?: string;
  readonly difficulty?: number;
  readonly kind?: Question['kind'];
  /** Question text in a third language, in which nothing else is there. */
  readonly german?: string;
  /** When its one source was read, `YYYY-MM-DD`. */
  readonly checked?: string;
  readonly volatile?: boolean;
}

/** A valid question with what a test names, and anything for the rest. */
export const sketchQuestion = (sketch: QuestionSketch): Question => {
  const { kind = 'single' } = sketch;
  const about = {
    id: sketch.id,
    topic: sketch.topic ?? 'monitoring',
    tags: [],
    difficulty: sketch.difficulty ?? 1,
    revision: 1,
    scenario: both('Something happened.'),
    justification: both('Because.'),
    references: [
      {
        title: 'A page',
        url: 'https://example.com/',
        checked: sketch.checked ?? '2026-11-22',
        ...(sketch.volatile === undefined ? {} : { volatile: sketch.volatile }),
      },
    ],
  };
  const question = { ...both('What now?'), ...(sketch.german ? { de: sketch.german } : {}) };
  const common = { ...about, question };
  const open = { prompt: both('What would you do?'), keyPoints: [both('Look first.')] };
  if (kind === 'open') {
    return questionSchema.parse({ ...common, kind, open });
  }
  const right = kind === 'multiple' ? ['roll-back', 'page'] : ['roll-back'];
  const options = ['roll-back', 'page', 'wait', 'retrain'].map((id) => ({
    id,
    text: both(id),
    ...(right.includes(id) ? {} : { why: both('Not here.') }),
  }));
  if (kind === 'incident') {
    const steps = [1, 2, 3].map((n) => ({
      ...{ id: `step-${n}`, question, options, answer: right, justification: both('So.') },
      ...(n > 1 && { situation: both('It went on.') }),
    }));
    return questionSchema.parse({ ...about, kind, steps });
  }
  return questionSchema.parse({ ...common, kind, options, answer: right });
};
