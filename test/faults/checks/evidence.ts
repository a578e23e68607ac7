import { record, text } from '../../support/slack/json.ts';
import type { Call, SlackMessage } from '../../support/slack/state.ts';
import type { Row } from '../database/fault-database.ts';
import type { Ledger } from '../ledger.ts';
import type { World } from '../world.ts';

const TABLES = [
  ...(['channel', 'slot', 'round', 'question_version', 'answer', 'streak', 'score'] as const),
  'delivery',
] as const;

export type Tables = Readonly<Record<(typeof TABLES)[number], readonly Row[]>>;

/** What the checker goes by: rows as they are, what the platform saw, and what the harness did. */
export interface Evidence {
  readonly tables: Tables;
  readonly calls: readonly Call[];
  /** Messages with a delivery's id, by that id. */
  readonly posted: ReadonlyMap<string, readonly SlackMessage[]>;
  readonly ledger: Ledger;
  /** How far apart two clocks may be, in milliseconds of the fast clock. */
  readonly toleranceMs: number;
}

/** The delivery that a message or call names in its metadata; empty: none. */
export const deliveryIdOf = (metadata: unknown): string =>
  text(record(record(metadata)['event_payload'])['delivery_id']);

/** A message's instant, in milliseconds; whole seconds, rounded down. */
export const instantOf = ({ ts }: Pick<SlackMessage, 'ts'>): number =>
  Math.floor(Number(ts)) * 1_000;

/** What a reading of the database's clock may be off, ten times as much as on a machine as fast. */
const CLOCK_MS = 5_000;

const postedOf = ({ state }: World['platform']): Evidence['posted'] => {
  const posted = new Map<string, SlackMessage[]>();
  for (const message of [...state.channels.values()].flatMap(({ messages }) => messages)) {
    const id = deliveryIdOf(message.metadata);
    if (id !== '') {
      posted.set(id, [...(posted.get(id) ?? []), message]);
    }
  }
  return posted;
};

export const gather = async ({ database, platform, ledger }: World): Promise<Evidence> => {
  const rows = await Promise.all(
    TABLES.map(async (table) => [table, await database.rows(`select * from ${table}`)] as const),
  );
  return {
    tables: Object.fromEntries(rows) as Tables,
    calls: platform.calls(),
    posted: postedOf(platform),
    ledger,
    // On SQLite the product goes by the machine's clock, which was set.
    toleranceMs: CLOCK_MS + (database.kind === 'sqlite' ? ledger.furthestClock : 0),
  };
};

/** Rows by what identifies them. */
export const keyed = (rows: readonly Row[], ...columns: readonly string[]): Map<string, Row> =>
  new Map(rows.map((row) => [columns.map((column) => row[column]).join(' '), row]));

/** Rows that belong together. */
export const grouped = (
  rows: readonly Row[],
  ...columns: readonly string[]
): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join(' ');
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  return groups;
};
