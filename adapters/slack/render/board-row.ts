import type { KnownBlock, RichTextElement } from '@slack/types';
import type { LeaderboardRow } from '../../../src/core/view/view.ts';
import { readMemberId } from '../ids.ts';
import { type Style, text } from './inlines.ts';

export interface Board {
  readonly blocks: KnownBlock[];
  /** How many of the rows are shown. */
  readonly shown: number;
}

/** Marks the row of the person who looks, beside its bold type. */
const VIEWER_SIGN = '▸';

/** A mention, which Slack shows as the person's name; what isn't a member of Slack's stays text. */
export const whoOf = (row: LeaderboardRow): RichTextElement[] => {
  const member = readMemberId(row.member);
  return member === undefined
    ? text(row.member, styleOf(row))
    : [{ type: 'user', user_id: member.user }];
};

export const rankOf = ({ rank, isViewer }: LeaderboardRow): string =>
  isViewer ? `${VIEWER_SIGN} ${rank}` : String(rank);

export const movementOf = ({ movement }: LeaderboardRow): string =>
  movement === undefined ? '' : `${movement.sign} ${movement.text}`;

export const styleOf = ({ isViewer }: LeaderboardRow): Style => (isViewer ? { bold: true } : {});
