import type { Ask } from '../ask.ts';
import type { ChannelId, MemberId, OptionId, WorkspaceId } from '../ids.ts';
import type { HomeView, View } from '../view/view.ts';

/** Who does something, as the platform vouches for it. */
export interface Actor {
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  /**
   * Whether the platform says that this person manages the workspace, so that every channel may be
   * set up. Asked only when it matters: it may cost a call.
   */
  readonly isAdministrator: () => Promise<boolean>;
  /**
   * Whether this person is in a channel, which a private chat may lead to; not, where the platform
   * can't tell now. Absent where it isn't asked: then everybody of the workspace counts.
   */
  readonly isIn?: (channelId: ChannelId) => Promise<boolean>;
}

interface Event {
  /** One id from a press to its feedback, in every log line between. */
  readonly requestId: string;
  readonly actor: Actor;
  /** Absent in a private chat. */
  readonly channelId?: ChannelId;
}

export interface AnswerEvent extends Event {
  readonly ask: Ask;
  /** One option, or several where the question asks for several; in any order. */
  readonly optionIds: readonly OptionId[];
}

export interface CommandEvent extends Event {
  /** What was typed after `/mlops`, untrimmed; may be empty. */
  readonly text: string;
  /** IANA zone of this person's client, where the platform tells. */
  readonly zone?: string;
}

export interface FormEvent extends Event {
  /** `form` of the {@link FormView} that was filled in. */
  readonly form: string;
  /** Text fields by id as a string, checkboxes as the list of ticked ids. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

export interface InstalledEvent extends Event {
  readonly channelId: ChannelId;
  /** `at once`: questions are planned now. `when asked`: once somebody presses the welcome's button. */
  readonly begin: 'at once' | 'when asked';
  /** What the channel starts with: a language tag such as `es-MX` and an IANA zone, if known. */
  readonly locale?: string;
  readonly zone?: string;
}

export interface RemovedEvent {
  readonly requestId: string;
  readonly workspaceId: WorkspaceId;
  /** Absent: the whole workspace removed the bot. */
  readonly channelId?: ChannelId;
}

/** Somebody opens their own page with the bot. */
export type HomeEvent = Event;

/** Somebody looks at a posted question again. */
export interface LookEvent extends Event {
  readonly ask: Ask;
}

/**
 * What people do, told by an adapter. Each returns the view that this person, and nobody else, gets
 * to see. When `onAnswer` has resolved, the answer is on disk. None of them throws because of what
 * a person sent: that is a view too; what they throw is a fault, and the person may press again.
 */
export interface Inbound {
  onAnswer(event: AnswerEvent): Promise<View>;
  onCommand(event: CommandEvent): Promise<View>;
  onForm(event: FormEvent): Promise<View>;
  /** @returns the welcome, for everyone in the channel. */
  onInstalled(event: InstalledEvent): Promise<View>;
  onRemoved(event: RemovedEvent): Promise<void>;
  /** Only platforms with a page of one's own tell this. */
  onHome(event: HomeEvent): Promise<HomeView>;
  /**
   * Only platforms where a posted message may look different to each person tell this.
   *
   * @returns their feedback, where they have answered; otherwise the question as it stands.
   */
  onLook(event: LookEvent): Promise<View>;
}
