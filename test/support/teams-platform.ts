import { createTeamsAdapter, type TeamsAdapterOptions } from '../../adapters/teams/index.ts';
import type { ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import type { Inbound } from '../../src/core/adapter/inbound.ts';
import type { Reference, References } from '../../src/core/adapter/references.ts';
import { channelIdSchema } from '../../src/core/ids.ts';
import { createHttpServer } from '../../src/runtime/server.ts';
import { createReadableLog, type Logged } from './readable-log.ts';
import { type FakeTeams, startFakeTeams } from './teams/fake-teams.ts';
import { startIssuer } from './teams/issuer.ts';
import { createTeamsPerson, type TeamsPerson } from './teams/person.ts';
import type { TeamsConversation, TeamsTeam, TeamsTenant } from './teams/state.ts';

/** Where people meet on every platform: all three are in each; the bot is in none. */
export interface TeamsPlaces {
  readonly tenant: TeamsTenant;
  readonly team: TeamsTeam;
  readonly general: TeamsConversation;
  /** The team's other channel. */
  readonly channel: TeamsConversation;
  readonly group: TeamsConversation;
}

type Issuer = Awaited<ReturnType<typeof startIssuer>>;

/** The adapter on a fake of Microsoft, with `ana`, `ben` and `chloe`, who may set up every channel. */
export interface TeamsPlatform extends TeamsPlaces {
  readonly adapter: ChatAdapter;
  readonly fake: FakeTeams;
  readonly issuer: Issuer;
  readonly references: References;
  /** The bot's address, such as `http://127.0.0.1:40123/api/messages`. */
  readonly url: string;
  /** What the adapter has logged, oldest first. */
  readonly logged: readonly Logged[];
  /** Resolves once something with this message is logged from now on. */
  nextLog(message: string): Promise<void>;
  person(who: string): TeamsPerson;
  close(): Promise<void>;
}

export interface TeamsPlatformOptions extends Partial<Omit<TeamsAdapterOptions, 'registration'>> {
  /** `undefined`: development without a registration; nobody has tokens then. */
  readonly registration?: TeamsAdapterOptions['registration'] | undefined;
}

/** References that nobody but this process knows. */
export const createReferences = (): References => {
  const known = new Map<string, Reference>();
  return {
    find: async (addressee) => known.get(addressee),
    save: async (addressee, reference) => {
      known.set(addressee, reference);
    },
    inGroup: async (workspaceId, group) =>
      [...known]
        .filter(([, one]) => one.workspaceId === workspaceId && one.group === group)
        .map(([id]) => channelIdSchema.parse(id)),
  };
};

const furnish = (fake: FakeTeams): TeamsPlaces => {
  const tenant = fake.addTenant('Contoso', 'emea');
  const people = [
    { who: 'ana', name: 'Ana Ruiz' },
    { who: 'ben', name: 'Ben Okafor' },
    { who: 'chloe', name: 'Chloé Martin', locale: 'es-ES' },
  ].map((one) => fake.addUser({ ...one, tenant: tenant.id }));
  const members = people.map(({ id }) => id);
  const team = fake.addTeam({ name: 'Data Science', tenant: tenant.id, members });
  return {
    tenant,
    team,
    general: fake.conversation(team.id),
    channel: fake.addChannel(team, 'MLOps'),
    group: fake.addGroupChat({ name: 'On call', tenant: tenant.id, members }),
  };
};

export const startTeamsPlatform = async (
  inbound: Inbound,
  options: TeamsPlatformOptions = {},
): Promise<TeamsPlatform> => {
  const now = options.now ?? Date.now;
  const hasTokens = !('registration' in options) || options.registration !== undefined;
  const issuer = await startIssuer();
  const fake = await startFakeTeams({
    now,
    ...(hasTokens ? { signer: issuer } : { accessToken: null }),
  });
  const places = furnish(fake);
  const { log, logged, next } = createReadableLog();
  let ids = 0;
  const { registration, ...rest } = options;
  const references = options.references ?? createReferences();
  const adapter = createTeamsAdapter({
    ...(hasTokens && {
      registration: registration ?? {
        type: 'SingleTenant',
        appId: fake.state.bot.appId,
        tenantId: places.tenant.id,
        password: 'test-client-secret',
      },
      tokenIssuer: { metadataUrl: issuer.metadataUrl, issuer: issuer.issuer },
      accessToken: async () => fake.state.accessToken ?? '',
    }),
    references,
    administrators: [fake.user('chloe').objectId ?? ''],
    pictureFolders: [],
    log,
    newId: () => `request-${++ids}`,
    now,
    ...rest,
  });
  await adapter.start(inbound);
  const server = createHttpServer(adapter.routes, log);
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/api/messages`;
  return {
    ...places,
    adapter,
    fake,
    issuer,
    references,
    url,
    logged,
    nextLog: next,
    person: (who) => createTeamsPerson({ fake, url, who }),
    close: async () => {
      const closed = server.close();
      await adapter.stop();
      await fake.close();
      await issuer.close();
      await closed;
    },
  };
};
