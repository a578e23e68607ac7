import { type Json, parseJson, record } from '../../support/json.ts';
import { type FakeTeams, startFakeTeams } from '../../support/teams/fake-teams.ts';
import { createTeamsPerson, type TeamsPerson } from '../../support/teams/person.ts';
import { type ScriptedBot, startScriptedBot } from '../../support/teams/scripted-bot.ts';
import type {
  Region,
  TeamsConversation,
  TeamsTeam,
  TeamsTenant,
} from '../../support/teams/state.ts';

export const CARD = 'application/vnd.microsoft.card.adaptive';

export const card = (words: string, more: Json = {}): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: words, wrap: true }],
  ...more,
});

export const message = (content: Json): Json => ({
  type: 'message',
  summary: 'Something',
  attachments: [{ contentType: CARD, content }],
});

/** A path behind `/v3/conversations`. */
export const at = (id: string): string => `/${encodeURIComponent(id)}`;

interface ConnectorReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Json;
}

/** The fake with a bot of its own: a team with a channel, the bot in it, and two people. */
export interface Setting {
  readonly fake: FakeTeams;
  readonly bot: ScriptedBot;
  readonly tenant: TeamsTenant;
  readonly team: TeamsTeam;
  readonly channel: TeamsConversation;
  readonly ana: TeamsPerson;
  readonly ben: TeamsPerson;
  /** What the tokens said that people's deeds came with. */
  readonly claims: readonly Json[];
  /** A call of the Bot Connector, as the bot makes it. */
  call(method: string, path: string, body?: Json, region?: Region): Promise<ConnectorReply>;
  send(conversation: string, activity: Json): Promise<ConnectorReply>;
  /** Sends a card, and says where it is. */
  post(conversation: string, content: Json): Promise<{ conversation: string; id: string }>;
  close(): Promise<void>;
}

const furnish = (fake: FakeTeams) => {
  const tenant = fake.addTenant('Contoso', 'emea');
  fake.addUser({ who: 'ana', name: 'Ana Ruiz', tenant: tenant.id });
  fake.addUser({ who: 'ben', name: 'Ben Okafor', tenant: tenant.id });
  const members = [fake.user('ana').id, fake.user('ben').id];
  const team = fake.addTeam({ name: 'Data Science', tenant: tenant.id, members });
  team.hasBot = true;
  return { tenant, team, channel: fake.addChannel(team, 'MLOps') };
};

const caller =
  (fake: FakeTeams): Setting['call'] =>
  async (method, path, body, region = 'emea') => {
    const response = await fetch(`${fake.serviceUrl(region)}v3/conversations${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${fake.state.accessToken}`,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: record(parseJson(await response.text())),
    };
  };

export const createSetting = async (): Promise<Setting> => {
  const claims: Json[] = [];
  const signer = {
    issuer: 'https://issuer.example',
    sign: (signed: Json) => {
      claims.push(signed);
      return `signed-${claims.length}`;
    },
  };
  const fake = await startFakeTeams({ signer, timeoutMs: 200 });
  const bot = await startScriptedBot();
  const places = furnish(fake);
  const call = caller(fake);
  const send: Setting['send'] = (id, activity) => call('POST', `${at(id)}/activities`, activity);
  return {
    fake,
    bot,
    ...places,
    ana: createTeamsPerson({ fake, url: bot.url, who: 'ana' }),
    ben: createTeamsPerson({ fake, url: bot.url, who: 'ben' }),
    claims,
    call,
    send,
    post: async (id, content) => {
      const { body } = await send(id, message(content));
      return { conversation: id.split(';')[0] ?? '', id: String(body['id']) };
    },
    close: async () => {
      bot.close();
      await fake.close();
    },
  };
};
