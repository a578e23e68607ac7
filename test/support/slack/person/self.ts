import type { Way } from '../delivery.ts';
import type { SlackState } from '../state.ts';

/** Who acts, where, and how Slack tells the bot of it. */
export interface Self {
  readonly state: SlackState;
  readonly way: Way;
  readonly userId: string;
  readonly until: (isSo: () => boolean) => Promise<void>;
}
