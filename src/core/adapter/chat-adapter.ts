import type { ChannelId, DeliveryId, MemberId, MessageRef } from '../ids.ts';
import type { View } from '../view/view.ts';
import type { Capabilities } from './capabilities.ts';
import type { Inbound } from './inbound.ts';
import type { Route } from './routes.ts';

/** One message owed to a channel. */
export interface Post {
  /** Put into the message's metadata, so that {@link ChatAdapter.findPosted} can find it again. */
  readonly deliveryId: DeliveryId;
  readonly view: View;
  /** The message that this one belongs to; a platform with threads posts below it. */
  readonly replyTo?: MessageRef;
}

export interface AdapterHealth {
  readonly ok: boolean;
  /** For an operator: what is wrong, or a word on what is well. */
  readonly detail: string;
}

/**
 * One chat platform. It renders views and parses what people do; it knows no rule of the product.
 * Every adapter passes `test/contract/adapter.ts`.
 */
export interface ChatAdapter {
  /** Lower-case, unique, and the start of every id that it makes: `web`, `slack`, `teams`. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** What it serves over HTTP; empty where the platform is spoken to in another way. */
  readonly routes: readonly Route[];

  /** Begins to take what people do. Resolves when the adapter can post. */
  start(inbound: Inbound): Promise<void>;

  /** Takes nothing new, and resolves when what was under way has ended. */
  stop(): Promise<void>;

  /**
   * Posts one message, and makes one try: whether to try again is the caller's decision. Settles within
   * 30 seconds, whatever the platform does: after a minute the delivery is another worker's.
   *
   * @returns where the message is, once the platform has accepted it.
   * @throws {Refused} the platform said no, for good; `scope` says what it is of no use to try again.
   * @throws {Postponed} the platform said not now; nothing was posted.
   * @throws any other error: the outcome isn't known, and the message may be there.
   */
  post(channel: ChannelId, post: Post): Promise<MessageRef>;

  /**
   * Replaces a posted message. Saying the same twice does no harm.
   *
   * @throws as {@link ChatAdapter.post} does.
   */
  update(message: MessageRef, view: View): Promise<void>;

  /**
   * Looks in the channel's history for the message of a delivery. Present exactly when
   * `capabilities.searching` is true.
   *
   * @returns where it is, or `undefined` when it certainly is not there.
   * @throws as {@link ChatAdapter.post} does, when the history can't be read.
   */
  findPosted?(channel: ChannelId, deliveryId: DeliveryId): Promise<MessageRef | undefined>;

  /**
   * Tells one person something in private, outside any channel. Absent where the platform can't.
   *
   * @throws as {@link ChatAdapter.post} does.
   */
  tell?(member: MemberId, view: View): Promise<void>;

  health(): Promise<AdapterHealth>;
}
