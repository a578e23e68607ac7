import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from './json.ts';

export interface SlackUser {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly isOwner: boolean;
  readonly isBot: boolean;
  /** Such as `es-ES`. */
  readonly locale: string;
  readonly tz: string;
}

export interface SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  text: string;
  /** As posted, each with a block id. */
  blocks: readonly Json[];
  readonly metadata?: Json;
  readonly threadTs?: string;
  /** Shown in the channel too, though it is a reply. */
  readonly broadcast?: boolean;
  /** Present: a message that this person alone sees. */
  readonly onlyFor?: string;
  edited: boolean;
}

export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** The person of a direct chat with the bot. */
  readonly directWith?: string;
  isArchived: boolean;
  readonly members: Set<string>;
  readonly messages: SlackMessage[];
}

export interface SlackView {
  readonly id: string;
  readonly user: string;
  readonly rootId: string;
  /** The view as it was sent: blocks, title, private_metadata and so on. */
  content: Json;
  hash: string;
  /** Field errors of the last submission, by block id. */
  errors: Readonly<Record<string, string>>;
  open: boolean;
}

/** One call of the Web API, a response URL or an upload. */
export interface Call {
  /** Such as `chat.postMessage`, `response_url` or `upload`. */
  readonly method: string;
  readonly channel?: string;
  readonly args: Json;
  /** Such as `/response/R12`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** When it came, in milliseconds of the fake's clock. */
  readonly at: number;
  /** `ok`, Slack's error, `HTTP 500`, `dropped`, or `waiting`. */
  outcome: string;
}

export interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly source?: SlackMessage;
  readonly createdAt: number;
  uses: number;
}

export interface Trigger {
  readonly user: string;
  readonly createdAt: number;
  used: boolean;
}

/** Everything that one workspace of Slack knows; tests may change what they like. */
export interface SlackState {
  readonly teamId: string;
  readonly appId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly revokedTokens: Set<string>;
  readonly signingSecret: string;
  readonly users: Map<string, SlackUser>;
  readonly channels: Map<string, SlackChannel>;
  readonly ephemerals: SlackMessage[];
  readonly views: SlackView[];
  readonly homes: Map<string, SlackView>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly files: Map<string, { readonly name: string; bytes: Buffer }>;
  readonly calls: Call[];
  /** Everything sent that Slack would have refused because of its form. */
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
}

const person = (id: string, name: string): SlackUser => ({
  id,
  name,
  isAdmin: false,
  isOwner: false,
  isBot: false,
  locale: 'en-GB',
  tz: 'Europe/Madrid',
});

/** A workspace with an administrator (`U1`), two others (`U2`, `U3`), and the bot in no channel. */
export const createState = ({ now, changed }: StateOptions): SlackState => {
  let last = 0;
  const users = [
    { ...person('U1', 'ana'), isAdmin: true },
    person('U2', 'ben'),
    person('U3', 'chloe'),
    { ...person('UBOT', 'mlops-daily'), isBot: true },
  ];
  return {
    teamId: 'T1',
    appId: 'A1',
    botUserId: 'UBOT',
    botId: 'BBOT',
    botToken: 'xoxb-test-bot',
    appToken: 'xapp-test-app',
    revokedTokens: new Set(),
    signingSecret: 'test-signing-secret',
    users: new Map(users.map((user) => [user.id, user])),
    channels: new Map(),
    ephemerals: [],
    views: [],
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    files: new Map(),
    calls: [],
    problems: [],
    url: '',
    now,
    next: () => ++last,
    changed,
  };
};

/** A message's time stamp: unique, and later ones are greater. */
export const nextTs = (state: SlackState): string =>
  `${Math.floor(state.now() / 1000)}.${String(state.next()).padStart(6, '0')}`;
