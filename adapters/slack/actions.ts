import { z } from 'zod';
import { type Ask, askSchema, formatAsk } from '../../src/core/ask.ts';
import { channelIdSchema, type OptionId, optionIdSchema } from '../../src/core/ids.ts';

/** What a press means. `choose` is a box being ticked: nothing is sent yet. */
export type SlackAction =
  | { readonly type: 'answer'; readonly ask: Ask; readonly optionId: OptionId }
  | { readonly type: 'choose' }
  | { readonly type: 'send'; readonly ask: Ask }
  | { readonly type: 'command'; readonly command: string };

/** `action_id` of a question's checkboxes, and of every field of a form. */
export const CHOOSE_ACTION = 'choose';
export const SEND_ACTION = 'send';
export const FIELD_ACTION = 'value';
/** `callback_id` of a form in a modal. */
export const FORM_CALLBACK = 'form';
/** `callback_id` of a modal that only shows something. */
export const RESULT_CALLBACK = 'result';

/** The part of a button that says what it does; `place` makes it unique in its message. */
export const encodeAnswer = (place: number, ask: Ask, optionId: OptionId) => ({
  action_id: `answer:${place}`,
  value: `${formatAsk(ask)}|${optionId}`,
});

export const encodeSend = (ask: Ask) => ({ action_id: SEND_ACTION, value: formatAsk(ask) });

export const encodeCommand = (place: number, command: string) => ({
  action_id: `command:${place}`,
  value: command,
});

/** `block_id` of a question's checkboxes: the same after an update, so that ticks are kept. */
export const chooseBlockId = (ask: Ask): string => `choose:${formatAsk(ask)}`;

const MAX_COMMAND_LENGTH = 2000;
const answerValueSchema = z
  .string()
  .transform((value) => value.split('|'))
  .pipe(z.tuple([askSchema, optionIdSchema]));
const commandSchema = z.string().max(MAX_COMMAND_LENGTH);

/**
 * Reads a pressed element.
 *
 * @returns `undefined` for what no button of ours carries.
 */
export const decodeAction = (
  actionId: string,
  value: string | undefined,
): SlackAction | undefined => {
  if (actionId === CHOOSE_ACTION) {
    return { type: 'choose' };
  }
  if (actionId === SEND_ACTION) {
    return decodeSend(value);
  }
  const [, type] = /^(answer|command):\d{1,4}$/.exec(actionId) ?? [];
  if (type === undefined) {
    return undefined;
  }
  return type === 'answer' ? decodeAnswer(value) : decodeCommand(value);
};

const decodeAnswer = (value: string | undefined): SlackAction | undefined => {
  const parsed = answerValueSchema.safeParse(value);
  return parsed.success
    ? { type: 'answer', ask: parsed.data[0], optionId: parsed.data[1] }
    : undefined;
};

const decodeCommand = (value: string | undefined): SlackAction | undefined => {
  const parsed = commandSchema.safeParse(value);
  return parsed.success ? { type: 'command', command: parsed.data } : undefined;
};

const decodeSend = (value: string | undefined): SlackAction | undefined => {
  const parsed = askSchema.safeParse(value);
  return parsed.success ? { type: 'send', ask: parsed.data } : undefined;
};

const stateSchema = z.record(
  z.string(),
  z.looseObject({
    [CHOOSE_ACTION]: z
      .looseObject({ selected_options: z.array(z.looseObject({ value: optionIdSchema })).max(10) })
      .optional(),
  }),
);

/**
 * Reads which options are ticked for a question, from `state.values` of a payload.
 *
 * @returns `undefined` where the payload holds no such question; nothing ticked is an empty list.
 */
export const decodeChosen = (ask: Ask, state: unknown): readonly OptionId[] | undefined => {
  const chosen = stateSchema.safeParse(state).data?.[chooseBlockId(ask)]?.[CHOOSE_ACTION];
  return chosen?.selected_options.map(({ value }) => value);
};

const formMetadataSchema = z.strictObject({
  form: z.string().min(1).max(200),
  /** Where the form was asked for; absent in a private chat. */
  channel: channelIdSchema.optional(),
});
export type FormMetadata = z.infer<typeof formMetadataSchema>;

/** What a form's `private_metadata` holds. */
export const encodeFormMetadata = (metadata: FormMetadata): string => JSON.stringify(metadata);

/** Reads what {@link encodeFormMetadata} wrote; `undefined` for anything else. */
export const decodeFormMetadata = (text: string): FormMetadata | undefined => {
  try {
    return formMetadataSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
