/** What a platform can do. Ask these, never an adapter's name. */
export interface Capabilities {
  /** A reply in a channel that one person alone sees. */
  readonly privateReply: boolean;
  /** Posted messages can be replaced. */
  readonly editing: boolean;
  /** The channel's history can be asked for a delivery, so an unknown outcome can be resolved. */
  readonly searching: boolean;
  /** Longest text of one block of a message, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** Most buttons below one message. */
  readonly maxButtons: number;
  /** Least time between two replacements of one message, in milliseconds. */
  readonly updateIntervalMs: number;
  /** Least time between two posts into one channel, in milliseconds. */
  readonly postIntervalMs: number;
}
