import Database from 'better-sqlite3';
import type { Acknowledged } from './script.ts';

/** What the checker counted, and every promise that it found broken. */
export interface Verdict {
  readonly acknowledged: number;
  readonly slots: number;
  readonly messages: number;
  readonly broken: readonly string[];
}

interface StoredAnswer {
  readonly option_ids: string;
}

/**
 * Reads the databases that the bot left behind, with SQL of its own: it trusts neither the store's
 * code nor the scheduler's.
 *
 * @param databaseFile the store.
 * @param channelFile the playground's channel: what people really saw.
 */
export const check = (
  databaseFile: string,
  channelFile: string,
  answers: readonly Acknowledged[],
): Verdict => {
  const store = new Database(databaseFile, { readonly: true });
  const channel = new Database(channelFile, { readonly: true });
  try {
    return {
      acknowledged: answers.length,
      slots: count(store, 'SELECT count(*) FROM slot'),
      messages: count(channel, 'SELECT count(*) FROM entries WHERE delivery_id IS NOT NULL'),
      broken: [
        ...lostAnswers(store, answers),
        ...repeatedMessages(channel),
        ...missingMessages(store, channel),
        ...skippedSlots(store),
        ...missingDays(store),
        ...wrongScores(store),
      ],
    };
  } finally {
    store.close();
    channel.close();
  }
};

const count = (database: Database.Database, sql: string): number =>
  Number(database.prepare(sql).pluck().get());

const lostAnswers = (
  store: Database.Database,
  answers: readonly Acknowledged[],
): readonly string[] => {
  const find = store.prepare<[string, string], StoredAnswer>(
    'SELECT option_ids FROM answer WHERE round_id = ? AND member_id = ?',
  );
  return answers.flatMap(({ ask, member, chosen }) => {
    const rows = find.all(ask.slice('round:'.length), `web:${member}`);
    const [stored] = rows;
    const wanted = JSON.stringify(chosen);
    return rows.length === 1 && stored?.option_ids === wanted
      ? []
      : [`acknowledged answer of ${member} to ${ask}: ${wanted}, stored: ${JSON.stringify(rows)}`];
  });
};

/** Messages that say the same: one question, one reveal or one leaderboard posted twice. */
const repeatedMessages = (channel: Database.Database): readonly string[] =>
  channel
    .prepare<[], { delivery_id: string; times: number }>(
      `SELECT delivery_id, count(*) AS times FROM entries
       WHERE delivery_id IS NOT NULL GROUP BY delivery_id HAVING count(*) > 1`,
    )
    .all()
    .map(({ delivery_id, times }) => `delivery ${delivery_id} posted ${times} times`);

/** Deliveries that say 'sent' without a message, or a message that no slot owns. */
const missingMessages = (
  store: Database.Database,
  channel: Database.Database,
): readonly string[] => {
  const ids = (database: Database.Database, sql: string) =>
    new Set(database.prepare<[], string>(sql).pluck().all());
  const seen = ids(channel, 'SELECT delivery_id FROM entries WHERE delivery_id IS NOT NULL');
  const sent = ids(store, "SELECT id FROM delivery WHERE state = 'sent'");
  const owed = ids(store, 'SELECT id FROM delivery');
  return [
    ...[...sent].filter((id) => !seen.has(id)).map((id) => `delivery ${id} was never posted`),
    ...[...seen].filter((id) => !owed.has(id)).map((id) => `message ${id} belongs to no slot`),
  ];
};

/** Time only passes from slot to slot here, so nothing may be late, void or given up. */
const skippedSlots = (store: Database.Database): readonly string[] => [
  ...store
    .prepare<[], { kind: string; local_date: string }>(
      `SELECT slot.kind, slot.local_date FROM slot
       LEFT JOIN delivery USING (channel_id, local_date, kind)
       WHERE delivery.id IS NULL OR delivery.state = 'failed'`,
    )
    .all()
    .map(({ kind, local_date }) => `slot ${kind} ${local_date} was skipped`),
  ...store
    .prepare<[], { id: string }>("SELECT id FROM round WHERE status = 'void'")
    .all()
    .map(({ id }) => `round ${id} is void`),
];

/** Working days between the first and the last daily slot that have none. */
const missingDays = (store: Database.Database): readonly string[] => {
  const dates = store
    .prepare<[], string>("SELECT local_date FROM slot WHERE kind = 'daily' ORDER BY local_date")
    .pluck()
    .all();
  const [first] = dates;
  const last = dates.at(-1);
  const missing: string[] = [];
  if (first === undefined || last === undefined) {
    return ['no daily slot at all'];
  }
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    const date = new Date(day);
    const text = date.toISOString().slice(0, 10);
    const isWorkingDay = date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
    if (isWorkingDay && !dates.includes(text)) {
      missing.push(`no daily slot on ${text}`);
    }
  }
  return missing;
};

const wrongScores = (store: Database.Database): readonly string[] => {
  const recounted = `
    SELECT answer.channel_id, answer.member_id, sum(answer.points) AS points, count(*) AS answer_count
    FROM answer JOIN round ON round.id = answer.round_id
    WHERE round.status = 'closed' GROUP BY answer.channel_id, answer.member_id`;
  const kept = "SELECT channel_id, member_id, points, answer_count FROM score WHERE period = 'all'";
  const difference = (a: string, b: string) =>
    store.prepare(`SELECT * FROM (${a}) EXCEPT SELECT * FROM (${b})`).all();
  return [...difference(recounted, kept), ...difference(kept, recounted)].map(
    (row) => `score differs from a recount: ${JSON.stringify(row)}`,
  );
};
