import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  TeamsActivityHandler,
} from 'botbuilder';
import { AuthenticationConfiguration, AuthenticationConstants } from 'botframework-connector';
import express from 'express';

/** express and `CloudAdapter` as the SDK's samples show them: a bot that acknowledges, and no more. */
class AcknowledgingBot extends TeamsActivityHandler {
  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'ok' as unknown as Record<string, unknown>,
    };
  }
}

const variable = (name: string): string => process.env[name] ?? '';

const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: variable('MICROSOFT_TOKEN_ISSUER'),
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: variable('MICROSOFT_OPENID_METADATA'),
    ToBotFromEmulatorOpenIdMetadataUrl: variable('MICROSOFT_OPENID_METADATA'),
  },
  new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: variable('MICROSOFT_APP_ID'),
    MicrosoftAppTenantId: variable('MICROSOFT_APP_TENANT_ID'),
    MicrosoftAppPassword: variable('MICROSOFT_APP_PASSWORD'),
  }),
  new AuthenticationConfiguration(),
);
const adapter = new CloudAdapter(authentication);
const bot = new AcknowledgingBot();
const app = express();
app.use(express.json());
app.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`);
process.on('disconnect', () => process.exit());
