import { z } from 'zod';
import { type Ask, askSchema, formatAsk } from '../../src/core/ask.ts';
import {
  type ChannelId,
  channelIdSchema,
  type OptionId,
  optionIdSchema,
} from '../../src/core/ids.ts';

/**
 * What the actions of a card carry, and what comes back. Whoever presses can change it: it is parsed,
 * and says neither who pressed nor what is right.
 */
export type CardData =
  | { readonly verb: 'answer'; readonly ask: Ask; readonly optionIds: readonly OptionId[] }
  /** A card's `refresh`: Teams asks how it looks to one person. */
  | { readonly verb: 'look'; readonly ask: Ask }
  | { readonly verb: 'command'; readonly command: string; readonly about?: ChannelId }
  | {
      readonly verb: 'form';
      readonly form: string;
      readonly about?: ChannelId;
      readonly values: Readonly<Record<string, FieldValue>>;
    };

/** Of a form's fields: a text or one choice, several choices, or people by Microsoft Entra object id. */
export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'choices'; readonly ids: readonly string[] }
  | { readonly type: 'people'; readonly people: readonly string[] };

/** `id` of the input that holds the ticked options of a question. */
export const OPTIONS_INPUT = 'options';

/** `id` of the input of a form's field; its type stands in front, because only text comes back. */
export const inputIdOf = (type: FieldValue['type'], field: string): string => `${type}.${field}`;

/** `verb` and `data` of an `Action.Execute`. */
export interface ExecuteData {
  readonly verb: CardData['verb'];
  readonly data: Readonly<Record<string, string>>;
}

const aboutOf = (about: ChannelId | undefined) => (about === undefined ? {} : { about });

/** One option's button. */
export const answerData = (ask: Ask, option: OptionId): ExecuteData => ({
  verb: 'answer',
  data: { ask: formatAsk(ask), [OPTIONS_INPUT]: option },
});

/** The button that sends what is ticked in {@link OPTIONS_INPUT}. */
export const sendData = (ask: Ask): ExecuteData => ({
  verb: 'answer',
  data: { ask: formatAsk(ask) },
});

export const lookData = (ask: Ask): ExecuteData => ({
  verb: 'look',
  data: { ask: formatAsk(ask) },
});

/** `about`: the channel that it is about, where the card stands elsewhere. */
export const commandData = (command: string, about?: ChannelId): ExecuteData => ({
  verb: 'command',
  data: { command, ...aboutOf(about) },
});

export const formData = (form: string, about?: ChannelId): ExecuteData => ({
  verb: 'form',
  data: { form, ...aboutOf(about) },
});

const MAX_COMMAND_LENGTH = 2000;
const MAX_TEXT_LENGTH = 20_000;

/** What a multi-select sends: ids joined by commas. */
const list = z
  .string()
  .max(MAX_TEXT_LENGTH)
  .transform((text) => text.split(',').filter((id) => id !== ''));

const answerSchema = z.object({
  ask: askSchema,
  [OPTIONS_INPUT]: list.pipe(z.array(optionIdSchema).max(20)).default([]),
});
const lookSchema = z.object({ ask: askSchema });
const commandSchema = z.object({
  command: z.string().max(MAX_COMMAND_LENGTH),
  about: channelIdSchema.optional(),
});
const formSchema = z.object({
  form: z.string().min(1).max(200),
  about: channelIdSchema.optional(),
});

const INPUT = /^(text|choices|people)\.([\w-]{1,60})$/;

const fieldOf = (type: string, text: string): FieldValue => {
  switch (type) {
    case 'choices':
      return { type, ids: list.parse(text) };
    case 'people':
      return { type, people: list.parse(text) };
    default:
      return { type: 'text', text };
  }
};

const valuesOf = (data: Readonly<Record<string, unknown>>): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([id, value]) => {
      const [, type, field] = INPUT.exec(id) ?? [];
      const text = z.string().max(MAX_TEXT_LENGTH).safeParse(value).data;
      return type && field && text !== undefined ? [[field, fieldOf(type, text)]] : [];
    }),
  );

const executedSchema = z.object({
  verb: z.enum(['answer', 'look', 'command', 'form']),
  data: z.record(z.string(), z.unknown()),
});

const aboutIn = ({ about }: { about?: ChannelId | undefined }) => aboutOf(about);

/**
 * Reads `activity.value.action` of an `adaptiveCard/action` invoke.
 *
 * @returns `undefined` for what no card of ours carries.
 */
export const readCardData = (action: unknown): CardData | undefined => {
  const executed = executedSchema.safeParse(action).data;
  if (executed === undefined) {
    return undefined;
  }
  const { verb, data } = executed;
  switch (verb) {
    case 'answer': {
      const read = answerSchema.safeParse(data).data;
      return read && { verb, ask: read.ask, optionIds: read[OPTIONS_INPUT] };
    }
    case 'look': {
      const read = lookSchema.safeParse(data).data;
      return read && { verb, ask: read.ask };
    }
    case 'command': {
      const read = commandSchema.safeParse(data).data;
      return read && { verb, command: read.command, ...aboutIn(read) };
    }
    case 'form': {
      const read = formSchema.safeParse(data).data;
      return read && { verb, form: read.form, ...aboutIn(read), values: valuesOf(data) };
    }
  }
};
