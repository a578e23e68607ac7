import type { KnownBlock } from '@slack/types';
import type { View } from '../../../src/core/view/view.ts';
import { clean, fallbackCharacter } from '../escape.ts';
import { BLOCKS_IN_MESSAGE, cut, FALLBACK_TEXT, MESSAGE_WEIGHT } from '../limits.ts';
import { within } from './room.ts';
import { headingOf, viewBlocks } from './view-blocks.ts';

export interface MessageOptions {
  /** Slack's file ids of uploaded pictures, by `PictureView.path`; others are told in words. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** Whether a leaderboard is a table block (the default) or a line each. */
  readonly tables?: boolean;
}

export interface SlackMessage {
  /** The message in words, for notifications and screen readers; escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/**
 * A view as a message of Slack's, within all of its limits. Nothing that a text says is read by
 * Slack as a mention, a broadcast or a link.
 */
export const renderMessage = (view: View, options: MessageOptions = {}): SlackMessage => {
  const { pictures = new Map(), tables = true } = options;
  const blocks = viewBlocks(view, { pictures, tables, place: 0 });
  return {
    text: fallbackOf(view),
    blocks: within(blocks, { blocks: BLOCKS_IN_MESSAGE, weight: MESSAGE_WEIGHT }),
  };
};

const fallbackOf = (view: View): string =>
  [view.fallback, headingOf(view)]
    .map((words) => cut(clean(words).trim(), FALLBACK_TEXT, fallbackCharacter))
    .find((words) => words !== '') ?? '…';
