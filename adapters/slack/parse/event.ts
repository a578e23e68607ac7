import {
  type Envelope,
  EVENT_TYPES,
  envelopeSchema,
  eventSchema,
  type SlackEvent,
} from '../schema.ts';
import { type Outcome, place } from './common.ts';
import type { Happening } from './happening.ts';

type Of<T extends SlackEvent['type']> = Extract<SlackEvent, { type: T }>;

/** What the bot or another one writes isn't said to us; nor is what was edited or deleted. */
const wordsOf = (event: Of<'message' | 'app_mention'>): Happening | string => {
  const { user, bot_id: bot, channel, text } = event;
  if (bot !== undefined || user === undefined || ('subtype' in event && event.subtype)) {
    return 'not said by a person';
  }
  if (event.type === 'message' && event.channel_type !== 'im') {
    return 'not said to the bot';
  }
  const words =
    event.type === 'app_mention' ? text.replaceAll(/<@[A-Z0-9]+(?:\|[^>]*)?>/g, '') : text;
  return { type: 'words', user, ...place(channel), conversation: channel, text: plain(words) };
};

/** Slack escapes three characters in what people write. */
const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();

const meaningOf = (event: SlackEvent): Happening | string => {
  switch (event.type) {
    case 'member_joined_channel': {
      const { user, channel, inviter } = event;
      return { type: 'joined', user, channel, ...(inviter !== undefined && { inviter }) };
    }
    case 'member_left_channel':
      return { type: 'left', user: event.user, channel: event.channel };
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted':
      return { type: 'left', channel: event.channel };
    case 'app_home_opened':
      return event.tab === 'home' ? { type: 'home', user: event.user } : 'another tab was opened';
    case 'message':
    case 'app_mention':
      return wordsOf(event);
    case 'app_uninstalled':
      return { type: 'uninstalled' };
    case 'tokens_revoked':
      return event.tokens.bot?.length ? { type: 'uninstalled' } : 'no bot’s token was revoked';
  }
};

/** An event may come by way of a channel shared with another workspace: ours is the authorised one. */
const teamOf = ({ authorizations, team_id: team }: Omit<Envelope, 'event'>) => {
  const [first] = authorizations ?? [];
  return first?.is_enterprise_install === true ? undefined : (first?.team_id ?? team);
};

export interface EventOutcome extends Outcome {
  readonly eventId?: string;
  readonly team?: string;
}

/** Reads what the Events API sends. */
export const parseEvent = (json: unknown): EventOutcome => {
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) {
    return { malformed: envelope.error };
  }
  const { event_id: eventId } = envelope.data;
  if (!EVENT_TYPES.includes(envelope.data.event.type)) {
    return { ignored: 'another type of event' };
  }
  const event = eventSchema.safeParse(envelope.data.event);
  if (!event.success) {
    return { malformed: event.error };
  }
  const happening = meaningOf(event.data);
  if (typeof happening === 'string') {
    return { ignored: happening };
  }
  const team = teamOf(envelope.data);
  const payload = { ...envelope.data, event: event.data };
  return { happening, payload, eventId, ...(team !== undefined && { team }) };
};
