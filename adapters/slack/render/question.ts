import type { ImageBlock, KnownBlock } from '@slack/types';
import type { PictureView, QuestionView } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import { ALT_TEXT, cut } from '../limits.ts';
import { closedOptions, openOptions } from './options.ts';
import type { RenderContext } from './render-context.ts';
import { rich } from './rich-text.ts';
import { context } from './text.ts';

const picture = ({ path, alt }: PictureView, { pictures }: RenderContext): KnownBlock[] => {
  const id = pictures.get(path);
  if (id === undefined) {
    return context(alt);
  }
  const alt_text = cut(literal(alt), ALT_TEXT);
  return [{ type: 'image', slack_file: { id }, alt_text } satisfies ImageBlock];
};

/** The daily question, or one for practice. */
export const questionBlocks = (view: QuestionView, render: RenderContext): KnownBlock[] => [
  ...context(view.meta),
  ...rich(view.scenario),
  ...(view.picture ? picture(view.picture, render) : []),
  ...rich(view.question, { bold: true }),
  ...(view.closed ? closedOptions(view.options, view.closed) : openOptions(view, render.place)),
  ...context(view.closed?.text ?? view.hint, view.participation),
];
