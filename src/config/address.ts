import { z } from 'zod';

/** Names and addresses of this machine alone. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/;

/** Whether a host, as an address or in a URL, can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

const isSafe = (text: string): boolean => {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isPrivate = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isPrivate && username === '' && search === '' && hash === '';
};

/**
 * A URL over which nobody on the way can read or change anything: `https`, or `http` on loopback.
 *
 * @param example an address to show to whoever got it wrong.
 */
export const safeUrl = (example: string) =>
  z
    .string()
    .trim()
    .refine(isSafe, { error: `must be a URL such as ${example}; http is for loopback alone` });
