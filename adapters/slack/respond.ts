/** Longest wait for a response URL, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Shows something to the person who pressed or typed, and to nobody else.
 *
 * @throws when Slack didn't take it.
 */
export const respond = async (
  responseUrl: string,
  message: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...EPHEMERAL, ...message }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    throw new Error(`Slack answered a response URL with ${response.status}.`);
  }
};

/** For one person alone, below what they pressed. */
export const EPHEMERAL = { response_type: 'ephemeral', replace_original: false } as const;
