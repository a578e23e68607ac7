import { inChannel, localeOf } from './common.ts';
import type { By, Happening } from './happening.ts';
import { type Activity, installationSchema, updateSchema } from './schema.ts';

type Meaning = Happening | string;

/** Of a team: the channel that was chosen when the bot was added. */
const inSelectedChannel = (activity: Activity, by: By): By => {
  const { settings, channel } = activity.channelData ?? {};
  const selected = settings?.selectedChannel?.id ?? channel?.id;
  return by.place.scope !== 'channel' || selected === undefined
    ? by
    : inChannel(activity, by, selected);
};

/**
 * Teams tells of an installation twice: by `conversationUpdate` and by this. This one is told each
 * time that a person adds or removes the app, says their language, and tells an upgrade apart; so
 * it alone makes the bot say hello.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
export const parseInstallation = (activity: Activity, json: unknown, by: By): Meaning => {
  const action = installationSchema.safeParse(json).data?.action.toLowerCase();
  switch (action) {
    case 'add':
      return { type: 'added', ...inSelectedChannel(activity, by), ...localeOf(activity) };
    case 'remove':
    case 'remove-upgrade':
      return { type: 'removed', ...by };
    default:
      return 'an upgrade, or another action';
  }
};

const CHANNEL_EVENTS = new Map([
  ['channeldeleted', 'channel deleted'],
  ['channelrestored', 'channel restored'],
  ['channelrenamed', 'renamed'],
] as const);

const TEAM_EVENTS = new Map([
  ['teamarchived', 'team closed'],
  ['teamdeleted', 'team closed'],
  ['teamunarchived', 'team opened'],
  ['teamrestored', 'team opened'],
  ['teamharddeleted', 'removed'],
  ['teamrenamed', 'renamed'],
] as const);

const found = <T>(events: ReadonlyMap<string, T>, event: string | undefined): T | undefined =>
  events.get(event?.toLowerCase() ?? '');

/** What became of a team or of one of its channels; Microsoft's own pages don't agree on the case. */
const lifeOf = (activity: Activity, by: By): Meaning => {
  const { eventType, team, channel } = activity.channelData ?? {};
  const ofTeam = found(TEAM_EVENTS, eventType);
  if (ofTeam !== undefined && team !== undefined && by.place.team !== undefined) {
    return { type: ofTeam, ...inChannel(activity, by, team.id) };
  }
  const ofChannel = found(CHANNEL_EVENTS, eventType);
  return ofChannel !== undefined && channel !== undefined
    ? { type: ofChannel, ...inChannel(activity, by, channel.id) }
    : 'another event';
};

/** A private or shared channel lets the bot in, or puts it out, while it is in the team. */
const inOneChannel = (activity: Activity, by: By): By | undefined => {
  const { eventType, channel } = activity.channelData ?? {};
  return channel !== undefined && /^channelMember/i.test(eventType ?? '')
    ? inChannel(activity, by, channel.id)
    : undefined;
};

/** Of a team the bot is put out with all of its channels, unless it is of one alone. */
const putOut = (activity: Activity, by: By): Happening => {
  const there = inOneChannel(activity, by);
  if (there === undefined) {
    return { type: 'removed', ...by };
  }
  const { team: _team, ...place } = there.place;
  return { type: 'removed', ...there, place };
};

const letIn = (activity: Activity, by: By): Meaning => {
  const there = inOneChannel(activity, by);
  return there === undefined
    ? 'told by installationUpdate too'
    : { type: 'added', ...there, ...localeOf(activity) };
};

export const parseUpdate = (activity: Activity, json: unknown, by: By): Meaning => {
  const update = updateSchema.safeParse(json).data;
  const { id: bot } = activity.recipient;
  const isBot = ({ id }: { readonly id: string }): boolean => id === bot;
  if (update?.membersRemoved.some(isBot)) {
    return putOut(activity, by);
  }
  if (update?.membersAdded.some(isBot)) {
    return letIn(activity, by);
  }
  return update && update.membersAdded.length + update.membersRemoved.length > 0
    ? { type: 'members changed', ...by }
    : lifeOf(activity, by);
};
