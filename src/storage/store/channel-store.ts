import type { ChannelId, RoundId, WorkspaceId } from '../../core/ids.ts';
import type { ChannelSettings, LocalDate } from '../../core/schedule/settings.ts';
import type { Channel, ChannelStatus, Millis, PlannedSlot, Round } from '../records.ts';

/** When a channel's own slots come next; `null`: not planned (paused for good, suspended, removed). */
export interface Plan {
  readonly daily: PlannedSlot | null;
  readonly weekly: PlannedSlot | null;
}

export interface NewChannel {
  readonly id: ChannelId;
  readonly workspaceId: WorkspaceId;
  readonly adapter: string;
  readonly settings: ChannelSettings;
  readonly plan: Plan;
  /** Why it isn't planned yet: it is added as suspended. Absent: it is active. */
  readonly suspended?: string;
  readonly now: Millis;
}

export interface ChannelChange {
  /** Absent: they stay as they are, whatever somebody else has just made of them. */
  readonly settings?: ChannelSettings;
  readonly status: ChannelStatus;
  readonly statusReason: string | null;
  readonly plan: Plan;
  /** New reveal instants of rounds that are still open; rounds not named keep theirs. */
  readonly reveals: readonly { readonly roundId: RoundId; readonly revealAt: Millis }[];
}

export interface ChannelStore {
  /** Adds the workspace and channel. One that is there already keeps its settings and is returned as it is. */
  addChannel(channel: NewChannel): Promise<{ channel: Channel; added: boolean }>;
  channel(id: ChannelId): Promise<Channel | undefined>;
  channelsOf(workspaceId: WorkspaceId): Promise<readonly Channel[]>;
  /**
   * Replaces settings, status, plan and reveals together; open rounds' messages are marked to be
   * refreshed.
   *
   * @throws when there is no such channel.
   */
  changeChannel(id: ChannelId, change: ChannelChange): Promise<Channel>;
  openRounds(channelId: ChannelId): Promise<readonly Round[]>;
  /** Newest local date whose daily slot was claimed or skipped, so that a day isn't planned twice. */
  lastSlotDate(channelId: ChannelId, kind: 'daily' | 'weekly'): Promise<LocalDate | undefined>;
  plan(channelId: ChannelId): Promise<Plan>;
  /** The earliest instant at which a slot of any channel is due, a reveal included. */
  nextDueAt(): Promise<Millis | undefined>;
  /** The newest instant at which a slot was claimed, in any channel. */
  lastClaimAt(): Promise<Millis | undefined>;
}
