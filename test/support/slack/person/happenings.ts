import { directChannel } from '../channels.ts';
import type { Json } from '../json.ts';
import {
  appHomeOpened,
  appUninstalled,
  botLeftChannel,
  channelArchived,
  channelDeleted,
  directMessage,
  eventCallback,
  memberJoinedChannel,
  tokensRevoked,
} from '../payloads/events.ts';
import { nextTs, type SlackChannel } from '../state.ts';
import type { Self } from './self.ts';
import { type Told, tell } from './tell.ts';

/** What one person does that Slack tells the bot as an event. */
export interface Happenings {
  /** Invites the bot into a channel; it is a member from then on. */
  inviteBot(channel: string): Promise<Told>;
  /** Removes the bot from a channel. */
  removeBot(channel: string): Promise<Told>;
  archive(channel: string): Promise<Told>;
  deleteChannel(channel: string): Promise<Told>;
  openHome(tab?: 'home' | 'messages'): Promise<Told>;
  /** Writes to the bot in their direct chat. */
  writeToBot(words: string): Promise<Told>;
  /** Removes the app from the workspace: its token is worth nothing from then on. */
  uninstall(): Promise<Told>;
  revokeTokens(): Promise<Told>;
  /** Any other event, in the envelope of the Events API. */
  happens(event: Json): Promise<Told>;
}

export const createHappenings = (self: Self): Happenings => {
  const { state, userId } = self;
  const happens = (event: Json) =>
    tell(self, { type: 'events_api', payload: eventCallback(state, event) });
  const room = (id: string): SlackChannel => {
    const channel = state.channels.get(id);
    if (!channel) {
      throw new Error(`There is no channel ${id}.`);
    }
    return channel;
  };
  const revoke = (): void => {
    state.revokedTokens.add(state.botToken);
  };
  return {
    happens,
    inviteBot: (id) => {
      room(id).members.add(state.botUserId);
      return happens(memberJoinedChannel(state, id, state.botUserId, userId));
    },
    removeBot: (id) => {
      room(id).members.delete(state.botUserId);
      return happens(botLeftChannel(state, id, userId));
    },
    archive: (id) => {
      room(id).isArchived = true;
      return happens(channelArchived(state, id, userId));
    },
    deleteChannel: (id) => {
      const event = channelDeleted(state, id);
      state.channels.delete(id);
      return happens(event);
    },
    openHome: (tab) => {
      directChannel(state, userId);
      return happens(appHomeOpened(state, userId, tab));
    },
    writeToBot: (words) => {
      const event = directMessage(state, userId, words);
      const { id, messages } = directChannel(state, userId);
      messages.push({
        channel: id,
        ts: nextTs(state),
        user: userId,
        text: words,
        blocks: [],
        edited: false,
      });
      return happens(event);
    },
    uninstall: () => {
      revoke();
      return happens(appUninstalled());
    },
    revokeTokens: () => {
      revoke();
      return happens(tokensRevoked(state));
    },
  };
};
