import { type Json, record } from '../../json.ts';
import type { TeamsConversation, TeamsTeam, TeamsUser } from '../state.ts';
import { accountOf, activityOf, type Scene } from './activity.ts';

/** Something about a team or one of its channels, told in the team's General channel. */
export type TeamEvent =
  | 'channelCreated'
  | 'channelRenamed'
  | 'channelDeleted'
  | 'channelRestored'
  | 'teamRenamed'
  | 'teamArchived'
  | 'teamUnarchived'
  | 'teamDeleted'
  | 'teamRestored';

const teamJson = ({ id, name, groupId }: TeamsTeam): Json => ({ aadGroupId: groupId, name, id });

const update = (scene: Scene, channelData: Json, more: Json = {}): Json => {
  const { locale: _locale, localTimezone: _zone, entities: _entities, ...rest } = activityOf(scene);
  return { ...rest, type: 'conversationUpdate', ...more, channelData };
};

const dataOf = ({ conversation }: Scene, team: TeamsTeam | undefined, more: Json): Json => ({
  ...(team && { team: teamJson(team) }),
  ...more,
  tenant: { id: conversation.tenant },
});

/** Where the bot comes in: in a team, the channel that was chosen when it was added. */
const selected = ({ conversation }: Scene): Json =>
  conversation.kind === 'channel' ? { settings: { selectedChannel: { id: conversation.id } } } : {};

/** The bot was added. A personal chat tells its person too. */
export const botAdded = (scene: Scene, team: TeamsTeam | undefined): Json => {
  const { state, user, conversation } = scene;
  const isPersonal = conversation.kind === 'personal';
  return update(
    scene,
    dataOf(scene, team, { ...selected(scene), ...(team && { eventType: 'teamMemberAdded' }) }),
    { membersAdded: [{ id: state.bot.id }, ...(isPersonal ? [accountOf(user)] : [])] },
  );
};

/** The bot was removed; of a team this is told in its General channel. */
export const botRemoved = (scene: Scene, team: TeamsTeam | undefined): Json =>
  update(scene, dataOf(scene, team, team ? { eventType: 'teamMemberRemoved' } : {}), {
    membersRemoved: [{ id: scene.state.bot.id }],
  });

/** A private or shared channel lets the bot in, or puts it out, while it is in the team. */
export const botInOneChannel = (
  scene: Scene,
  change: 'added' | 'removed',
  team: TeamsTeam,
): Json => {
  const { conversation, state } = scene;
  const [list, eventType] =
    change === 'added'
      ? ['membersAdded', 'channelMemberAdded']
      : ['membersRemoved', 'channelMemberRemoved'];
  const channel = { id: conversation.id, name: conversation.name, type: 'private' };
  const data = { ...dataOf(scene, undefined, { channel, eventType }), team: { id: team.id } };
  return update(scene, data, { [list]: [{ id: state.bot.id }] });
};

/** Somebody came or went. */
export const memberChanged = (
  scene: Scene,
  change: 'added' | 'removed',
  who: TeamsUser,
  team: TeamsTeam | undefined,
): Json => {
  const [list, eventType] =
    change === 'added'
      ? ['membersAdded', 'teamMemberAdded']
      : ['membersRemoved', 'teamMemberRemoved'];
  const { id, aadObjectId } = accountOf(who);
  return update(scene, dataOf(scene, team, team ? { eventType } : {}), {
    [list]: [{ id, ...(aadObjectId !== undefined && { aadObjectId }) }],
  });
};

/** Something happened to a team, or to the channel that is given. */
export const teamEvent = (
  scene: Scene,
  eventType: TeamEvent,
  team: TeamsTeam,
  channel?: TeamsConversation,
): Json =>
  update(
    scene,
    dataOf(scene, team, {
      ...(channel && { channel: { id: channel.id, name: channel.name } }),
      eventType,
    }),
  );

/** The app was added, upgraded or removed: told beside what {@link botAdded} and {@link botRemoved} tell. */
export const installation = (
  scene: Scene,
  action: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade',
  team: TeamsTeam | undefined,
): Json => {
  const { localTimezone: _zone, ...activity } = activityOf(scene);
  const { channel } = record(activity['channelData']);
  const isAdded = action.startsWith('add');
  return {
    ...activity,
    type: 'installationUpdate',
    action,
    // Where the language is known, but not the time zone.
    entities: [{ type: 'clientInfo', locale: scene.user.locale }],
    channelData: dataOf(scene, team, {
      ...(isAdded && selected(scene)),
      ...(team && { channel }),
      source: { name: 'message' },
    }),
  };
};
