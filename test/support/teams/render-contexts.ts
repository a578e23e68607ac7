import { channelIdOf } from '../../../adapters/teams/ids.ts';
import type { RenderContext } from '../../../adapters/teams/render/render-context.ts';
import { NAMED, teamsMember } from './people.ts';

export const ABOUT = channelIdOf({
  tenant: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  conversation: '19:mlops@thread.tacv2',
});

export const PICTURE = { path: 'drift.png', alt: 'Recall by week, falling from week 3' };

/** What a renderer is told where twelve people are known by name, three of them in the channel. */
export const inContext = (given: Partial<RenderContext> = {}): RenderContext => ({
  names: NAMED,
  channels: new Map([[ABOUT, 'MLOps']]),
  inPrivate: false,
  people: [teamsMember(1), teamsMember(2), teamsMember(3)],
  pictures: new Map([[PICTURE.path, 'https://mlops.example/teams/pictures/drift.png']]),
  ...given,
});
