import type { PictureView, QuestionView } from '../../../src/core/view/view.ts';
import { lookData } from '../card-data.ts';
import { literal } from '../escape.ts';
import { ALT_TEXT, cut } from '../limits.ts';
import type { Card, CardElement } from './card.ts';
import { closedOptions, openOptions } from './options.ts';
import type { RenderContext } from './render-context.ts';
import { rich } from './rich-text.ts';
import { heading, subtle } from './text.ts';

const picture = ({ path, alt }: PictureView, { pictures }: RenderContext): CardElement[] => {
  const url = pictures.get(path);
  return url === undefined
    ? subtle([alt])
    : [{ type: 'Image', url, altText: cut(literal(alt), ALT_TEXT), size: 'auto' }];
};

/** Boxes to tick carry the hint as their label. */
const hintOf = (view: QuestionView): string | undefined =>
  view.closed?.text ?? (view.choice === 'one' ? view.hint : undefined);

/** The daily question, or one for practice. */
export const questionBody = (view: QuestionView, render: RenderContext): CardElement[] => [
  ...heading(view.heading),
  ...subtle([view.meta], { spacing: 'none' }),
  ...rich(view.scenario),
  ...(view.picture ? picture(view.picture, render) : []),
  ...rich(view.question, { weight: 'bolder' }),
  ...(view.closed ? closedOptions(view.options, view.closed) : openOptions(view)),
  ...subtle([hintOf(view), view.participation]),
];

/** Lets Teams ask how a channel's question looks to each person; practice is one person's anyway. */
export const refreshOf = ({ ask }: QuestionView): Pick<Card, 'refresh'> =>
  ask.type === 'round' ? { refresh: { action: { type: 'Action.Execute', ...lookData(ask) } } } : {};
