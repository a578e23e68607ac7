import type { Item, Loss } from './item.ts';

/** What no format of items that are played or learnt has a place for. */
export const playedLosses = (item: Item): readonly Loss[] => {
  const { id, choices, open, references } = item;
  return [
    ...(choices.length > 0 && open !== undefined
      ? [{ id, what: 'the form to answer in one’s own words' }]
      : []),
    ...(choices.length === 0
      ? [{ id, what: 'the short question of one that is answered in one’s own words' }]
      : []),
    ...(references.some(({ volatile }) => volatile === true)
      ? [{ id, what: 'that a source is volatile' }]
      : []),
  ];
};
