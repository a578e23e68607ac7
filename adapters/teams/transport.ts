import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  INVOKE_RESPONSE_KEY,
} from 'botbuilder';
import {
  AppCredentials,
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  type ConnectorClientOptions,
  ConnectorFactory,
  GovernmentConstants,
  type UserTokenClient,
} from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { Refused } from '../../src/core/adapter/errors.ts';
import { createWork } from '../../src/core/adapter/work.ts';
import { type AccessToken, createAccessToken } from './access-token.ts';
import { type Connector, createCalls } from './calls.ts';
import { createHttpClient } from './http-client.ts';
import { createHttpRoute } from './http-route.ts';
import type { TeamsAdapterOptions, TeamsRegistration } from './options.ts';
import { createPace } from './pace.ts';
import { createSender } from './sender.ts';
import { serviceUrlSchema } from './service-url.ts';
import { createSigningKeys, type SigningKeys } from './signing-keys.ts';
import { createTokenCheck, type TokenCheck } from './token.ts';
import type { InvokeReply, Take, Transport } from './wire.ts';

export interface TransportOptions
  extends Pick<
    TeamsAdapterOptions,
    'registration' | 'tokenIssuer' | 'accessToken' | 'maxBodyBytes' | 'log' | 'now'
  > {
  /** How long a call to Microsoft may take, in milliseconds; 10 s unless given. */
  readonly callLimitMs?: number;
}

const MAX_BODY_BYTES = 1024 * 1024;
const CALL_LIMIT_MS = 10_000;
/** What getting a token may take of the time of a call. */
const TOKEN_SHARE = 0.4;
/** Microsoft has one for each region of the world. */
const MOST_SERVICE_URLS = 100;

const PUBLIC_ISSUER = {
  metadataUrl: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
};

const sdkSettings = ({ type, appId, tenantId, password }: TeamsRegistration) => ({
  MicrosoftAppType: type,
  MicrosoftAppId: appId,
  ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
  ...(password !== undefined && { MicrosoftAppPassword: password }),
});

/** botbuilder's own credentials; it throws here where the registration contradicts itself. */
const createSdkToken = (registration: TeamsRegistration, issuer: string): AccessToken => {
  const factory = new ConfigurationServiceClientCredentialFactory(sdkSettings(registration));
  const isGovernment = issuer === GovernmentConstants.ToBotFromChannelTokenIssuer;
  const cloud = isGovernment ? GovernmentConstants : AuthenticationConstants;
  const create = async (): Promise<AppCredentials> => {
    const credentials = await factory.createCredentials(
      registration.appId,
      cloud.ToChannelFromBotOAuthScope,
      cloud.ToChannelFromBotLoginUrl,
      true,
    );
    if (!(credentials instanceof AppCredentials)) {
      throw new Error('These credentials give no token.');
    }
    return credentials;
  };
  let created: Promise<AppCredentials> | undefined;
  return async () => {
    created ??= create();
    return (await created).getToken();
  };
};

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** One client a service URL, kept: making one costs more than a request. */
const createClients = (token: AccessToken | undefined, httpClient: HttpClient) => {
  const clients = new LRUCache<string, ConnectorClient>({ max: MOST_SERVICE_URLS });
  const signRequest: ConnectorClient['credentials']['signRequest'] = async (request) => {
    if (token !== undefined) {
      request.headers.set('authorization', `Bearer ${await token()}`);
    }
    return request;
  };
  return (serviceUrl: string): ConnectorClient => {
    const known = clients.get(serviceUrl);
    if (known !== undefined) {
      return known;
    }
    const read = serviceUrlSchema.safeParse(serviceUrl);
    if (!read.success) {
      throw new Refused('channel', 'unsafe service URL');
    }
    const client = new ConnectorClient({ signRequest }, { baseUri: read.data, httpClient });
    clients.set(serviceUrl, client);
    return client;
  };
};

type MembersOptions = NonNullable<
  Parameters<ConnectorClient['conversations']['getConversationPagedMembers']>[1]
>;

/** botbuilder's types ask for more than the Connector does: hence what is said `as` theirs. */
const connectorOf = ({ conversations }: ConnectorClient, appId: string | undefined): Connector => ({
  send: (conversation, activity, call) =>
    conversations.sendToConversation(conversation, activity as Partial<Activity>, call),
  update: (conversation, activityId, activity, call) =>
    conversations.updateActivity(conversation, activityId, activity as Partial<Activity>, call),
  openPersonalChat: (tenantId, person, call) =>
    conversations.createConversation(
      {
        isGroup: false,
        bot: { id: `28:${appId ?? 'development'}`, name: '' },
        members: [{ id: person, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      },
      call,
    ),
  member: (conversation, person, call) =>
    conversations.getConversationMember(conversation, person, call),
  members: (conversation, page, call) =>
    conversations.getConversationPagedMembers(conversation, { ...page, ...call } as MembersOptions),
});

class KeptConnectors extends ConnectorFactory {
  readonly #clientFor: (serviceUrl: string) => ConnectorClient;

  constructor(clientFor: (serviceUrl: string) => ConnectorClient) {
    super();
    this.#clientFor = clientFor;
  }

  override async create(serviceUrl: string): Promise<ConnectorClient> {
    return this.#clientFor(serviceUrl);
  }
}

/** Nobody signs in to anything here: the one client that botbuilder wants can't do it. */
const createUserTokenClient = (identity: ClaimsIdentity): Promise<UserTokenClient> =>
  new ConfigurationBotFrameworkAuthentication(
    {},
    new ConfigurationServiceClientCredentialFactory({}),
  ).createUserTokenClient(identity);

/** Our token check in botbuilder's place for it; what botbuilder wants of each request is made once. */
class Authentication extends BotFrameworkAuthentication {
  readonly #check: TokenCheck | undefined;
  readonly #result: AuthenticateRequestResult;
  readonly #connectors: ConnectorFactory;
  readonly #userTokenClient: Promise<UserTokenClient>;

  constructor(check: TokenCheck | undefined, connectors: ConnectorFactory) {
    super();
    const claimsIdentity = new ClaimsIdentity([], true);
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
    this.#check = check;
    this.#connectors = connectors;
    this.#result = { audience, claimsIdentity, connectorFactory: connectors };
    this.#userTokenClient = createUserTokenClient(claimsIdentity);
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    await this.#check?.(authorization, serviceUrlSchema.parse(activity.serviceUrl));
    return this.#result;
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new Error('Teams doesn’t stream.'));
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors;
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return this.#userTokenClient;
  }
}

/** `CloudAdapter` without its `process`, which writes errors to the console and to whoever sent. */
class Adapter extends CloudAdapter {
  receive(authorization: string, activity: Activity, take: Take): Promise<InvokeReply | undefined> {
    return this.processActivity(authorization, activity, async (context) => {
      const value = await take(activity);
      if (value !== undefined) {
        context.turnState.set(INVOKE_RESPONSE_KEY, { type: 'invokeResponse', value });
      }
    });
  }
}

const createCheck = (
  { registration, tokenIssuer = PUBLIC_ISSUER, now }: TransportOptions,
  keys: SigningKeys,
): TokenCheck | undefined =>
  registration &&
  createTokenCheck({ appId: registration.appId, issuer: tokenIssuer.issuer, keys, now });

const createToken = (
  { registration, tokenIssuer = PUBLIC_ISSUER, accessToken }: TransportOptions,
  limitMs: number,
): AccessToken | undefined =>
  registration &&
  createAccessToken(
    accessToken ?? createSdkToken(registration, tokenIssuer.issuer),
    limitMs * TOKEN_SHARE,
  );

/**
 * Everything of botbuilder: the rest of the adapter knows {@link Transport}.
 *
 * @throws where botbuilder finds that the registration contradicts itself.
 */
export const createTransport = (options: TransportOptions): Transport => {
  const { registration, tokenIssuer = PUBLIC_ISSUER, log, now } = options;
  const limitMs = options.callLimitMs ?? CALL_LIMIT_MS;
  const work = createWork();
  const sender = createSender();
  const keys = createSigningKeys({ metadataUrl: tokenIssuer.metadataUrl, log, now });
  const clientFor = createClients(createToken(options, limitMs), createHttpClient(sender, limitMs));
  const adapter = new Adapter(
    new Authentication(createCheck(options, keys), new KeptConnectors(clientFor)),
  );
  const calls = createCalls({
    connector: (serviceUrl) => connectorOf(clientFor(serviceUrl), registration?.appId),
    pace: createPace(() => performance.now()),
    work,
    log,
    now,
    limitMs,
  });
  let taking: Take | undefined;

  const route = createHttpRoute({
    maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
    isDevelopment: registration === undefined,
    take: async (authorization, activity) => {
      const take = taking;
      return take === undefined
        ? 'closed'
        : work.run(() => adapter.receive(authorization, activity as Activity, take));
    },
    log,
  });
  return {
    ...calls,
    routes: [route],
    start: (take) => {
      taking = take;
    },
    stop: async () => {
      taking = undefined;
      await work.idle();
      sender.close();
    },
    trouble: () => calls.trouble() ?? keys.trouble(),
  };
};
