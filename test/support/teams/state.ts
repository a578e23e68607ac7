import type { Json } from '../json.ts';

/** Where a tenant's conversations are served: each has a service URL of its own. */
export type Region = 'emea' | 'amer';

export interface TeamsTenant {
  /** A GUID. */
  readonly id: string;
  readonly region: Region;
  /** The tenant's administrator has blocked the bot. */
  blocksBot: boolean;
}

export interface TeamsUser {
  /** By which tests call them, such as `ana`. */
  readonly who: string;
  readonly name: string;
  /** `29:…`, by which the Bot Connector knows them. */
  readonly id: string;
  /** Microsoft Entra object id; absent for a guest without an account. */
  readonly objectId?: string;
  readonly tenant: string;
  /** Such as `en-GB`. */
  readonly locale: string;
  readonly timezone: string;
  /** Has blocked the bot's personal chat. */
  blocksBot: boolean;
  /** Has the app for themselves: the bot may open their chat without sharing a team. */
  hasApp: boolean;
}

export interface TeamsMessage {
  /** The activity's id: its time in milliseconds, and later ones are greater. */
  readonly id: string;
  readonly conversation: string;
  /** The message that this one stands below; in channels alone. */
  readonly thread?: string;
  /** `28:…` of the bot or `29:…` of a person. */
  readonly from: string;
  text: string;
  /** As it was sent: the same for everyone who hasn't a look of their own. */
  card?: Json;
  summary: string;
  edits: number;
  /** What the bot has answered single people with, by `29:…`; each sees it in place of the card. */
  readonly looks: Map<string, Json>;
}

export interface TeamsConversation {
  /** `19:…@thread.tacv2`, `19:…@thread.v2` or `a:…`. */
  readonly id: string;
  readonly kind: 'channel' | 'groupChat' | 'personal';
  readonly tenant: string;
  name: string;
  /** Of a channel: its team's id. */
  readonly team?: string;
  /** `29:…` of who is in a group or personal chat; a channel has its team's members. */
  readonly members: Set<string>;
  /** Of a group or personal chat: the bot is in it. */
  hasBot: boolean;
  isDeleted: boolean;
  /** Where it is served now; its tenant's region unless it has moved. */
  region: Region;
  readonly messages: TeamsMessage[];
}

export interface TeamsTeam {
  /** The id of its General channel. */
  readonly id: string;
  name: string;
  /** The Microsoft 365 group, a GUID. */
  readonly groupId: string;
  readonly tenant: string;
  readonly members: Set<string>;
  hasBot: boolean;
  isArchived: boolean;
}

/** One call of the Bot Connector. */
export interface Call {
  readonly operation: string;
  readonly region: string;
  readonly conversation?: string;
  readonly body: Json;
  /** When it came, in milliseconds of the fake's clock. */
  readonly at: number;
  /** `ok`, Teams' error code, `HTTP 502`, `dropped`, or `waiting`. */
  outcome: string;
}

/** Everything that Microsoft knows; tests may change what they like. */
export interface TeamsState {
  readonly bot: { readonly appId: string; readonly id: string; readonly name: string };
  /** What the bot has to show; `undefined`: nobody asks, as in a playground without a registration. */
  accessToken: string | undefined;
  readonly tenants: Map<string, TeamsTenant>;
  /** By `29:…`. */
  readonly users: Map<string, TeamsUser>;
  readonly teams: Map<string, TeamsTeam>;
  readonly conversations: Map<string, TeamsConversation>;
  readonly calls: Call[];
  /** Everything sent that Teams would have refused, or would have shown badly, because of its form. */
  readonly problems: string[];
  /** Where this fake listens, such as `http://127.0.0.1:40123`. */
  url: string;
  readonly now: () => number;
  /** A number that never comes twice. */
  readonly next: () => number;
  /** Says that something happened, to those who wait for it. */
  readonly changed: () => void;
}

export interface StateOptions {
  readonly now: () => number;
  readonly changed: () => void;
  readonly accessToken: string | undefined;
}

const APP_ID = '3f8a1c52-6d0e-4b7a-9c41-0e5d2b7f9a16';

/** Microsoft with nobody in it. */
export const createState = ({ now, changed, accessToken }: StateOptions): TeamsState => {
  let last = 0;
  return {
    bot: { appId: APP_ID, id: `28:${APP_ID}`, name: 'MLOps Daily' },
    accessToken,
    tenants: new Map(),
    users: new Map(),
    teams: new Map(),
    conversations: new Map(),
    calls: [],
    problems: [],
    url: '',
    now,
    next: () => ++last,
    changed,
  };
};

/** Where the bot reaches a region, as activities say it. */
export const serviceUrlOf = ({ url }: TeamsState, region: Region): string => `${url}/${region}/`;
