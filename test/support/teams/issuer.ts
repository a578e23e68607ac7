import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../json.ts';

export interface SignOptions {
  /** The key that the token names; the one that signs unless given. `null`: it names none. */
  readonly kid?: string | null;
  /** `RS256` unless given. `HS256` takes the public key for the secret, as forgers do. */
  readonly alg?: 'RS256' | 'RS384' | 'HS256' | 'none';
  /** Signed with a key that nobody publishes. */
  readonly isForged?: boolean;
}

/** Whoever signs what Microsoft sends: OpenID metadata and keys on loopback. */
export interface Issuer {
  /** `iss` of its tokens. */
  readonly issuer: string;
  readonly metadataUrl: string;
  /** A token that says exactly this. */
  sign(claims: Json, options?: SignOptions): string;
  /** Signs with a new key from now on, and publishes that one alone. */
  rotate(): void;
  /** What the keys may speak for from now on; empty: it isn't said. */
  endorse(channels: readonly string[]): void;
  /** Metadata and keys can't be had, or can be had again. */
  setDown(isDown: boolean): void;
  /** How often the metadata was asked for. */
  fetches(): number;
  close(): Promise<void>;
}

interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const ISSUER = 'https://api.botframework.com';

const createKey = (kid: string): Key => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});

/** Made once: it takes longer than most tests. */
const FIRST_KEY = createKey('key-1');

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signatureOf = (text: string, alg: string, { privateKey, publicKey }: Key): string => {
  switch (alg) {
    case 'none':
      return '';
    case 'HS256': {
      const secret = publicKey.export({ type: 'spki', format: 'pem' });
      return createHmac('sha256', secret).update(text).digest('base64url');
    }
    default:
      return createSign(alg.replace('RS', 'RSA-SHA')).update(text).sign(privateKey, 'base64url');
  }
};

const signWith = (
  key: Key,
  claims: Json,
  { alg = 'RS256', kid = key.kid }: SignOptions,
): string => {
  const header = { typ: 'JWT', alg, ...(kid !== null && { kid }) };
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${signatureOf(text, alg, key)}`;
};

const publish = ({ kid, publicKey }: Key, endorsements: readonly string[]): Json => ({
  ...publicKey.export({ format: 'jwk' }),
  use: 'sig',
  kid,
  ...(endorsements.length > 0 && { endorsements }),
});

const send = (response: ServerResponse, status: number, body: Json): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

export const startIssuer = async (): Promise<Issuer> => {
  let count = 1;
  let key = FIRST_KEY;
  let endorsements: readonly string[] = ['msteams'];
  let isDown = false;
  let fetches = 0;
  let url = '';

  const metadata = () => {
    fetches += 1;
    return {
      issuer: ISSUER,
      jwks_uri: `${url}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
  };
  const server = createServer((request, response) => {
    const isMetadata = request.url === '/openid';
    const body = isMetadata ? metadata() : { keys: [publish(key, endorsements)] };
    send(response, isDown ? 503 : 200, isDown ? {} : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer: ISSUER,
    metadataUrl: `${url}/openid`,
    sign: (claims, options = {}) =>
      signWith(options.isForged ? createKey(key.kid) : key, claims, options),
    rotate: () => {
      count += 1;
      key = createKey(`key-${count}`);
    },
    endorse: (channels) => {
      endorsements = channels;
    },
    setDown: (down) => {
      isDown = down;
    },
    fetches: () => fetches,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
