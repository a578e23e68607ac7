import type { TeamsState, TeamsUser } from '../state.ts';
import type { Way } from '../way.ts';

/** Who acts, where, and how Teams tells the bot of it. */
export interface Self {
  readonly state: TeamsState;
  readonly way: Way;
  readonly user: TeamsUser;
  readonly until: (isSo: () => boolean) => Promise<void>;
}
