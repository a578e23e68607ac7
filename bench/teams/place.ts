import { type FakeTeams, startFakeTeams } from '../../test/support/teams/fake-teams.ts';
import { type Issuer, startIssuer } from '../../test/support/teams/issuer.ts';
import type { TeamsConversation, TeamsUser } from '../../test/support/teams/state.ts';

/** Microsoft on loopback, with a team that has more members than Teams fetches own looks for. */
export interface TeamsPlace {
  readonly fake: FakeTeams;
  readonly issuer: Issuer;
  readonly channel: TeamsConversation;
  /** One of those who are in it. */
  readonly user: TeamsUser;
  close(): Promise<void>;
}

const MEMBERS = 100;

export const createTeamsPlace = async (): Promise<TeamsPlace> => {
  const issuer = await startIssuer();
  const fake = await startFakeTeams({ signer: issuer, accessToken: null });
  const { id: tenant } = fake.addTenant('contoso', 'emea');
  const users = Array.from({ length: MEMBERS }, (_, number) =>
    fake.addUser({ who: `user-${number}`, name: `User ${number}`, tenant }),
  );
  const [user] = users;
  if (user === undefined) {
    throw new Error('Nobody is there.');
  }
  const team = fake.addTeam({ name: 'Data', tenant, members: users.map(({ id }) => id) });
  team.hasBot = true;
  return {
    fake,
    issuer,
    channel: fake.conversation(team.id),
    user,
    close: async () => {
      await fake.close();
      await issuer.close();
    },
  };
};
