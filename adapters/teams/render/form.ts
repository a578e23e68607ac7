import type { ChannelId } from '../../../src/core/ids.ts';
import type { FormView } from '../../../src/core/view/view.ts';
import { formData } from '../card-data.ts';
import { buttonSets, titleOf } from './buttons.ts';
import type { CardElement } from './card.ts';
import { fieldElements } from './fields.ts';
import type { RenderContext } from './render-context.ts';
import { rich } from './rich-text.ts';
import { heading } from './text.ts';

const submit = ({ form, submitLabel }: FormView, about?: ChannelId): CardElement[] =>
  buttonSets([
    {
      type: 'Action.Execute',
      title: titleOf(submitLabel),
      style: 'positive',
      ...formData(form, about),
    },
  ]);

/** Something to fill in, and the button that sends it. */
export const formBody = (view: FormView, render: RenderContext): CardElement[] => [
  ...heading(view.heading),
  ...view.intro.flatMap((paragraph) => rich(paragraph)),
  ...view.fields.flatMap((field) => fieldElements(field, render)),
  ...submit(view, render.about),
];
