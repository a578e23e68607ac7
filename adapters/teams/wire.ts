import type { Route } from '../../src/core/adapter/routes.ts';
import type { Card } from './render/card.ts';

/** A conversation with Teams, as it is spoken to. */
export interface Conversation {
  /** Such as `https://smba.trafficmanager.net/emea/…/`; differs by region, and may change. */
  readonly serviceUrl: string;
  readonly tenant: string;
  /**
   * `19:…@thread.tacv2` (channel), `19:…@thread.v2` (group chat) or `a:…` (personal chat); with
   * `;messageid=…` at its end it is the thread below that message.
   */
  readonly conversation: string;
}

export interface TeamsMessage {
  readonly card: Card;
  /** What notifications say. */
  readonly summary: string;
}

export interface TeamsMember {
  /** `29:…`, by which the Bot Connector knows a person. */
  readonly id: string;
  /** Microsoft Entra object id; absent for the few who have none, such as anonymous guests. */
  readonly objectId?: string;
  readonly name: string;
}

/**
 * Calls to Microsoft, one try each, and each settled within 10 s. They throw `Refused` or `Postponed`
 * where Microsoft said so; anything else leaves the outcome unknown.
 */
export interface Outgoing {
  /** @returns the new activity's id. */
  send(to: Conversation, message: TeamsMessage): Promise<string>;
  update(to: Conversation, activity: string, message: TeamsMessage): Promise<void>;
  /**
   * Opens the chat of one person with the bot, or finds the one that is there.
   *
   * @param person their Microsoft Entra object id, or `29:…`.
   * @returns its conversation id.
   */
  openPersonalChat(serviceUrl: string, tenant: string, person: string): Promise<string>;
  /** `undefined`: isn't in this conversation. */
  member(of: Conversation, person: string): Promise<TeamsMember | undefined>;
  /** Members of a conversation, as many as asked for at most. */
  members(of: Conversation, most: number): Promise<readonly TeamsMember[]>;
}

/** What an invoke is answered with; Teams shows the person what it says. */
export interface InvokeReply {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * Handles one activity that Microsoft vouches for, as it came: untrusted in its shape.
 *
 * @returns the answer to an invoke; `undefined` for everything else.
 * @throws when it wasn't done, so that Teams, or the person, may try again.
 */
export type Take = (activity: unknown) => Promise<InvokeReply | undefined>;

/** Everything of botbuilder: the rest of the adapter knows this. */
export interface Transport extends Outgoing {
  readonly routes: readonly Route[];
  /** Begins to hand on what happens. Takes nothing before. */
  start(take: Take): void;
  /** Takes nothing new (503), and waits for what is under way. */
  stop(): Promise<void>;
  /** Why Microsoft lets the bot do nothing at the moment; `undefined`: all is well as far as is known. */
  trouble(): string | undefined;
}
