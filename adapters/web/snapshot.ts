import type { MemberId, OptionId } from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import type { PersonId } from './people.ts';
import type { CommandHint, WordKey } from './words.ts';

/** All that one person's page shows; all its words are in the channel's language already. */
export interface Snapshot {
  readonly language: string;
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly words: Readonly<Record<WordKey, string>>;
  readonly me: PersonId;
  readonly people: readonly {
    readonly id: PersonId;
    readonly memberId: MemberId;
    readonly name: string;
  }[];
  readonly clock: {
    readonly day: string;
    readonly time: string;
    readonly zone: string;
    /** What comes next, and when, in words. */
    readonly next: string;
  };
  readonly commands: readonly CommandHint[];
  /** Oldest first. */
  readonly entries: readonly EntryView[];
}

/** A message, or a private reply. */
export interface EntryView {
  readonly seq: number;
  /** For this person's eyes alone. */
  readonly private: boolean;
  readonly day: string;
  readonly time: string;
  /** What this person did to get it, in words. */
  readonly caption?: string;
  /** The message that it belongs to, where that one stands elsewhere. */
  readonly replyTo?: { readonly seq: number; readonly text: string };
  /** For a question: what its buttons send back. */
  readonly ask?: string;
  /** What this person has answered, for a question. */
  readonly chosen: readonly OptionId[];
  /** This person has sent it already, for a form. */
  readonly done: boolean;
  /** A form came back with complaints: the one below is to be filled in. */
  readonly returned: boolean;
  readonly view: View;
  /** Private replies that stand below it. */
  readonly replies: readonly EntryView[];
}
