import type { Args } from '../args.ts';
import type { Json } from '../json.ts';
import type { SlackState } from '../state.ts';

/** Answers a call: what stands beside `"ok": true`. Throws `SlackRefusal` where Slack says no. */
export type Method = (args: Args, state: SlackState) => Json;

export type Methods = Readonly<Record<string, Method>>;
