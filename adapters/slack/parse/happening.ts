import type { Ask } from '../../../src/core/ask.ts';
import type { OptionId } from '../../../src/core/ids.ts';

/** Where somebody pressed, and so where they get to see what comes of it. */
export type Surface =
  | { readonly type: 'message'; readonly responseUrl: string; readonly triggerId: string }
  | { readonly type: 'home'; readonly triggerId: string }
  | { readonly type: 'modal'; readonly viewId: string };

/** Who did something, and in which channel; no channel where it was in private. */
export interface By {
  readonly user: string;
  readonly channel?: string;
}

/** Of a form's fields: a text, ticked choices, or people by their ids. */
export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'choices'; readonly ids: readonly string[] }
  | { readonly type: 'people'; readonly users: readonly string[] };

/** What happened in Slack, read from what it sent; ids are Slack's own. */
export type Happening =
  | (By & {
      readonly type: 'answer';
      readonly ask: Ask;
      readonly optionIds: readonly OptionId[];
      readonly surface: Surface;
    })
  | (By & { readonly type: 'press'; readonly command: string; readonly surface: Surface })
  | (By & {
      readonly type: 'slash';
      readonly text: string;
      readonly triggerId: string;
      readonly responseUrl: string;
    })
  | (By & {
      readonly type: 'form';
      readonly viewId: string;
      readonly form: string;
      readonly values: Readonly<Record<string, FieldValue>>;
    })
  /** Words to the bot: in the chat with it alone, or in a channel where it was mentioned. */
  | (By & { readonly type: 'words'; readonly conversation: string; readonly text: string })
  | { readonly type: 'home'; readonly user: string }
  | {
      readonly type: 'joined';
      readonly user: string;
      readonly inviter?: string;
      readonly channel: string;
    }
  /** Somebody left; without a user, the bot itself can't be in this channel any more. */
  | { readonly type: 'left'; readonly user?: string; readonly channel: string }
  | { readonly type: 'uninstalled' };

export type HappeningOf<T extends Happening['type']> = Extract<Happening, { readonly type: T }>;

/** What was read from a payload. */
export type Parsed =
  | {
      readonly type: 'happening';
      readonly happening: Happening;
      /** The payload without what isn't used, in Slack's own form. */
      readonly payload: Readonly<Record<string, unknown>>;
      /** The same for each time that Slack sends the same event. */
      readonly eventId?: string;
      /** Which workspace's event it is, where the payload says so. */
      readonly team?: string;
    }
  | { readonly type: 'challenge'; readonly challenge: string }
  /** Well-formed, and nothing to do. */
  | { readonly type: 'ignored'; readonly reason: string }
  /** Nothing that Slack sends. */
  | { readonly type: 'malformed'; readonly reason: string };
