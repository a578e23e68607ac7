import type { Measured } from './measure/compare.ts';
import type { SlackResults, Strain } from './slack/index.ts';
import type { TeamsAnswer } from './teams/index.ts';

/** Everything that a run of the benchmark found; `null`: not measured in this run. */
export interface Results extends SlackResults {
  readonly machine: {
    readonly node: string;
    readonly processor: string;
    readonly cores: number;
    /** Whether the server and those who press were held on a core each. */
    readonly pinned: boolean;
  };
  readonly teamsAnswer: TeamsAnswer;
  readonly slowFlush: Strain;
  readonly saturation: (Strain & { readonly seconds: number }) | null;
  readonly leaderboard: { readonly msAt10k: number; readonly msAt10M: number | null };
  readonly slots: { readonly msFor10kChannels: number };
  readonly store: readonly Measured[];
  readonly planning: readonly Measured[];
}
