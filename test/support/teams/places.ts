import { channelId, groupChatId, guid, personalChatId, teamId, userId } from './ids.ts';
import type {
  Region,
  TeamsConversation,
  TeamsState,
  TeamsTeam,
  TeamsTenant,
  TeamsUser,
} from './state.ts';

export interface NewUser {
  readonly who: string;
  readonly name: string;
  /** A tenant's id. */
  readonly tenant: string;
  readonly locale?: string;
  readonly timezone?: string;
  /** Comes in without an account of Microsoft Entra. */
  readonly isAnonymous?: boolean;
}

export interface NewTeam {
  readonly name: string;
  readonly tenant: string;
  /** `29:…` of each. */
  readonly members: readonly string[];
}

export const addTenant = (state: TeamsState, name: string, region: Region): TeamsTenant => {
  const tenant: TeamsTenant = { id: guid(`tenant ${name}`), region, blocksBot: false };
  state.tenants.set(tenant.id, tenant);
  return tenant;
};

export const addUser = (state: TeamsState, user: NewUser): TeamsUser => {
  const seed = `${user.tenant} ${user.who}`;
  const added: TeamsUser = {
    who: user.who,
    name: user.name,
    id: userId(seed),
    ...(user.isAnonymous ? {} : { objectId: guid(`user ${seed}`) }),
    tenant: user.tenant,
    locale: user.locale ?? 'en-GB',
    timezone: user.timezone ?? 'Europe/Madrid',
    blocksBot: false,
    hasApp: false,
  };
  state.users.set(added.id, added);
  return added;
};

const addConversation = (
  state: TeamsState,
  conversation: Pick<TeamsConversation, 'id' | 'kind' | 'tenant' | 'name' | 'team' | 'members'>,
): TeamsConversation => {
  const added: TeamsConversation = {
    ...conversation,
    hasBot: false,
    isDeleted: false,
    region: state.tenants.get(conversation.tenant)?.region ?? 'emea',
    messages: [],
  };
  state.conversations.set(added.id, added);
  return added;
};

export const addChannel = (state: TeamsState, team: TeamsTeam, name: string): TeamsConversation =>
  addConversation(state, {
    id: name === 'General' ? team.id : channelId(`${team.id} ${name}`),
    kind: 'channel',
    tenant: team.tenant,
    name,
    team: team.id,
    members: team.members,
  });

/** A team with its General channel, which the bot isn't in yet. */
export const addTeam = (state: TeamsState, { name, tenant, members }: NewTeam): TeamsTeam => {
  const team: TeamsTeam = {
    id: teamId(`${tenant} ${name}`),
    name,
    groupId: guid(`group ${tenant} ${name}`),
    tenant,
    members: new Set(members),
    hasBot: false,
    isArchived: false,
  };
  state.teams.set(team.id, team);
  addChannel(state, team, 'General');
  return team;
};

/** A group chat that the bot isn't in yet. */
export const addGroupChat = (
  state: TeamsState,
  { name, tenant, members }: NewTeam,
): TeamsConversation =>
  addConversation(state, {
    id: groupChatId(`${tenant} ${name}`),
    kind: 'groupChat',
    tenant,
    name,
    members: new Set(members),
  });

/** A person's chat with the bot; made when it is first asked for, and always the same. */
export const personalChat = (state: TeamsState, user: TeamsUser): TeamsConversation => {
  const id = personalChatId(user.id);
  return (
    state.conversations.get(id) ??
    addConversation(state, {
      id,
      kind: 'personal',
      tenant: user.tenant,
      name: '',
      members: new Set([user.id]),
    })
  );
};

/** By `29:…` or object id. */
export const userOf = (state: TeamsState, id: string): TeamsUser | undefined =>
  state.users.get(id) ?? [...state.users.values()].find(({ objectId }) => objectId === id);

export const teamOf = (state: TeamsState, { team }: TeamsConversation): TeamsTeam | undefined =>
  team === undefined ? undefined : state.teams.get(team);

/** A channel has the bot where its team has. */
export const hasBot = (state: TeamsState, conversation: TeamsConversation): boolean =>
  teamOf(state, conversation)?.hasBot ?? conversation.hasBot;

/** @throws in the test that names what isn't there. */
export const conversationOf = (state: TeamsState, id: string): TeamsConversation => {
  const conversation = state.conversations.get(id);
  if (conversation === undefined) {
    throw new Error(`There is no conversation ${id}.`);
  }
  return conversation;
};
