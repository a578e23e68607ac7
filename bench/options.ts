import { parseArgs } from 'node:util';

export interface Options {
  /** One JSON object instead of a table. */
  readonly json: boolean;
  readonly rounds: number;
  /** Also what takes minutes: saturation for `seconds`, and leaderboards over ten million answers. */
  readonly long: boolean;
  readonly seconds: number;
}

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      long: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '60' },
    },
  });
  const { json, long } = values;
  return { json, long, rounds: Number(values.rounds), seconds: Number(values.seconds) };
};
