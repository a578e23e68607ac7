import { z } from 'zod';
import {
  actionId,
  bounded,
  chosenAmongOptions,
  confirm,
  menuOption,
  plain,
  richOption,
  webUrl,
} from './texts.ts';

const AMONG = { error: 'what is chosen is not among the options' };
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const common = { action_id: actionId.optional(), focus_on_load: z.boolean().optional() };
const asking = { ...common, confirm: confirm.optional(), placeholder: plain(150).optional() };
const memberId = z.string().regex(/^[UW][A-Z0-9]+$/);

const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId.optional(),
  text: plain(75),
  value: bounded(2000, 0).optional(),
  url: webUrl.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: bounded(75).optional(),
});

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...common,
    confirm: confirm.optional(),
    options: z.array(richOption).min(1).max(10),
    initial_options: z.array(richOption).min(1).optional(),
  })
  .refine(chosenAmongOptions, AMONG);

const radio = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...common,
    confirm: confirm.optional(),
    options: z.array(richOption).min(1).max(10),
    initial_option: richOption.optional(),
  })
  .refine(chosenAmongOptions, AMONG);

const select = z
  .strictObject({
    type: z.literal('static_select'),
    ...asking,
    options: z.array(menuOption).min(1).max(100),
    initial_option: menuOption.optional(),
  })
  .refine(chosenAmongOptions, AMONG);

const multiSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...asking,
    options: z.array(menuOption).min(1).max(100),
    initial_options: z.array(menuOption).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
  })
  .refine(chosenAmongOptions, AMONG);

const users = z.strictObject({
  type: z.literal('users_select'),
  ...asking,
  initial_user: memberId.optional(),
});

const multiUsers = z.strictObject({
  type: z.literal('multi_users_select'),
  ...asking,
  initial_users: z.array(memberId).min(1).optional(),
  max_selected_items: z.int().min(1).optional(),
});

const time = z.strictObject({
  type: z.literal('timepicker'),
  ...asking,
  initial_time: z.string().regex(TIME).optional(),
  timezone: z.string().optional(),
});

const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...common,
  placeholder: plain(150).optional(),
  initial_value: bounded(3000, 0).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId.optional(),
  confirm: confirm.optional(),
  options: z
    .array(menuOption.extend({ url: webUrl.optional() }))
    .min(1)
    .max(5),
});

export const imageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: bounded(2000),
    image_url: webUrl.optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: webUrl.optional() }).optional(),
  })
  .refine(({ image_url, slack_file }) => (image_url === undefined) !== (slack_file === undefined), {
    error: 'an image has either image_url or slack_file',
  });

const chosen = [checkboxes, radio, select, multiSelect, users, multiUsers, time] as const;

/** Elements of an actions block. */
export const actionElement = z.discriminatedUnion('type', [button, overflow, ...chosen]);
/** What may stand beside a section. */
export const accessory = z.union([actionElement, imageElement]);
/** What an input block asks with. */
export const inputElement = z.discriminatedUnion('type', [textInput, ...chosen]);
export const cardButton = button;
