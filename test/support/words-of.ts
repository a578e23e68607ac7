import { plainText } from '../../src/core/richtext.ts';
import type { View } from '../../src/core/view/view.ts';

/**
 * What a person must be able to read of a view, on any platform: texts without Markdown's marks, a
 * line each. Members' names, and what a platform may show in its own way (letters, places), are left out.
 */
export const wordsOf = (view: View): readonly string[] =>
  [view.heading, ...view.actions.map(({ label }) => label), ...bodyOf(view)]
    .flatMap((text) => plainText(text).split('\n'))
    .map((line) => line.replace(/^(?:-|\d+\.) /, '').trim())
    .filter((line) => line !== '');

const explanationOf = (view: Extract<View, { justification: string }>) => [
  view.justificationHeading,
  view.justification,
  ...(view.references.length === 0 ? [] : [view.referencesHeading]),
  ...view.references.flatMap(({ title, checked }) => [title, checked]),
];

const bodyOf = (view: View): readonly string[] => {
  switch (view.kind) {
    case 'question':
      return [
        view.meta,
        view.scenario,
        view.question,
        ...view.options.map(({ text }) => text),
        ...(view.participation === undefined ? [] : [view.participation]),
        ...(view.closed ? [view.closed.text, view.closed.rightLabel] : [view.hint]),
        ...(view.choice === 'several' && !view.closed ? [view.submitLabel] : []),
      ];
    case 'feedback':
      return [
        view.chosenLabel,
        ...view.chosen.map(({ text }) => text),
        ...(view.answer.length > 0 ? [view.answerLabel] : []),
        ...view.answer.map(({ text }) => text),
        ...view.whys.flatMap(({ label, text }) => [label, text]),
        ...view.notes,
        ...explanationOf(view),
      ];
    case 'reveal':
      return [
        view.question,
        view.spreadHeading,
        ...view.bars.flatMap(({ text, label }) => [text, label]),
        view.rightLabel,
        view.summary,
        ...explanationOf(view),
      ];
    case 'leaderboard':
      return [
        view.period,
        ...view.rows.flatMap(({ points, participation }) => [points, participation]),
        ...view.notes,
      ];
    case 'stats':
      return [
        view.topicsHeading,
        ...[...view.facts, ...view.topics].flatMap(({ label, value }) => [label, value]),
      ];
    case 'notice':
      return [view.text, ...view.items.flatMap(({ term, text }) => [term, text])];
    case 'form':
      return [
        ...view.intro,
        ...view.fields.flatMap((field) => [
          field.label,
          ...('choices' in field ? field.choices.map(({ label }) => label) : []),
        ]),
        view.submitLabel,
      ];
  }
};
