import type { StatsView } from '../../../src/core/view/view.ts';
import type { CardElement } from './card.ts';
import { factSet } from './facts.ts';
import { heading, partHeading } from './text.ts';

const facts = (values: StatsView['facts']) =>
  factSet(values.map(({ label, value }) => ({ title: label, value })));

/** A person's own numbers. */
export const statsBody = (view: StatsView): CardElement[] => [
  ...heading(view.heading),
  ...facts(view.facts),
  ...(view.topics.length === 0 ? [] : partHeading(view.topicsHeading)),
  ...facts(view.topics),
];
