import { z } from 'zod';
import { type Json, list, records } from '../json.ts';
import { homeBlock, modalBlock } from './blocks.ts';
import { blockProblems, repeatedIds } from './message.ts';
import { bounded, plain } from './texts.ts';

const common = {
  blocks: z.array(z.unknown()).max(100),
  private_metadata: bounded(3000, 0).optional(),
  callback_id: bounded(255).optional(),
  external_id: bounded(255).optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  ...common,
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});

const home = z.strictObject({ type: z.literal('home'), ...common });

const envelope = z.discriminatedUnion('type', [modal, home]);

const lacksSubmit = (view: Json): boolean =>
  view['type'] === 'modal' &&
  view['submit'] === undefined &&
  records(view['blocks']).some(({ type }) => type === 'input');

/** Everything in a modal or a Home tab that Slack would refuse. */
export const viewProblems = (view: Json): readonly string[] => {
  const blocks = list(view['blocks']);
  const issues = envelope.safeParse(view).error?.issues ?? [];
  return [
    ...issues.map(({ path, message }) => `view.${path.join('.')}: ${message}`),
    ...blockProblems(view['type'] === 'home' ? homeBlock : modalBlock, blocks),
    ...repeatedIds(blocks, 'block_id'),
    // The fields of a form share an action id: in a view it is the block's id that tells them apart.
    ...blocks.flatMap((block) => repeatedIds([block], 'action_id')),
    ...(lacksSubmit(view) ? ['a modal with an input block needs submit'] : []),
  ];
};
