import type { Json } from '../../json.ts';
import { activityOf, type Scene } from '../payloads/activity.ts';
import { reaction, typing } from '../payloads/others.ts';
import {
  botAdded,
  botInOneChannel,
  botRemoved,
  installation,
  memberChanged,
  type TeamEvent,
  teamEvent,
} from '../payloads/updates.ts';
import { addChannel, conversationOf, personalChat, teamOf } from '../places.ts';
import type { TeamsConversation, TeamsTeam, TeamsUser } from '../state.ts';
import type { MessagePlace } from './eyes.ts';
import type { Self } from './self.ts';
import { type Told, tell } from './tell.ts';

/** What one person does that Teams tells the bot as an event. */
export interface Happenings {
  /**
   * Adds the bot to a group chat, a personal chat, or a channel's team with that channel chosen.
   *
   * @returns what came of `conversationUpdate` and of `installationUpdate`: Teams tells both.
   */
  addBot(conversation: string): Promise<readonly [Told, Told]>;
  /** Removes the bot, as {@link addBot} adds it; from a team as a whole. */
  removeBot(conversation: string): Promise<readonly [Told, Told]>;
  /** Lets the bot, which is in the team, into one of its private or shared channels. */
  addBotToChannel(channel: string): Promise<Told>;
  /** Takes the bot out of such a channel; it stays in the team. */
  removeBotFromChannel(channel: string): Promise<Told>;
  /** A new version of the app is there. */
  upgradeBot(conversation: string): Promise<Told>;
  addMember(conversation: string, who: TeamsUser): Promise<Told>;
  removeMember(conversation: string, who: TeamsUser): Promise<Told>;
  createChannel(team: string, name: string): Promise<Told>;
  renameChannel(channel: string, name: string): Promise<Told>;
  deleteChannel(channel: string): Promise<Told>;
  restoreChannel(channel: string): Promise<Told>;
  renameTeam(team: string, name: string): Promise<Told>;
  archiveTeam(team: string): Promise<Told>;
  unarchiveTeam(team: string): Promise<Told>;
  deleteTeam(team: string): Promise<Told>;
  restoreTeam(team: string): Promise<Told>;
  react(on: MessagePlace, type?: string): Promise<Told>;
  startTyping(): Promise<Told>;
  /** Anything else: what every activity of this conversation says, with this in it. */
  happens(conversation: string, patch: Json): Promise<Told>;
}

export const createHappenings = (self: Self): Happenings => {
  const { state, user } = self;

  const sceneIn = (id: string): Scene => ({ state, user, conversation: conversationOf(state, id) });
  const teamAt = (id: string): TeamsTeam => {
    const team = teamOf(state, conversationOf(state, id));
    if (team === undefined) {
      throw new Error(`${id} is not in a team.`);
    }
    return team;
  };
  const says = (scene: Scene, activity: Json): Promise<Told> => {
    state.changed();
    return tell(self, activity, { conversation: scene.conversation.id });
  };

  const setBot = ({ conversation }: Scene, isThere: boolean): void => {
    const team = teamOf(state, conversation);
    (team ?? conversation).hasBot = isThere;
    if (conversation.kind === 'personal') {
      user.hasApp = isThere;
    }
  };
  /** Of a team, its General channel speaks, save for the bot's own coming. */
  const teamScene = (id: string): Scene => sceneIn(conversationOf(state, id).team ?? id);

  const aboutTeam = (event: TeamEvent, id: string, change: (team: TeamsTeam) => void) => {
    change(teamAt(id));
    const scene = teamScene(id);
    return says(scene, teamEvent(scene, event, teamAt(id)));
  };
  const aboutChannel = (
    event: TeamEvent,
    id: string,
    change: (channel: TeamsConversation) => void,
  ) => {
    const channel = conversationOf(state, id);
    change(channel);
    const scene = teamScene(id);
    return says(scene, teamEvent(scene, event, teamAt(id), channel));
  };
  const setDeleted = (team: TeamsTeam, isDeleted: boolean): void => {
    for (const conversation of state.conversations.values()) {
      if (conversation.team === team.id) {
        conversation.isDeleted = isDeleted;
      }
    }
  };
  const botInChannel = (id: string, change: 'added' | 'removed') => {
    const scene = sceneIn(id);
    return says(scene, botInOneChannel(scene, change, teamAt(id)));
  };
  const member = (id: string, change: 'added' | 'removed', who: TeamsUser) => {
    const { members } = conversationOf(state, id);
    members[change === 'added' ? 'add' : 'delete'](who.id);
    const scene = teamScene(id);
    return says(scene, memberChanged(scene, change, who, teamOf(state, scene.conversation)));
  };

  return {
    addBot: async (id) => {
      const scene = sceneIn(id);
      const team = teamOf(state, scene.conversation);
      setBot(scene, true);
      const told = await says(scene, botAdded(scene, team));
      return [told, await says(scene, installation(scene, 'add', team))];
    },
    removeBot: async (id) => {
      const scene = teamScene(id);
      const team = teamOf(state, scene.conversation);
      setBot(scene, false);
      const told = await says(scene, botRemoved(scene, team));
      return [told, await says(scene, installation(scene, 'remove', team))];
    },
    addBotToChannel: (id) => botInChannel(id, 'added'),
    removeBotFromChannel: (id) => botInChannel(id, 'removed'),
    upgradeBot: (id) => {
      const scene = sceneIn(id);
      return says(scene, installation(scene, 'add-upgrade', teamOf(state, scene.conversation)));
    },
    addMember: (id, who) => member(id, 'added', who),
    removeMember: (id, who) => member(id, 'removed', who),
    createChannel: (id, name) => {
      const channel = addChannel(state, teamAt(id), name);
      return aboutChannel('channelCreated', channel.id, () => {});
    },
    renameChannel: (id, name) =>
      aboutChannel('channelRenamed', id, (channel) => {
        channel.name = name;
      }),
    deleteChannel: (id) =>
      aboutChannel('channelDeleted', id, (channel) => {
        channel.isDeleted = true;
      }),
    restoreChannel: (id) =>
      aboutChannel('channelRestored', id, (channel) => {
        channel.isDeleted = false;
      }),
    renameTeam: (id, name) =>
      aboutTeam('teamRenamed', id, (team) => {
        team.name = name;
      }),
    archiveTeam: (id) =>
      aboutTeam('teamArchived', id, (team) => {
        team.isArchived = true;
      }),
    unarchiveTeam: (id) =>
      aboutTeam('teamUnarchived', id, (team) => {
        team.isArchived = false;
      }),
    deleteTeam: (id) => aboutTeam('teamDeleted', id, (team) => setDeleted(team, true)),
    restoreTeam: (id) => aboutTeam('teamRestored', id, (team) => setDeleted(team, false)),
    react: ({ conversation, id }, type = 'like') => {
      const scene = sceneIn(conversation);
      return says(scene, reaction(scene, id, type));
    },
    startTyping: () => {
      const scene = sceneIn(personalChat(state, user).id);
      return says(scene, typing(scene));
    },
    happens: (id, patch) => {
      const scene = sceneIn(id);
      return says(scene, { ...activityOf(scene), ...patch });
    },
  };
};
