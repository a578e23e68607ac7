import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Refuses what doesn't come from a page of our own on this machine: a foreign name in `Host` that
 * was made to point here (DNS rebinding), and a foreign page in `Origin`. Programs send no `Origin`.
 */
export const localOnly: MiddlewareHandler = async (context, next) => {
  const url = new URL(context.req.url);
  const origin = context.req.header('origin');
  if (!LOOPBACK.test(url.hostname) || (origin !== undefined && origin !== url.origin)) {
    return context.json({ error: 'The playground serves this machine only.' }, 403);
  }
  return next();
};

/** Nothing is loaded from elsewhere, nothing runs inline, and no page may frame this one. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // Loopback has no TLS, and a browser would remember this for every port of localhost.
  strictTransportSecurity: false,
});
