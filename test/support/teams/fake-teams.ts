import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWaiting } from '../waiting.ts';
import { createFaults, type Faults, type Operation } from './faults.ts';
import { handle } from './http.ts';
import {
  addChannel,
  addGroupChat,
  addTeam,
  addTenant,
  addUser,
  conversationOf,
  type NewTeam,
  type NewUser,
} from './places.ts';
import {
  type Call,
  createState,
  type Region,
  serviceUrlOf,
  type TeamsConversation,
  type TeamsState,
  type TeamsTeam,
  type TeamsTenant,
  type TeamsUser,
} from './state.ts';
import type { TokenSigner } from './way.ts';

export interface FakeTeamsOptions {
  /** Its clock, in milliseconds since 1970; the real one unless given. */
  readonly now?: () => number;
  /** Signs what people do; without one, requests to the bot have no token. */
  readonly signer?: TokenSigner;
  /** What the bot has to show; `null`: nobody asks. */
  readonly accessToken?: string | null;
  /** How long `until` waits, in milliseconds; 10,000 unless given. */
  readonly timeoutMs?: number;
}

/** Microsoft on loopback: the Bot Connector of some tenants, and the people in them. */
export interface FakeTeams {
  readonly state: TeamsState;
  /** Plans what goes wrong. */
  readonly faults: Faults;
  readonly signer?: TokenSigner;
  addTenant(name: string, region: Region): TeamsTenant;
  addUser(user: NewUser): TeamsUser;
  /** A team with its General channel; the bot isn't in it. */
  addTeam(team: NewTeam): TeamsTeam;
  addChannel(team: TeamsTeam, name: string): TeamsConversation;
  /** A group chat; the bot isn't in it. */
  addGroupChat(chat: NewTeam): TeamsConversation;
  user(who: string): TeamsUser;
  conversation(id: string): TeamsConversation;
  /** Where the bot reaches a region, such as `http://127.0.0.1:40123/emea/`. */
  serviceUrl(region: Region): string;
  /** What was called, oldest first; of one operation, where it is given. */
  calls(operation?: Operation): readonly Call[];
  /** Resolves once something is so; asked again whenever anything happens here. Rejects when it takes too long. */
  until(isSo: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** What is known here, for whoever waited in vain. */
const describe = ({ calls, problems }: TeamsState): string =>
  [
    ...calls.slice(-10).map(({ operation, outcome }) => `${operation}: ${outcome}`),
    ...problems,
  ].join('\n') || 'The bot has called nothing.';

const ACCESS_TOKEN = 'test-access-token';
const TIMEOUT_MS = 10_000;

export const startFakeTeams = async (options: FakeTeamsOptions = {}): Promise<FakeTeams> => {
  const { now = Date.now, signer, accessToken = ACCESS_TOKEN, timeoutMs = TIMEOUT_MS } = options;
  const waiting = createWaiting({ timeoutMs, describe: () => describe(state) });
  const state = createState({
    now,
    changed: () => waiting.changed(),
    accessToken: accessToken ?? undefined,
  });
  const faults = createFaults();
  const server = createServer((request, response) => {
    handle(state, faults, request, response).catch((error: unknown) => {
      state.problems.push(`the fake failed: ${String(error)}`);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    state,
    faults,
    ...(signer && { signer }),
    addTenant: (name, region) => addTenant(state, name, region),
    addUser: (user) => addUser(state, user),
    addTeam: (team) => addTeam(state, team),
    addChannel: (team, name) => addChannel(state, team, name),
    addGroupChat: (chat) => addGroupChat(state, chat),
    user: (who) => {
      const user = [...state.users.values()].find((one) => one.who === who);
      if (user === undefined) {
        throw new Error(`Nobody is called ${who}.`);
      }
      return user;
    },
    conversation: (id) => conversationOf(state, id),
    serviceUrl: (region) => serviceUrlOf(state, region),
    calls: (operation) => state.calls.filter((call) => !operation || call.operation === operation),
    until: waiting.until,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
