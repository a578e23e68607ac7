import { createHash } from 'node:crypto';
import { errors, jwtVerify, type KeyObject } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { serviceUrlSchema } from './service-url.ts';
import type { SigningKeys } from './signing-keys.ts';

/** A request that Microsoft doesn't vouch for. */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';
  /** For an operator; never holds anything of the token. */
  readonly reason: string;

  constructor(reason: string) {
    super(`Not a request of Teams: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Checks an `Authorization` header for an activity that says it comes from a service URL.
 *
 * @param serviceUrl as `serviceUrlSchema` gives it.
 * @throws {Unauthorized} Microsoft doesn't vouch for it.
 * @throws `KeysUnavailable`: it can't be told for the moment.
 */
export type TokenCheck = (authorization: string, serviceUrl: string) => Promise<void>;

export interface TokenCheckOptions {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

/** Clocks may differ by this much. */
const TOLERANCE_S = 5 * 60;
/** One token serves a service URL for an hour and more, so few are in use at a time. */
const MOST_REMEMBERED = 1000;
const TEAMS = 'msteams';

interface Verified {
  readonly serviceUrl: string;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly validUntil: number;
}

const claimsSchema = z.object({
  aud: z.string(),
  exp: z.number(),
  serviceurl: serviceUrlSchema,
});

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

const keyFor = async (keys: SigningKeys, kid: string | undefined): Promise<KeyObject> => {
  const found = kid === undefined ? undefined : await keys.find(kid);
  if (found === undefined) {
    throw new Unauthorized('unknown key');
  }
  if (found.endorsements.length > 0 && !found.endorsements.includes(TEAMS)) {
    throw new Unauthorized('a key of other channels');
  }
  return found.key;
};

/** jose's codes, such as `ERR_JWT_EXPIRED`, tell why; its messages may hold what was claimed. */
const refusalOf = (error: unknown): unknown =>
  error instanceof errors.JOSEError ? new Unauthorized(error.code) : error;

const verify = async (
  token: string,
  { appId, issuer, keys, now }: TokenCheckOptions,
): Promise<Verified> => {
  const { payload, protectedHeader } = await jwtVerify(token, ({ kid }) => keyFor(keys, kid), {
    issuer,
    audience: appId,
    algorithms: ['RS256', 'RS384', 'RS512'],
    clockTolerance: TOLERANCE_S,
    currentDate: new Date(now()),
    requiredClaims: ['exp'],
  });
  if (!keys.algorithms().includes(protectedHeader.alg)) {
    throw new Unauthorized('an algorithm that the issuer doesn’t use');
  }
  const claims = claimsSchema.safeParse(payload).data;
  if (claims === undefined) {
    throw new Unauthorized('claims are missing');
  }
  return { serviceUrl: claims.serviceurl, validUntil: (claims.exp + TOLERANCE_S) * 1000 };
};

/**
 * The check that Microsoft describes in “Authenticate requests with the Bot Connector API”
 * (learn.microsoft.com, azure/bot-service/rest-api, “Authenticate requests from the Bot Connector
 * service to your bot”). A token that passed is remembered until it expires: the Connector sends
 * many requests with one.
 */
export const createTokenCheck = (options: TokenCheckOptions): TokenCheck => {
  const remembered = new LRUCache<string, Verified>({ max: MOST_REMEMBERED });

  const verified = async (token: string): Promise<Verified> => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(hash);
    if (known !== undefined && options.now() < known.validUntil) {
      return known;
    }
    const fresh = await verify(token, options).catch((error: unknown) => {
      throw refusalOf(error);
    });
    remembered.set(hash, fresh);
    return fresh;
  };

  return async (authorization, serviceUrl) => {
    const [, token] = BEARER.exec(authorization) ?? [];
    if (token === undefined) {
      throw new Unauthorized('no bearer token');
    }
    if ((await verified(token)).serviceUrl !== serviceUrl) {
      throw new Unauthorized('a token for another service URL');
    }
  };
};
