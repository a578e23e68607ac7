import type { Logger } from 'pino';
import { z } from 'zod';
import { Postponed } from '../../src/core/adapter/errors.ts';
import type { Work } from '../../src/core/adapter/work.ts';
import { AnsweredWith, isLockedOut, meaningOf, NoToken } from './errors.ts';
import type { Pace, PacedCall } from './pace.ts';
import type { Card } from './render/card.ts';
import type { Conversation, Outgoing, TeamsMember, TeamsMessage } from './wire.ts';

/** What a call of the Bot Connector takes beside its arguments. */
export interface ConnectorCall {
  readonly abortSignal: AbortSignal;
}

export interface OutgoingActivity {
  readonly type: 'message';
  readonly channelId: 'msteams';
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly tenantId: string };
  readonly channelData: { readonly tenant: { readonly id: string } };
  readonly summary: string;
  readonly attachments: { readonly contentType: string; readonly content: Card }[];
}

/** The Bot Connector's calls, as far as they are used; what they return is parsed here. */
export interface Connector {
  send(conversation: string, activity: OutgoingActivity, call: ConnectorCall): Promise<unknown>;
  update(
    conversation: string,
    activityId: string,
    activity: OutgoingActivity,
    call: ConnectorCall,
  ): Promise<unknown>;
  openPersonalChat(tenant: string, person: string, call: ConnectorCall): Promise<unknown>;
  member(conversation: string, person: string, call: ConnectorCall): Promise<unknown>;
  members(conversation: string, page: MembersPage, call: ConnectorCall): Promise<unknown>;
}

export interface MembersPage {
  readonly pageSize: number;
  readonly continuationToken?: string;
}

export interface CallsOptions {
  /** @throws where it isn't a service URL that the bot may speak to. */
  readonly connector: (serviceUrl: string) => Connector;
  readonly pace: Pace;
  /** Knows of every call under way. */
  readonly work: Work;
  readonly log: Logger;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** How long one call may take, in milliseconds. */
  readonly limitMs: number;
}

export interface Calls extends Outgoing {
  /** Why Microsoft lets the bot say nothing; `undefined`: the last call was let in. */
  trouble(): string | undefined;
}

/** Whoever has to wait longer than this for their turn is told so, instead of waiting. */
const LONGEST_TURN_MS = 2000;

/** What one page of a roster may hold, says Microsoft. */
const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;

const NOT_A_MEMBER = /^(?:MemberNotFoundInConversation|MemberNotFound|NotFound|BadSyntax)$/;

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

const createdSchema = z.object({ id: z.string().min(1) });
const memberSchema = z
  .object({
    id: z.string().min(1),
    name: z.string().nullish(),
    objectId: z.string().min(1).nullish(),
    aadObjectId: z.string().min(1).nullish(),
  })
  .transform(({ id, name, objectId, aadObjectId }): TeamsMember => {
    const person = aadObjectId ?? objectId;
    return { id, name: name ?? '', ...(person != null && { objectId: person }) };
  });
const pageSchema = z.object({
  members: z.array(memberSchema),
  continuationToken: z.string().nullish(),
});

/** A conversation without the message whose thread it is. */
const rootOf = (conversation: string): string => conversation.split(';')[0] ?? conversation;

const activityOf = (
  { serviceUrl, tenant, conversation }: Conversation,
  { card, summary }: TeamsMessage,
): OutgoingActivity => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl,
  conversation: { id: conversation, tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  summary,
  attachments: [{ contentType: CARD_TYPE, content: card }],
});

const troubleOf = (error: unknown): string =>
  error instanceof NoToken
    ? 'Microsoft gives the bot no token: check the app id, its secret or identity, and the tenant'
    : 'Microsoft doesn’t let the bot in (401): check that the app id is registered for Teams';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const inTurn = async (pace: Pace, call: PacedCall): Promise<void> => {
  let waited = 0;
  for (;;) {
    const wait = pace.take(call);
    if (wait === 0) {
      return;
    }
    waited += wait;
    if (waited > LONGEST_TURN_MS) {
      throw new Postponed(Math.ceil(wait), 'our own pace');
    }
    await sleep(Math.ceil(wait));
  }
};

const allMembers = async (
  read: (page: MembersPage) => Promise<unknown>,
  most: number,
): Promise<readonly TeamsMember[]> => {
  const found: TeamsMember[] = [];
  let continuationToken: string | undefined;
  do {
    const pageSize = Math.min(Math.max(most - found.length, SMALLEST_PAGE), LARGEST_PAGE);
    const page = await read({ pageSize, ...(continuationToken && { continuationToken }) });
    const { members, continuationToken: next } = pageSchema.parse(page);
    found.push(...members);
    continuationToken = members.length > 0 ? (next ?? undefined) : undefined;
  } while (continuationToken && found.length < most);
  return found.slice(0, most);
};

/** Calls to Microsoft: in their turn, within their time, and each made once. */
export const createCalls = ({ connector, pace, work, log, now, limitMs }: CallsOptions): Calls => {
  let trouble: string | undefined;

  const explain = (error: unknown): unknown => {
    if (isLockedOut(error)) {
      trouble = troubleOf(error);
      log.error({ err: error }, 'teams does not let the bot in');
    }
    return meaningOf(error, now());
  };
  const call = <T>(
    serviceUrl: string,
    paced: PacedCall,
    make: (connector: Connector, call: ConnectorCall) => Promise<T>,
  ): Promise<T> =>
    work.run(async () => {
      const abortSignal = AbortSignal.timeout(limitMs);
      await inTurn(pace, paced);
      try {
        const result = await make(connector(serviceUrl), { abortSignal });
        trouble = undefined;
        return result;
      } catch (error) {
        throw explain(error);
      }
    });
  const writing = ({ tenant, conversation }: Conversation): PacedCall => ({
    tenant,
    conversation: rootOf(conversation),
  });

  return {
    send: async (to, message) => {
      const sent = await call(to.serviceUrl, writing(to), (microsoft, options) =>
        microsoft.send(to.conversation, activityOf(to, message), options),
      );
      return createdSchema.parse(sent).id;
    },
    update: async (to, activity, message) => {
      await call(to.serviceUrl, writing(to), (microsoft, options) =>
        microsoft.update(to.conversation, activity, activityOf(to, message), options),
      );
    },
    openPersonalChat: async (serviceUrl, tenant, person) => {
      const opened = await call(
        serviceUrl,
        { tenant, conversation: person },
        (microsoft, options) => microsoft.openPersonalChat(tenant, person, options),
      );
      return createdSchema.parse(opened).id;
    },
    member: ({ serviceUrl, tenant, conversation }, person) =>
      call(serviceUrl, { tenant }, async (microsoft, options) => {
        try {
          return memberSchema.parse(await microsoft.member(rootOf(conversation), person, options));
        } catch (error) {
          if (error instanceof AnsweredWith && NOT_A_MEMBER.test(error.code ?? '')) {
            return undefined;
          }
          throw error;
        }
      }),
    members: ({ serviceUrl, tenant, conversation }, most) =>
      call(serviceUrl, { tenant }, (microsoft, options) =>
        allMembers((page) => microsoft.members(rootOf(conversation), page, options), most),
      ),
    trouble: () => trouble,
  };
};
