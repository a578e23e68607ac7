import type { KnownBlock } from '@slack/types';
import { plainText } from '../../../src/core/richtext.ts';
import type { FormField, FormView } from '../../../src/core/view/view.ts';
import { bold, text } from './inlines.ts';
import { listOf, rich, richBlocks, section } from './rich-text.ts';
import { context } from './text.ts';

const choicesOf = (field: FormField) => ('choices' in field ? field.choices : []);

const fieldBlocks = (field: FormField): KnownBlock[] =>
  richBlocks([
    ...section(bold(field.label)),
    ...listOf(choicesOf(field).map(({ label }) => text(plainText(label)))),
    ...section(text(field.problem ?? '')),
  ]);

/** What a form asks, where it can't be filled in: forms are modals. */
export const formBlocks = (view: FormView): KnownBlock[] => [
  ...view.intro.flatMap((paragraph) => rich(paragraph)),
  ...view.fields.flatMap(fieldBlocks),
  ...context(view.submitLabel),
];
