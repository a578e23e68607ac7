import { type Json, record, records, text } from '../json.ts';

/** Something to press or fill in, and the block that it stands in. */
export interface Found {
  readonly element: Json;
  readonly blockId: string;
}

/** Which button is meant: by its id, its value, what stands on it, or some of these together. */
export interface Which {
  readonly actionId?: string;
  readonly value?: string;
  readonly label?: string;
}

/** Everything that a person can act on in these blocks. */
export const interactiveElements = (blocks: readonly Json[]): readonly Found[] =>
  blocks.flatMap((block) =>
    [
      ...records(block['type'] === 'actions' ? block['elements'] : undefined),
      ...records(block['actions']),
      record(block['accessory']),
      record(block['element']),
    ]
      .filter(({ action_id }) => action_id !== undefined)
      .map((element) => ({ element, blockId: text(block['block_id']) })),
  );

const labelOf = (element: Json): string => text(record(element['text'])['text']);

const fits =
  (which: Which) =>
  ({ element }: Found): boolean =>
    (which.actionId === undefined || element['action_id'] === which.actionId) &&
    (which.value === undefined || element['value'] === which.value) &&
    (which.label === undefined || labelOf(element) === which.label);

/** The one element that is meant. Throws, with what is there, where there is none or more than one. */
export const findElement = (blocks: readonly Json[], which: Which): Found => {
  const all = interactiveElements(blocks);
  const found = all.filter(fits(which));
  const [only] = found;
  if (!only || found.length > 1) {
    const there = all.map(({ element }) => `${text(element['action_id'])} “${labelOf(element)}”`);
    throw new Error(
      `${found.length} elements fit ${JSON.stringify(which)} among: ${there.join(', ') || 'none'}`,
    );
  }
  return only;
};
