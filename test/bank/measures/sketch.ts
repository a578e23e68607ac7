import { type Question, questionSchema } from '../../../src/core/question/schema.ts';

type Texts = string | { readonly en: string; readonly es: string };

export interface ChoiceSketch {
  readonly id?: string;
  readonly kind?: 'single' | 'multiple';
  readonly difficulty?: number;
  readonly scenario?: Texts;
  readonly question?: Texts;
  /** Texts of right options, then of wrong ones. */
  readonly right: Texts | readonly Texts[];
  readonly wrong: readonly Texts[];
  /** Where the first right option stands, from 0. */
  readonly place?: number;
  readonly justification?: Texts;
  readonly references?: readonly { checked: string; volatile?: boolean }[];
}

const both = (texts: Texts) => (typeof texts === 'string' ? { en: texts, es: texts } : texts);

/** A valid question with the texts that a test is about, and neutral ones for the rest. */
export const sketchChoice = (sketch: ChoiceSketch): Question => {
  const right = (Array.isArray(sketch.right) ? sketch.right : [sketch.right]) as readonly Texts[];
  const rights = right.map((text, n) => ({ id: `right-${n}`, text: both(text) }));
  const wrongs = sketch.wrong.map((text, n) => ({
    id: `wrong-${n}`,
    text: both(text),
    why: both('Not here.'),
  }));
  const place = sketch.place ?? 0;
  return questionSchema.parse({
    id: sketch.id ?? 'sketch',
    topic: 'monitoring',
    tags: [],
    difficulty: sketch.difficulty ?? 1,
    revision: 1,
    kind: sketch.kind ?? 'single',
    scenario: both(sketch.scenario ?? Array(20).fill('word').join(' ')),
    question: both(sketch.question ?? 'What now?'),
    options: [...wrongs.slice(0, place), ...rights, ...wrongs.slice(place)],
    answer: rights.map(({ id }) => id),
    justification: both(sketch.justification ?? 'Because.'),
    references: (sketch.references ?? [{ checked: '2026-11-22' }]).map((reference) => ({
      title: 'A page',
      url: 'https://example.com/',
      ...reference,
    })),
  });
};
