import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serviceUrlSchema } from '../../../adapters/teams/service-url.ts';
import { createSigningKeys, KeysUnavailable } from '../../../adapters/teams/signing-keys.ts';
import { createTokenCheck, type TokenCheck, Unauthorized } from '../../../adapters/teams/token.ts';
import { type Issuer, startIssuer } from '../../support/teams/issuer.ts';
import {
  APP_ID,
  bend,
  claimsAt,
  SERVICE_URL,
  TOKEN_CASES,
} from '../../support/teams/token-cases.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let issuer: Issuer;
let now: number;
let logged: string;
let check: TokenCheck;
let trouble: () => string | undefined;

beforeEach(async () => {
  issuer = await startIssuer();
  now = Date.UTC(2026, 2, 2, 9);
  logged = '';
  const write = (line: string): void => {
    logged += line;
  };
  const log = pino({ level: 'trace' }, { write });
  const keys = createSigningKeys({ metadataUrl: issuer.metadataUrl, log, now: () => now });
  check = createTokenCheck({ appId: APP_ID, issuer: issuer.issuer, keys, now: () => now });
  trouble = keys.trouble;
});
afterEach(() => issuer.close());

const ask = (header: string, serviceUrl = SERVICE_URL): Promise<void> =>
  check(header, serviceUrlSchema.parse(serviceUrl));
const valid = (): string => `Bearer ${issuer.sign(claimsAt(now))}`;

describe('a token', () => {
  test.each(TOKEN_CASES)('$name: $isLetIn', async ({ header, isLetIn, endorsements }) => {
    issuer.endorse(endorsements ?? ['msteams']);
    const asked = ask(header(issuer, now));
    await (isLetIn
      ? expect(asked).resolves.toBeUndefined()
      : expect(asked).rejects.toBeInstanceOf(Unauthorized));
  });

  test.each([
    ['without an expiry', { exp: undefined }],
    ['for several bots', { aud: [APP_ID, 'another'] }],
    ['for a service URL without TLS', { serviceurl: 'http://smba.example/emea/' }],
  ])('%s is refused', async (_name, patch) => {
    const header = `Bearer ${issuer.sign(claimsAt(now, patch))}`;
    await expect(ask(header)).rejects.toBeInstanceOf(Unauthorized);
  });

  test('with an algorithm that the metadata doesn’t list is refused', async () => {
    const header = `Bearer ${issuer.sign(claimsAt(now), { alg: 'RS384' })}`;
    await expect(ask(header)).rejects.toBeInstanceOf(Unauthorized);
  });

  test.each(['https://smba.trafficmanager.net/emea', 'https://SMBA.trafficmanager.net/emea/'])(
    'is for the same service URL written %s',
    async (serviceUrl) => {
      await expect(ask(valid(), serviceUrl)).resolves.toBeUndefined();
    },
  );
});

describe('a token that was let in', () => {
  test('isn’t verified again, but what it is for is', async () => {
    const header = `Bearer ${issuer.sign(claimsAt(now, { exp: (now + 2 * DAY) / 1000 }))}`;
    await ask(header);
    issuer.rotate();
    now += DAY;
    await ask(valid());
    await ask(header);
    await expect(ask(header, 'https://smba.example/')).rejects.toBeInstanceOf(Unauthorized);
  });

  test('is known by all of it, not by a part', async () => {
    const header = valid();
    await ask(header);
    await expect(ask(bend(header))).rejects.toBeInstanceOf(Unauthorized);
  });

  test('expires all the same', async () => {
    const header = valid();
    await ask(header);
    now += 3600 * 1000 + 4 * MINUTE;
    await ask(header);
    now += 2 * MINUTE;
    await expect(ask(header)).rejects.toBeInstanceOf(Unauthorized);
  });
});

describe('keys', () => {
  test('are fetched once for many tokens, also when these come at once', async () => {
    await Promise.all([ask(valid()), ask(valid()), ask(valid())]);
    await ask(`Bearer ${issuer.sign(claimsAt(now, { jti: 'another' }))}`);
    expect(issuer.fetches()).toBe(1);
  });

  test('are kept for a day, then fetched again', async () => {
    await ask(valid());
    now += DAY - 1;
    await ask(valid());
    expect(issuer.fetches()).toBe(1);
    now += 1;
    await ask(`Bearer ${issuer.sign(claimsAt(now, { jti: 'another' }))}`);
    expect(issuer.fetches()).toBe(2);
  });

  test('that are new are found, five minutes after the last look', async () => {
    await ask(valid());
    issuer.rotate();
    await expect(ask(valid())).rejects.toBeInstanceOf(Unauthorized);
    now += 5 * MINUTE;
    await ask(valid());
    expect(issuer.fetches()).toBe(2);
  });

  test('that nobody knows are looked for once in five minutes, however many come', async () => {
    await ask(valid());
    now += 5 * MINUTE;
    for (let index = 0; index < 20; index += 1) {
      const header = `Bearer ${issuer.sign(claimsAt(now), { kid: `made-up-${index}` })}`;
      await expect(ask(header)).rejects.toBeInstanceOf(Unauthorized);
    }
    expect(issuer.fetches()).toBe(2);
  });

  test('stay when they can’t be fetched again', async () => {
    await ask(valid());
    issuer.setDown(true);
    now += DAY;
    await ask(valid());
    expect(trouble()).toBeUndefined();
    expect(logged).toContain('could not be fetched');
  });

  test('that can’t be had are no reason to refuse anyone: it can’t be told', async () => {
    issuer.setDown(true);
    await expect(ask(valid())).rejects.toBeInstanceOf(KeysUnavailable);
    await expect(ask(valid())).rejects.toBeInstanceOf(KeysUnavailable);
    expect(issuer.fetches()).toBe(1);
    expect(trouble()).toContain(issuer.metadataUrl);
    issuer.setDown(false);
    now += 1000;
    await ask(valid());
    expect(trouble()).toBeUndefined();
  });
});

test('nothing of a token or its claims is logged', async () => {
  const secret = 'claim-that-nobody-should-read';
  const header = `Bearer ${issuer.sign(claimsAt(now, { aud: secret }))}`;
  const error = await ask(header).catch((reason: unknown) => reason);
  issuer.setDown(true);
  now += DAY;
  await ask(header).catch(() => {});
  const told = `${logged}${String(error)}${JSON.stringify(error)}`;
  expect(told).not.toContain(secret);
  expect(told).not.toContain(header.slice(10, 40));
});
