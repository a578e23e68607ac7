import type { View } from '../../../src/core/view/view.ts';

/**
 * Tells the server what somebody did.
 *
 * @throws when it can't be reached, or doesn't take it.
 */
export const post = async (
  what: 'answers' | 'commands' | 'forms' | 'clock',
  body: unknown,
): Promise<{ readonly view?: View }> => {
  const response = await fetch(`/playground/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`The server answered ${response.status}.`);
  }
  return response.json();
};
