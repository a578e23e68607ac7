import type { KnownBlock } from '@slack/types';
import type { ChannelId } from '../../../src/core/ids.ts';
import type { NoticeView } from '../../../src/core/view/view.ts';
import { readChannelId } from '../ids.ts';
import { bold, bullets, rich, richBlocks, section, text } from './rich-text.ts';

/** Stands before the heading, which says the same in words. */
export const TONE_SIGNS = {
  info: '',
  success: '✅',
  warning: '⚠️',
  error: '🛑',
} as const satisfies Record<NoticeView['tone'], string>;

const COMMAND = /^\//;

const item = ({ term, text: words }: NoticeView['items'][number]) => [
  ...(COMMAND.test(term) ? text(term, { code: true }) : bold(term)),
  ...text(`  ${words}`),
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
  ...richBlocks(bullets(view.items.map(item))),
];
