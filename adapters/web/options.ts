import type { Logger } from 'pino';
import type { Language } from '../../src/core/language.ts';
import type { Languages } from '../../src/i18n/languages.ts';

/** What the playground shows and moves besides messages; backed by the real scheduler and store. */
export interface PlaygroundControls {
  state(): Promise<PlaygroundState>;
  /** Moves the clock to the next slot, and resolves when what was due has been posted. */
  goToNextSlot(): Promise<void>;
  /** As {@link goToNextSlot}, through every slot up to the weekly leaderboard. */
  goToFriday(): Promise<void>;
}

export interface PlaygroundState {
  /** The playground's instant, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** IANA zone of the channel. */
  readonly zone: string;
  /** What the channel speaks. */
  readonly language: Language;
  readonly nextSlot?: { readonly kind: 'daily' | 'reveal' | 'weekly'; readonly at: number };
}

export interface WebAdapterOptions {
  /** SQLite file of the channel's messages; `:memory:` for a channel that ends with the process. */
  readonly historyFile: string;
  /** Folder of the built page: `page.js` and `page.css`. */
  readonly assetsDir: string;
  /** Folders in which a question's picture is looked for, in order; none: pictures are 404. */
  readonly pictureFolders?: readonly string[];
  readonly controls: PlaygroundControls;
  readonly languages: Languages;
  readonly log: Logger;
  /** A new id for a request, unique. */
  readonly newId: () => string;
  /** The playground's clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}
