import type { ChannelId, MemberId, WorkspaceId } from '../ids.ts';

/** Whom a reference leads to: a channel, a person's chat with the bot, or any of a workspace. */
export type Addressee = ChannelId | MemberId | WorkspaceId;

export interface Reference {
  readonly workspaceId: WorkspaceId;
  /** What the adapter needs to speak there again: its own text, at most 4,000 characters. */
  readonly text: string;
  /**
   * What several channels belong to, such as their team; in the adapter's own form. Only channels
   * have one.
   */
  readonly group?: string;
}

/**
 * What platforms hand out only when something happens, and need again to be spoken to. The store
 * keeps it for adapters, so that every replica knows it.
 */
export interface References {
  find(addressee: Addressee): Promise<Reference | undefined>;
  /**
   * Saves what is known now, in place of what was: a group that isn't named is forgotten. On disk when
   * it resolves.
   *
   * @throws where the text is too long.
   */
  save(addressee: Addressee, reference: Reference): Promise<void>;
  /** Channels whose reference has this group. */
  inGroup(workspaceId: WorkspaceId, group: string): Promise<readonly ChannelId[]>;
}
