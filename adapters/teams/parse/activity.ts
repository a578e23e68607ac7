import { z } from 'zod';
import { type CardData, readCardData } from '../card-data.ts';
import { mentionsBot, readWords } from '../words.ts';
import { byOf, localeOf } from './common.ts';
import { parseInstallation, parseUpdate } from './events.ts';
import type { By, Happening, Parsed, Press } from './happening.ts';
import { type Activity, activitySchema, invokeSchema, messageSchema } from './schema.ts';

/** Names the fields that are wrong, and nothing of what they hold. */
const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ');

const parseMessage = (activity: Activity, json: unknown, by: By): Happening | string => {
  const message = messageSchema.safeParse(json).data;
  const { id: bot, isTargeted } = activity.recipient;
  if (message === undefined || (message.text.trim() === '' && message.value !== undefined)) {
    return 'no words';
  }
  if (activity.from.id.startsWith('28:')) {
    return 'said by a bot';
  }
  const { text, textFormat, entities: mentions } = message;
  const unseen = isTargeted === true && by.place.scope !== 'personal';
  if (by.place.scope !== 'personal' && !unseen && !mentionsBot({ mentions, bot })) {
    return 'not said to the bot';
  }
  const words = readWords({ text, mentions, bot, ...(textFormat !== undefined && { textFormat }) });
  return { type: 'words', ...by, ...localeOf(activity), text: words, ...(unseen && { unseen }) };
};

const pressOf = ({ replyToId }: Activity, by: By): Press => ({
  ...by,
  ...(replyToId !== undefined && { message: replyToId }),
});

const pressed = (data: CardData, activity: Activity, by: By): Happening => {
  const press = pressOf(activity, by);
  switch (data.verb) {
    case 'answer':
      return { type: 'answer', ...press, ask: data.ask, optionIds: data.optionIds };
    case 'look':
      return { type: 'look', ...by, ask: data.ask };
    case 'command': {
      const { command, about } = data;
      const place = localeOf(activity);
      return { type: 'press', ...press, ...place, command, ...(about !== undefined && { about }) };
    }
    case 'form': {
      const { form, values, about } = data;
      return { type: 'form', ...press, form, values, ...(about !== undefined && { about }) };
    }
  }
};

const parseInvoke = (json: unknown, activity: Activity, by: By): Parsed => {
  const invoke = invokeSchema.safeParse(json);
  if (!invoke.success) {
    return { type: 'malformed', reason: describe(invoke.error), answered: true };
  }
  const { name, value } = invoke.data;
  if (name !== 'adaptiveCard/action') {
    return { type: 'not ours', name };
  }
  const data = readCardData(value?.action);
  return data === undefined
    ? { type: 'malformed', reason: 'not an action of ours', answered: true }
    : { type: 'happening', happening: pressed(data, activity, by) };
};

const meaningOf = (activity: Activity, json: unknown, by: By): Happening | string => {
  switch (activity.type) {
    case 'message':
      return parseMessage(activity, json, by);
    case 'conversationUpdate':
      return parseUpdate(activity, json, by);
    case 'installationUpdate':
      return parseInstallation(activity, json, by);
    default:
      return 'another type of activity';
  }
};

const typeSchema = z.object({ type: z.string() });

/** Reads whatever came from Teams, or from somebody who speaks like it. Never throws. */
export const parseActivity = (json: unknown): Parsed => {
  const answered = typeSchema.safeParse(json).data?.type === 'invoke';
  const read = activitySchema.safeParse(json);
  if (!read.success) {
    return { type: 'malformed', reason: describe(read.error), answered };
  }
  const activity = read.data;
  const by = byOf(activity);
  if (by === undefined) {
    return { type: 'malformed', reason: 'no tenant', answered };
  }
  if (answered) {
    return parseInvoke(json, activity, by);
  }
  const happening = meaningOf(activity, json, by);
  if (typeof happening === 'string') {
    return { type: 'ignored', reason: happening };
  }
  const { id } = activity;
  const key = id === undefined ? {} : { key: `${by.place.tenant}|${by.place.conversation}|${id}` };
  return { type: 'happening', happening, ...key };
};
