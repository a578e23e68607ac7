import type { ChannelId, MemberId } from '../../core/ids.ts';

/** Who may set a channel up, besides those who manage its workspace. */
export interface ManagerStore {
  managers(channelId: ChannelId): Promise<readonly MemberId[]>;
  /** Adds one; nothing changes for one who is there already. @throws for an unknown channel. */
  addManager(channelId: ChannelId, member: MemberId): Promise<void>;
  /** Replaces all of them. @throws for an unknown channel. */
  setManagers(channelId: ChannelId, members: readonly MemberId[]): Promise<void>;
}
