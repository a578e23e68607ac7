import type { Json } from '../json.ts';
import type { Found } from '../read/find-element.ts';
import { type Entered, elementState } from './element-state.ts';

const STATELESS = new Set(['button', 'overflow', 'image']);

/** `state.values`: by block id and action id, what stands in each element now. */
export const stateValues = (
  elements: readonly Found[],
  entered: (found: Found) => Entered | undefined,
): Json => {
  const values: Record<string, Record<string, unknown>> = {};
  for (const found of elements) {
    const { element, blockId } = found;
    if (!STATELESS.has(String(element['type']))) {
      values[blockId] = {
        ...values[blockId],
        [String(element['action_id'])]: elementState(element, entered(found)),
      };
    }
  }
  return values;
};
