import type { KnownBlock } from '@slack/types';
import type { ChannelId } from '../../../src/core/ids.ts';
import type { NoticeView } from '../../../src/core/view/view.ts';
import { readChannelId } from '../ids.ts';
import { bold, text } from './inlines.ts';
import { listOf, rich, richBlocks, section } from './rich-text.ts';

/** Stands before the heading, which says the same in words. */
export const TONE_SIGNS = {
  info: '',
  success: '✅',
  warning: '⚠️',
  error: '🛑',
} as const satisfies Record<NoticeView['tone'], string>;

const COMMAND = /^\//;
/** A term that is longer has a line of its own. */
const SHORT_TERM = 40;

const item = ({ term, text: words }: NoticeView['items'][number]) => [
  ...(COMMAND.test(term) ? text(term, { code: true }) : bold(term)),
  ...text(`${term.length > SHORT_TERM ? '\n' : '  '}${words}`),
];

/** The channel that a notice is about, as Slack shows one to those who may see it. */
const aboutBlocks = (about: ChannelId | undefined): KnownBlock[] => {
  const place = about && readChannelId(about);
  return place ? richBlocks(section([{ type: 'channel', channel_id: place.channel }])) : [];
};

/** A message in words: help, a setting that was changed, something that isn't understood. */
export const noticeBlocks = (view: NoticeView): KnownBlock[] => [
  ...aboutBlocks(view.about),
  ...rich(view.text),
  ...richBlocks(listOf(view.items.map(item))),
];
