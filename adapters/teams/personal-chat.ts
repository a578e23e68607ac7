import type { Logger } from 'pino';
import { Refused } from '../../src/core/adapter/errors.ts';
import { conversationSchema, type TeamsPerson } from './ids.ts';
import type { PersonReference, TeamsReferences } from './references.ts';
import type { Conversation, Outgoing } from './wire.ts';

/**
 * Speaks in one person's chat with the bot. It is opened where it isn't known, or isn't where it was:
 * Microsoft moves tenants between its regions.
 *
 * @param via the service URL at which they were just seen; otherwise their tenant's newest counts.
 * @throws {Refused} with the scope `message` where no way to this person is known.
 * @throws what `speak` throws.
 */
export type InPersonalChat = (
  to: TeamsPerson,
  via: string | undefined,
  speak: (chat: Conversation) => Promise<void>,
) => Promise<void>;

export interface PersonalChatParts {
  readonly outgoing: Pick<Outgoing, 'openPersonalChat'>;
  readonly references: TeamsReferences;
  readonly log: Logger;
}

export const createInPersonalChat = ({
  outgoing,
  references,
  log,
}: PersonalChatParts): InPersonalChat => {
  const open = async (to: TeamsPerson, serviceUrl: string): Promise<PersonReference> => {
    const opened = await outgoing.openPersonalChat(serviceUrl, to.tenant, to.person);
    const reference = { serviceUrl, chat: conversationSchema.parse(opened) };
    await references.savePerson(to, reference).catch((error: unknown) => {
      log.warn({ err: error }, 'teams reference not saved');
    });
    return reference;
  };
  const served = async ({ tenant }: TeamsPerson, via: string | undefined) =>
    via ?? (await references.workspace(tenant))?.serviceUrl;

  return async (to, via, speak) => {
    const speakAt = ({ serviceUrl, chat }: PersonReference): Promise<void> =>
      speak({ serviceUrl, tenant: to.tenant, conversation: chat });
    const kept = await references.person(to);
    try {
      if (kept !== undefined) {
        return await speakAt(kept);
      }
    } catch (error) {
      const isElsewhere = error instanceof Refused && error.scope === 'channel';
      if (!isElsewhere || (await served(to, via)) === kept?.serviceUrl) {
        throw error;
      }
    }
    const serviceUrl = await served(to, via);
    if (serviceUrl === undefined) {
      throw new Refused('message', 'no way to this person is known');
    }
    await speakAt(await open(to, serviceUrl));
  };
};
