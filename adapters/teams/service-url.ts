import { z } from 'zod';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const isLoopbackHost = (host: string): boolean => LOOPBACK.test(host);

/** Whether an address of a socket is this machine's own. */
export const isLoopbackAddress = (address: string | undefined): boolean =>
  address === '::1' || isLoopbackHost((address ?? '').replace(/^::ffff:/, ''));

/** Whether a `Host` header names this machine. */
export const isLoopbackAuthority = (host: string | undefined): boolean =>
  URL.canParse(`http://${host}`) && isLoopbackHost(new URL(`http://${host}`).hostname);

const isSafe = ({ protocol, hostname, username, search, hash }: URL): boolean =>
  (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname))) &&
  username + search + hash === '';

/**
 * A service URL in the one form by which two are compared: host in lower case, no slash at its end.
 * Only `https`, or `http` on loopback, because the bot's token goes there.
 */
export const serviceUrlSchema = z
  .string()
  .max(2000)
  .transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !isSafe(url)) {
      context.issues.push({ code: 'custom', message: 'is no safe service URL', input: text });
      return z.NEVER;
    }
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  });
