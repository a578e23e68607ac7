import type { ChatAdapter } from '../../../src/core/adapter/chat-adapter.ts';
import type { Inbound } from '../../../src/core/adapter/inbound.ts';
import type { Ask } from '../../../src/core/ask.ts';
import type { ChannelId, MemberId, MessageRef, OptionId } from '../../../src/core/ids.ts';
import type { FormView, View } from '../../../src/core/view/view.ts';

/** Two people in the channel. */
export type Someone = 'first' | 'second';

/** What a platform may do to the next call that posts. */
export type Fault = 'refuse' | 'postpone' | 'drop before' | 'drop after';

/**
 * What a platform's own tests bring to the contract suite: the adapter, started, on a platform of the
 * test's own, and hands and eyes of people there.
 */
export interface AdapterHarness {
  readonly adapter: ChatAdapter;
  /** A channel that the bot is in. */
  readonly channelId: ChannelId;
  /** Of the right form, but no channel of the platform. */
  readonly unknownChannelId: ChannelId;
  /** Of the right form, but no message of the channel. */
  readonly unknownMessage: MessageRef;
  memberIdOf(who: Someone): MemberId;

  /** The first person adds the bot to the channel, where starting the adapter hasn't done that. */
  install(): Promise<void>;
  /** Presses a question's button, or sends ticked options; resolves once the platform was answered. */
  press(who: Someone, message: MessageRef, ask: Ask, optionIds: readonly OptionId[]): Promise<void>;
  /** Presses the button of an action. */
  pressAction(who: Someone, message: MessageRef, command: string): Promise<void>;
  /** Types `/mlops` and this text right after it and a space. */
  type(who: Someone, text: string): Promise<void>;
  /** Fills a form in, and sends it. */
  submit(
    who: Someone,
    form: FormView,
    values: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<void>;
  /** Everything that this person can read in the channel, private replies included, without markup. */
  reads(who: Someone): Promise<string>;

  /** A view with commands written as people type them there; as it is unless given. */
  asTyped?(view: View): View;

  /** Faults that the platform can have, each for the next post alone. */
  readonly faults: Partial<Readonly<Record<Fault, () => void>>>;
  /** Ends the adapter and its platform; the adapter may have been stopped before. */
  close(): Promise<void>;
}

/** Starts a platform and an adapter on it, which tells `inbound` what people do. */
export type CreateHarness = (inbound: Inbound) => Promise<AdapterHarness>;
