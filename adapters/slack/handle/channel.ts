import { workspaceIdOf } from '../ids.ts';
import { eventOf, type Handler, inChannel, type Parts, showing } from './parts.ts';

/** The bot was invited into a channel: it says hello once it knows the channel. */
export const handleJoined =
  (parts: Parts): Handler<'joined'> =>
  async ({ user, inviter, channel }, acknowledge) => {
    const { identity, inbound, people, messages } = parts;
    if (user !== identity.botUser) {
      return;
    }
    const by = inviter ?? user;
    const event = eventOf(parts, { user: by, channel });
    const channelId = inChannel(parts, channel);
    const place = await people.placeOf(by);
    const view = await inbound.onInstalled({ ...event, channelId, begin: 'when asked', ...place });
    await acknowledge();
    await showing(parts, event.requestId, () => messages.say(channel, view));
  };

/** The bot isn't in a channel any more, or the channel isn't. */
export const handleLeft =
  (parts: Parts): Handler<'left'> =>
  async ({ user, channel }) => {
    const { identity, inbound, newId } = parts;
    if (user === undefined || user === identity.botUser) {
      await inbound.onRemoved({
        requestId: newId(),
        workspaceId: workspaceIdOf(identity.team),
        channelId: inChannel(parts, channel),
      });
    }
  };

export const handleUninstalled =
  ({ identity, inbound, newId }: Parts): Handler<'uninstalled'> =>
  async () =>
    inbound.onRemoved({ requestId: newId(), workspaceId: workspaceIdOf(identity.team) });
