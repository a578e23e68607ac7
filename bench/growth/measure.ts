import { median } from '../measure/quantiles.ts';
import { aRealQuestion } from '../rounds.ts';
import { DATABASES, type DatabaseName } from './databases.ts';
import { type Query, queriesOf } from './queries.ts';

/** A database at one size. */
export interface Size {
  readonly answers: number;
  readonly bytes: number;
  /** Milliseconds that each query takes, by its name; medians. */
  readonly ms: Readonly<Record<string, number>>;
}

export type Growth = Readonly<Record<DatabaseName, readonly Size[]>>;

const SIZES = [1e4, 1e5, 1e6, 1e7];
const [WARM_UP, TIMES] = [20, 100];

const msOf = async ({ run }: Query): Promise<number> => {
  const took: number[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    const begin = performance.now();
    await run();
    took.push(performance.now() - begin);
  }
  return median(took.slice(WARM_UP));
};

const sizeOf = async (database: DatabaseName, answers: number): Promise<Size> => {
  const { store, bytes, close } = await DATABASES[database](answers);
  const ms: Record<string, number> = {};
  for (const query of await queriesOf(store, await aRealQuestion())) {
    ms[query.name] = await msOf(query);
  }
  await close();
  return { answers, bytes, ms };
};

/**
 * What queries cost, one at a time, as answers grow.
 *
 * @param told of each size that is begun.
 */
export const measureGrowth = async (told: (what: string) => void): Promise<Growth> => {
  const sizes = async (database: DatabaseName): Promise<readonly Size[]> => {
    const all: Size[] = [];
    for (const answers of SIZES) {
      told(`${database}, ${answers.toLocaleString('en')} answers`);
      all.push(await sizeOf(database, answers));
    }
    return all;
  };
  return { SQLite: await sizes('SQLite'), PostgreSQL: await sizes('PostgreSQL') };
};
