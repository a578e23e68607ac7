import { z } from 'zod';
import { accessory, actionElement, cardButton, imageElement, inputElement } from './elements.ts';
import { richText } from './rich-text.ts';
import { anyText, blockId, bounded, plain, webUrl } from './texts.ts';

const id = { block_id: blockId.optional() };

const header = z.strictObject({ type: z.literal('header'), ...id, text: plain(150) });
const divider = z.strictObject({ type: z.literal('divider'), ...id });

const section = z
  .strictObject({
    type: z.literal('section'),
    ...id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: 'a section has text or fields',
  });

const context = z.strictObject({
  type: z.literal('context'),
  ...id,
  elements: z
    .array(z.union([anyText(3000), imageElement]))
    .min(1)
    .max(10),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  ...id,
  elements: z.array(actionElement).min(1).max(25),
});

const image = z
  .strictObject({
    type: z.literal('image'),
    ...id,
    alt_text: bounded(2000),
    title: plain(2000).optional(),
    image_url: webUrl.optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: webUrl.optional() }).optional(),
  })
  .refine(({ image_url, slack_file }) => (image_url === undefined) !== (slack_file === undefined), {
    error: 'an image has either image_url or slack_file',
  });

const input = z.strictObject({
  type: z.literal('input'),
  ...id,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});

const markdown = z.strictObject({ type: z.literal('markdown'), ...id, text: bounded(12_000) });

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: bounded(2000) }),
  z.strictObject({
    type: z.literal('raw_number'),
    value: z.number(),
    text: bounded(2000).optional(),
  }),
  richText,
]);
const rows = z.array(z.array(cell).min(1).max(20)).min(1).max(100);

const table = z.strictObject({
  type: z.literal('table'),
  ...id,
  rows,
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});

const card = z.strictObject({
  type: z.literal('card'),
  ...id,
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: anyText(150).optional(),
  subtitle: anyText(150).optional(),
  body: anyText(200).optional(),
  actions: z.array(cardButton).max(3).optional(),
});

const alert = z.strictObject({
  type: z.literal('alert'),
  ...id,
  text: anyText(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const everywhere = [header, divider, section, context, actions, image, input, richText] as const;

export const messageBlock = z.discriminatedUnion('type', [...everywhere, markdown, table, card]);
export const modalBlock = z.discriminatedUnion('type', [...everywhere, alert]);
export const homeBlock = z.discriminatedUnion('type', [...everywhere]);
