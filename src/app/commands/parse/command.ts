import type { Ask } from '../../../core/ask.ts';
import type { ChannelId, TopicId } from '../../../core/ids.ts';
import type { Localized } from '../../../core/question/schema.ts';
import type { LocalDate } from '../../../core/schedule/settings.ts';
import type { SettingsChange } from '../../settings/apply-settings.ts';
import type { ProblemKey } from './reading.ts';
import type { CommandWords } from './words.ts';

/** What somebody wants, whatever the language they said it in. */
export type Command =
  | { readonly name: 'quiz'; readonly topic?: TopicId; readonly kind?: 'incident' }
  | { readonly name: 'today' }
  | { readonly name: 'stats' }
  | { readonly name: 'mistakes' }
  | { readonly name: 'help' }
  | { readonly name: 'leaderboard'; readonly period: 'week' | 'month' | 'all' }
  | { readonly name: 'schedule' | 'topics' | 'language'; readonly action: 'show' }
  | {
      readonly name: 'schedule';
      readonly action: 'set' | 'pause' | 'resume';
      readonly change: SettingsChange;
    }
  | {
      readonly name: 'topics' | 'language';
      readonly action: 'set';
      readonly change: SettingsChange;
    }
  /** Behind buttons: an answer in one’s own words, and the next step of an incident. */
  | { readonly name: 'own-words' | 'next-step'; readonly ask: Ask }
  /** The form of a channel's settings; of the one it is typed in where none is named. */
  | { readonly name: 'edit-settings'; readonly channelId?: ChannelId }
  /** The first question may come: behind the button of the welcome. */
  | { readonly name: 'start-daily' };

export type CommandName = Command['name'];

/** A part of a command that has a value. */
export type Field = ScheduleField | 'topic' | 'period' | 'action' | 'until' | 'ask';

/** What `schedule set` can set. */
export type ScheduleField =
  | 'days'
  | 'time'
  | 'reveal'
  | 'weekly'
  | 'zone'
  | 'difficulty'
  | 'language'
  | 'topics';

/** A command that can't be carried out as it is. */
export interface InvalidCommand {
  readonly type: 'invalid';
  readonly command: CommandName;
  readonly field: Field;
  /** As typed; shortened where it is very long. Empty where it is missing. */
  readonly value: string;
  readonly problem: ProblemKey;
  /** The mend: a command to type after `/mlops`, with what was probably meant where that is known. */
  readonly example: string;
}

export type ParsedCommand =
  | { readonly type: 'command'; readonly command: Command }
  | {
      readonly type: 'unknown';
      /** As typed; shortened where it is very long. */
      readonly word: string;
      /** A command that exists, in the language of what was typed. */
      readonly nearest?: string;
    }
  | InvalidCommand;

/** A topic that exists, with its name in every language. */
export interface KnownTopic {
  readonly id: TopicId;
  readonly name: Localized;
}

/** What a command is read against. */
export interface ParseContext {
  readonly words: CommandWords;
  readonly topics: readonly KnownTopic[];
  /** Today on the channel's calendar. */
  readonly today: LocalDate;
}
