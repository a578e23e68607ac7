import type { MessageRef } from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import { readMessageRef } from './ids.ts';
import type { People } from './people.ts';

/**
 * Up to so many members Teams fetches everybody's own look again when a message changes (learn.microsoft.com,
 * “User Specific Views” of universal actions); above that everybody falls back to the common one.
 */
const MOST_REFRESHED = 60;

/**
 * Whether a change of a message is worth what it costs: in a large conversation a new count of answers
 * would take the feedback off the cards of all who have just answered. A closed question is shown anyhow.
 */
export const isWorthIt = async (
  people: Pick<People, 'roster'>,
  ref: MessageRef,
  view: View,
): Promise<boolean> => {
  const message = readMessageRef(ref);
  if (message === undefined || view.kind !== 'question' || view.closed !== undefined) {
    return true;
  }
  return (await people.roster(message)).size <= MOST_REFRESHED;
};
