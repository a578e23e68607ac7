import type { ChatAdapter } from '../../core/adapter/chat-adapter.ts';
import type { MemberId } from '../../core/ids.ts';
import type { MessageValues } from '../../i18n/translator.ts';
import type { Channel } from '../../storage/records.ts';
import { speechIn } from '../inbound/context.ts';
import { presentNotice } from '../present/notice.ts';
import type { Services } from '../services.ts';

/** What a platform can be asked to tell one person; nothing, where it has no private messages. */
export type Teller = Pick<ChatAdapter, 'tell'>;

/**
 * Tells those who manage a channel that the bot has stopped there, all at once, since somebody waits
 * for it. One who can't be told doesn't keep the others from it.
 */
export const tellManagers = async (
  services: Services,
  teller: Teller,
  { channel, managers }: { readonly channel: Channel; readonly managers: readonly MemberId[] },
  why: 'suspended' | 'removed',
  values: MessageValues = {},
): Promise<void> => {
  const speech = speechIn(services, channel.settings.language);
  const notice = { ...presentNotice(speech, 'warning', why, { values }), about: channel.id };
  const tell = async (manager: MemberId): Promise<void> => {
    await teller.tell?.(manager, notice).catch((error: unknown) => {
      services.log.warn({ err: error, channelId: channel.id }, 'manager not told');
    });
  };
  await Promise.all(managers.map(tell));
};
