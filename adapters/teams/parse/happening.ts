import type { Ask } from '../../../src/core/ask.ts';
import type { ChannelId, OptionId } from '../../../src/core/ids.ts';
import type { FieldValue } from '../card-data.ts';

/** Where something happened, as Microsoft vouches for it. */
export interface Place {
  readonly serviceUrl: string;
  readonly tenant: string;
  /** Without the part that names a thread. */
  readonly conversation: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** The message at the head of the thread that it happened in. */
  readonly thread?: string;
  /** The team that a channel belongs to. */
  readonly team?: string;
  /** What people call the channel, where Teams says it; a team's General channel is called as the team. */
  readonly name?: string;
}

/** Who did it: the person whom Microsoft vouches for, never one that a card's data names. */
export interface By {
  /** The Microsoft Entra object id, or `29:…` for the few who have none. */
  readonly person: string;
  /** Absent for the few who have none. */
  readonly objectId?: string;
  readonly place: Place;
}

/** What a person's client says of where they are; an IANA zone and a language tag. */
export interface Locale {
  readonly locale?: string;
  readonly zone?: string;
}

/** Somebody pressed something on a card. */
export interface Press extends By {
  /** The message that the card stands in, where Teams says it. */
  readonly message?: string;
}

/** What happened in Teams, read from what it sent; ids are Microsoft's own. */
export type Happening =
  | (Press & {
      readonly type: 'answer';
      readonly ask: Ask;
      readonly optionIds: readonly OptionId[];
    })
  /** Teams asks how a posted question looks to this person. */
  | (By & { readonly type: 'look'; readonly ask: Ask })
  /** A button that does what typing its command would. */
  | (Press &
      Locale & { readonly type: 'press'; readonly command: string; readonly about?: ChannelId })
  | (Press & {
      readonly type: 'form';
      readonly form: string;
      readonly values: Readonly<Record<string, FieldValue>>;
      readonly about?: ChannelId;
    })
  /** Words to the bot: in its chat with one person, or where it was mentioned. */
  | (By &
      Locale & {
        readonly type: 'words';
        readonly text: string;
        /** A slash command: nobody else sees that it was said, so nobody may see an answer. */
        readonly unseen?: true;
      })
  /** The bot was added: `place` is the channel, group chat or personal chat to greet in. */
  | (By & Locale & { readonly type: 'added' })
  /**
   * The bot was taken out of a team, with all of its channels, or of one chat or channel: `place` has
   * no team then.
   */
  | (By & { readonly type: 'removed' })
  /** `place` is a channel that was deleted, or is there again. */
  | (By & { readonly type: 'channel deleted' })
  | (By & { readonly type: 'channel restored' })
  /** `place` is a channel with another name. */
  | (By & { readonly type: 'renamed' })
  /** A team that is archived, or deleted for a while, and one that is there again. */
  | (By & { readonly type: 'team closed' })
  | (By & { readonly type: 'team opened' })
  /** Others came or left. */
  | (By & { readonly type: 'members changed' });

export type HappeningOf<T extends Happening['type']> = Extract<Happening, { readonly type: T }>;

/** What was read from an activity. */
export type Parsed =
  | {
      readonly type: 'happening';
      readonly happening: Happening;
      /** The same for each time that Teams sends the same activity. */
      readonly key?: string;
    }
  /** Well-formed, and nothing to do. */
  | { readonly type: 'ignored'; readonly reason: string }
  /** Asks for an answer of a kind that this bot doesn't give. */
  | { readonly type: 'not ours'; readonly name: string }
  /** Nothing that Teams sends; `answered` where it waits for an answer. */
  | { readonly type: 'malformed'; readonly reason: string; readonly answered: boolean };
