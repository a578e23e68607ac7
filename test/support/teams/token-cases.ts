import type { Json } from '../json.ts';
import type { Issuer } from './issuer.ts';

/** Whom tokens are for in these cases, what they are for, and when. */
export const APP_ID = '3f8a1c52-6d0e-4b7a-9c41-0e5d2b7f9a16';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

/** Claims of a token of the Bot Connector at an instant, in milliseconds since 1970. */
export const claimsAt = (now: number, patch: Json = {}): Json => {
  const seconds = Math.floor(now / 1000);
  return {
    aud: APP_ID,
    iss: 'https://api.botframework.com',
    serviceurl: SERVICE_URL,
    nbf: seconds,
    exp: seconds + 3600,
    ...patch,
  };
};

export interface TokenCase {
  readonly name: string;
  readonly isLetIn: boolean;
  /** The `Authorization` header; what isn't said stands as Microsoft sends it. */
  readonly header: (issuer: Issuer, now: number) => string;
  /** What the keys may speak for. */
  readonly endorsements?: readonly string[];
}

const bearer =
  (patch: Json, options: Parameters<Issuer['sign']>[1] = {}): TokenCase['header'] =>
  (issuer, now) =>
    `Bearer ${issuer.sign(claimsAt(now, patch), options)}`;

const inSeconds =
  (claim: string, difference: number): TokenCase['header'] =>
  (issuer, now) =>
    bearer({ [claim]: Math.floor(now / 1000) + difference })(issuer, now);

const header =
  (change: (token: string) => string): TokenCase['header'] =>
  (issuer, now) =>
    change(issuer.sign(claimsAt(now)));

const letIn = (name: string, make: TokenCase['header']): TokenCase => ({
  name,
  isLetIn: true,
  header: make,
});
const kept = (name: string, make: TokenCase['header']): TokenCase => ({
  name,
  isLetIn: false,
  header: make,
});

/** Changes the last character but a few: the signature is another one, of the same length. */
export const bend = (token: string): string => {
  const at = token.length - 9;
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
};

/** Another payload under the same signature. */
const swapPayload = (token: string): string => {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 1 }));
  return `${head}.${other.toString('base64url')}.${signature}`;
};

/** What everyone who checks tokens of the Bot Connector has to agree on. */
export const TOKEN_CASES: readonly TokenCase[] = [
  letIn('as Microsoft signs it', bearer({})),
  letIn('expired four minutes ago', inSeconds('exp', -240)),
  letIn('valid in four minutes', inSeconds('nbf', 240)),
  { ...letIn('of keys endorsed for nothing in particular', bearer({})), endorsements: [] },
  { ...letIn('of keys endorsed for more', bearer({})), endorsements: ['webchat', 'msteams'] },

  kept('for another bot', bearer({ aud: '00000000-0000-4000-8000-000000000000' })),
  kept('for nobody', bearer({ aud: undefined })),
  kept('by another issuer', bearer({ iss: 'https://api.botframework.example' })),
  kept('by nobody', bearer({ iss: undefined })),
  kept('for another service URL', bearer({ serviceurl: 'https://smba.example/emea/' })),
  kept('for another path of the host', bearer({ serviceurl: `${SERVICE_URL}amer/` })),
  kept('for no service URL', bearer({ serviceurl: undefined })),
  kept('expired six minutes ago', inSeconds('exp', -360)),
  kept('valid in six minutes', inSeconds('nbf', 360)),
  kept(
    'with another signature',
    header((token) => `Bearer ${bend(token)}`),
  ),
  kept(
    'with other claims under it',
    header((token) => `Bearer ${swapPayload(token)}`),
  ),
  kept('signed by a stranger under a known name', bearer({}, { isForged: true })),
  kept('of an unknown key', bearer({}, { kid: 'key-99' })),
  kept('of no key', bearer({}, { kid: null })),
  kept('with algorithm none', bearer({}, { alg: 'none' })),
  kept('with the public key as a secret', bearer({}, { alg: 'HS256' })),
  { ...kept('of keys endorsed for other channels', bearer({})), endorsements: ['webchat'] },
  kept('without a header', () => ''),
  kept('without a token', () => 'Bearer'),
  kept('with no token after all', () => 'Bearer '),
  kept(
    'with another scheme',
    header((token) => `Basic ${token}`),
  ),
  kept(
    'without a scheme',
    header((token) => token),
  ),
  kept(
    'with a third part',
    header((token) => `Bearer ${token} ${token}`),
  ),
  kept(
    'cut short',
    header((token) => `Bearer ${token.slice(0, -20)}`),
  ),
  kept(
    'of two parts',
    header((token) => `Bearer ${token.split('.').slice(0, 2).join('.')}`),
  ),
  kept('that is none', () => 'Bearer a.b.c'),
];
