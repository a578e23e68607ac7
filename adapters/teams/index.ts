import type { Capabilities } from '../../src/core/adapter/capabilities.ts';
import type { AdapterHealth, ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import { loadLanguages } from '../../src/i18n/languages.ts';
import { createAcquaintance } from './acquaintance.ts';
import { createCards } from './cards.ts';
import { createHandle } from './handle/index.ts';
import { BLOCK_TEXT } from './limits.ts';
import { createMessages } from './messages.ts';
import type { TeamsAdapterOptions } from './options.ts';
import { isWorthIt } from './own-look.ts';
import { createPeople } from './people.ts';
import { createPictures } from './pictures.ts';
import { createTeamsReferences } from './references.ts';
import { createSerial } from './serial.ts';
import { createTake } from './take.ts';
import { createTransport } from './transport.ts';
import type { Transport } from './wire.ts';

export type { TeamsAdapterOptions } from './options.ts';

const CAPABILITIES: Capabilities = {
  // By the chat of one person with the bot, and by how a card looks to one person.
  privateReply: true,
  editing: true,
  // A bot isn't told what was said in a channel, so nothing can be looked for there.
  searching: false,
  maxTextLength: BLOCK_TEXT,
  // Six stand below a card, the others in a menu.
  maxButtons: 20,
  // Each change has Teams fetch everybody's own look, up to 60 of them; and it counts like a message.
  updateIntervalMs: 10_000,
  // 7 messages in a second, 60 in 30 s and 1,800 an hour go into one conversation.
  postIntervalMs: 2_000,
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const healthOf = (transport: Transport): AdapterHealth => {
  const trouble = transport.trouble();
  return trouble === undefined
    ? { ok: true, detail: 'Microsoft Teams lets the bot speak, as far as is known' }
    : { ok: false, detail: `Microsoft Teams doesn’t let the bot speak: ${trouble}` };
};

/**
 * Microsoft Teams: channels, group chats and personal chats of every tenant that the bot's
 * registration is for.
 *
 * @throws as `createTransport` does, where the registration can't be used.
 */
export const createTeamsAdapter = (options: TeamsAdapterOptions): ChatAdapter => {
  const { log, newId, now, administrators, pictureFolders: folders, publicUrl } = options;
  const transport = createTransport(options);
  const references = createTeamsReferences(options.references);
  const people = createPeople({ outgoing: transport, references, administrators, log, now });
  const pictures = createPictures({ folders, ...(publicUrl !== undefined && { publicUrl }) });
  const cards = createCards({ people, pictures, references });
  const messages = createMessages({ outgoing: transport, references, cards, log, pause });
  return {
    name: 'teams',
    capabilities: CAPABILITIES,
    routes: [...transport.routes, ...pictures.routes],
    start: async (inbound) => {
      const handle = createHandle({
        inbound,
        references,
        acquaintance: createAcquaintance({ references, log, now }),
        people,
        cards,
        messages,
        languages: await loadLanguages(),
        serial: createSerial(),
        log,
        newId,
        now,
      });
      transport.start(createTake({ handle, log, now }));
    },
    stop: transport.stop,
    post: messages.post,
    update: async (message, view) => {
      if (await isWorthIt(people, message, view)) {
        await messages.update(message, view);
      }
    },
    tell: messages.tell,
    health: async () => healthOf(transport),
  };
};
