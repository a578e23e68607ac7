import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';

/** A key that Microsoft signs its requests with. */
export interface SigningKey {
  readonly key: KeyObject;
  /** Channels that it may speak for, such as `msteams`; empty: any. */
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /**
   * @returns `undefined` where Microsoft publishes no such key.
   * @throws {KeysUnavailable} none were ever fetched, and they can't be fetched now.
   */
  find(kid: string): Promise<SigningKey | undefined>;
  /** Signature algorithms that the issuer says it uses; of what was fetched last. */
  algorithms(): readonly string[];
  /** Why there are no keys; `undefined`: there are some, or none were needed yet. */
  trouble(): string | undefined;
}

/** Nobody's request can be checked for the moment. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

export interface SigningKeysOptions {
  /** OpenID metadata of the issuer, which says where its keys are. */
  readonly metadataUrl: string;
  readonly log: Logger;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

const MINUTE_MS = 60_000;
/** What Microsoft asks for: keys change, and are published a day ahead. */
const KEEP_MS = 24 * 60 * MINUTE_MS;
/** A key id nobody knows is looked up no more often than this, whoever makes them up. */
const UNKNOWN_KEY_PAUSE_MS = 5 * MINUTE_MS;
const FIRST_FETCH_PAUSE_MS = 1000;
const FETCH_LIMIT_MS = 5000;

const DEFAULT_ALGORITHMS = ['RS256'];

const metadataSchema = z.object({
  jwks_uri: z.url(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(DEFAULT_ALGORITHMS),
});
const keySchema = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});
const keySetSchema = z.object({ keys: z.array(z.unknown()) });

interface Fetched {
  readonly keys: ReadonlyMap<string, SigningKey>;
  readonly algorithms: readonly string[];
}

const fetchJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${url} answered ${response.status}`);
  }
  return response.json();
};

const isRsa = (algorithm: string): boolean => /^RS(?:256|384|512)$/.test(algorithm);

const readKeys = (keySet: unknown): ReadonlyMap<string, SigningKey> =>
  new Map(
    keySetSchema.parse(keySet).keys.flatMap((published): [string, SigningKey][] => {
      const read = keySchema.safeParse(published).data;
      if (read === undefined) {
        return [];
      }
      const { kty, kid, n, e, endorsements } = read;
      return [[kid, { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements }]];
    }),
  );

const fetchKeys = async (metadataUrl: string): Promise<Fetched> => {
  const metadata = metadataSchema.parse(await fetchJson(metadataUrl));
  return {
    keys: readKeys(await fetchJson(metadata.jwks_uri)),
    algorithms: metadata.id_token_signing_alg_values_supported.filter(isRsa),
  };
};

/** Keeps an issuer's keys for a day, and looks again when a key is unknown. */
export const createSigningKeys = ({ metadataUrl, log, now }: SigningKeysOptions): SigningKeys => {
  let fetched: Fetched | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  const fetchAgain = async (): Promise<void> => {
    triedAt = now();
    try {
      fetched = await fetchKeys(metadataUrl);
      fetchedAt = now();
    } catch (error) {
      log.error({ err: error }, 'the keys that sign requests of Teams could not be fetched');
    } finally {
      fetching = undefined;
    }
  };
  const refresh = async (pauseMs: number): Promise<void> => {
    if (fetching === undefined && now() - triedAt >= pauseMs) {
      fetching = fetchAgain();
    }
    await fetching;
  };
  const current = async (): Promise<Fetched> => {
    if (fetched === undefined) {
      await refresh(FIRST_FETCH_PAUSE_MS);
    } else if (now() - fetchedAt >= KEEP_MS) {
      await refresh(UNKNOWN_KEY_PAUSE_MS);
    }
    if (fetched === undefined) {
      throw new KeysUnavailable('There are no keys to check requests of Teams with.');
    }
    return fetched;
  };

  return {
    find: async (kid) => {
      const known = (await current()).keys.get(kid);
      if (known !== undefined) {
        return known;
      }
      await refresh(UNKNOWN_KEY_PAUSE_MS);
      return fetched?.keys.get(kid);
    },
    algorithms: () => fetched?.algorithms ?? DEFAULT_ALGORITHMS,
    trouble: () =>
      fetched === undefined && triedAt > Number.NEGATIVE_INFINITY
        ? `the keys that sign Microsoft’s requests can’t be fetched from ${metadataUrl}`
        : undefined,
  };
};
