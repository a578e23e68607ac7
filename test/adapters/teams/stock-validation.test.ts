import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AuthenticationConfiguration, AuthenticationConstants } from 'botframework-connector';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serviceUrlSchema } from '../../../adapters/teams/service-url.ts';
import { createSigningKeys } from '../../../adapters/teams/signing-keys.ts';
import { createTokenCheck } from '../../../adapters/teams/token.ts';
import { type Issuer, startIssuer } from '../../support/teams/issuer.ts';
import { APP_ID, claimsAt, SERVICE_URL, TOKEN_CASES } from '../../support/teams/token-cases.ts';

let issuer: Issuer;

beforeEach(async () => {
  issuer = await startIssuer();
  // botbuilder writes there what it refuses.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => issuer.close());

const isLetIn = (check: Promise<unknown>): Promise<boolean> =>
  check.then(
    () => true,
    () => false,
  );

const botbuilder = (header: string): Promise<boolean> => {
  const stock = new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: issuer.issuer,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: issuer.metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: issuer.metadataUrl,
    },
    new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: APP_ID,
      MicrosoftAppTenantId: 'tenant',
      MicrosoftAppPassword: 'password',
    }),
    new AuthenticationConfiguration(),
  );
  const activity: Partial<Activity> = { channelId: 'msteams', serviceUrl: SERVICE_URL };
  return isLetIn(stock.authenticateRequest(activity as Activity, header));
};

const ours = (header: string): Promise<boolean> => {
  const log = pino({ level: 'silent' });
  const keys = createSigningKeys({ metadataUrl: issuer.metadataUrl, log, now: Date.now });
  const check = createTokenCheck({ appId: APP_ID, issuer: issuer.issuer, keys, now: Date.now });
  return isLetIn(check(header, serviceUrlSchema.parse(SERVICE_URL)));
};

test.each(TOKEN_CASES)('botbuilder and we agree on a token $name', async (one) => {
  issuer.endorse(one.endorsements ?? ['msteams']);
  const header = one.header(issuer, Date.now());
  expect({ botbuilder: await botbuilder(header), ours: await ours(header) }).toEqual({
    botbuilder: one.isLetIn,
    ours: one.isLetIn,
  });
});

test.each([
  ['that never expires', { exp: undefined }, {}],
  ['with an algorithm that the metadata doesn’t list', {}, { alg: 'RS384' as const }],
])('we refuse a token %s, and botbuilder doesn’t', async (_name, patch, options) => {
  const header = `Bearer ${issuer.sign(claimsAt(Date.now(), patch), options)}`;
  expect({ botbuilder: await botbuilder(header), ours: await ours(header) }).toEqual({
    botbuilder: true,
    ours: false,
  });
});

test('we let in a token whose service URL is the same but for the slash at its end', async () => {
  const claims = claimsAt(Date.now(), { serviceurl: SERVICE_URL.slice(0, -1) });
  const header = `Bearer ${issuer.sign(claims)}`;
  expect({ botbuilder: await botbuilder(header), ours: await ours(header) }).toEqual({
    botbuilder: false,
    ours: true,
  });
});
