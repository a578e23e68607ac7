import type { FakeTeams } from './fake-teams.ts';
import { createEyes, type Eyes } from './person/eyes.ts';
import { createHands, type Hands } from './person/hands.ts';
import { createHappenings, type Happenings } from './person/happenings.ts';
import type { TeamsUser } from './state.ts';
import { overHttp } from './way.ts';

export interface TeamsPersonOptions {
  readonly fake: FakeTeams;
  /** The bot's address, such as `http://127.0.0.1:3000/api/messages`. */
  readonly url: string;
  /** One of the fake's users, such as `ana`. */
  readonly who: string;
}

/** Somebody in Teams' client: sees what Teams shows, and does what it lets one do. */
export interface TeamsPerson extends Eyes, Hands, Happenings {
  readonly user: TeamsUser;
}

export const createTeamsPerson = ({ fake, url, who }: TeamsPersonOptions): TeamsPerson => {
  const { state, until, signer } = fake;
  const user = fake.user(who);
  const self = { state, until, user, way: overHttp(state, url, signer) };
  return {
    user,
    ...createEyes(state, user),
    ...createHands(self),
    ...createHappenings(self),
  };
};
