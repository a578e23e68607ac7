import type { HomeView as SlackHome } from '@slack/types';
import type { HomeView } from '../../../src/core/view/view.ts';
import { BLOCKS_IN_VIEW } from '../limits.ts';
import type { MessageOptions } from './message.ts';
import { within } from './room.ts';
import { homeBlocks } from './view-blocks.ts';

/** A person's own page, as `views.publish` takes it. */
export const renderHome = (
  view: HomeView,
  { pictures = new Map() }: Pick<MessageOptions, 'pictures'> = {},
): SlackHome => ({
  type: 'home',
  blocks: within(homeBlocks(view, { pictures, tables: false, place: 0 }), {
    blocks: BLOCKS_IN_VIEW,
  }),
});
