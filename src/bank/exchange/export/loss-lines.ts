import type { Loss } from './item.ts';

const SHOWN = 3;

/** What a file doesn’t hold, a line for each thing, with the questions it is about. */
export const lossLines = (losses: readonly Loss[]): readonly string[] =>
  [...new Set(losses.map(({ what }) => what))].map((what) => {
    const ids = [...new Set(losses.filter((loss) => loss.what === what).map(({ id }) => id))];
    const more = ids.length > SHOWN ? `, and ${ids.length - SHOWN} more` : '';
    return `Not in the file: ${what}. Questions: ${ids.slice(0, SHOWN).join(', ')}${more}.`;
  });
