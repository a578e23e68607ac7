import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { versionOf } from '../../src/core/question/version.ts';
import { defaultSettings } from '../../src/core/schedule/settings.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import { aRealQuestion } from '../rounds.ts';

/** A channel of 40 people after a year of 250 questions has 10,000 answers. */
const MEMBERS = 40;
const ROUNDS = 250;
const FOLDER = join(tmpdir(), 'mlops-daily-bench-boards');

const series = (name: string, count: number): string =>
  `${name} (number) as (select 0 union all select number + 1 from ${name} where number < ${count - 1})`;

const CHANNELS = (count: number) => `
  with recursive ${series('place', count)}
  insert into channel (id, workspace_id, adapter, settings, status, week, created_at)
  select 'bench:' || number, 'bench', 'bench', @settings, 'active', 51, 0 from place`;

const ROUND = `
  with recursive ${series('day', ROUNDS)}
  insert into round (id, workspace_id, channel_id, local_date, digest, question_id, option_order,
    status, opened_at, reveal_at, closed_at, week, answer_count, message_ref, refresh_not_before)
  select printf('%08x-0000-7000-8000-%012x', number, channel.rowid), 'bench', channel.id,
    date('2026-01-01', '+' || number || ' days'), @digest, @question, '[]', 'closed', number,
    number, number, 1 + number / 5, ${MEMBERS}, 'bench:' || number, 0
  from day join channel`;

const ANSWER = `
  with recursive ${series('person', MEMBERS)}
  insert into answer (round_id, member_id, workspace_id, channel_id, question_id,
    question_revision, topic, option_ids, is_right, points, answered_at)
  select round.id, printf('bench:%06d', person.number), 'bench', channel_id, question_id, 1,
    'serving', '["a"]', (person.number * 7 + opened_at) % 3 > 0,
    2 * ((person.number * 7 + opened_at) % 3 > 0), opened_at
  from round join person`;

const SCORE = (period: string) => `
  insert into score (channel_id, period, member_id, workspace_id, points, right_count, answer_count)
  select answer.channel_id, ${period} as period, member_id, 'bench', sum(points), sum(is_right), count(*)
  from answer join round on round.id = round_id
  group by answer.channel_id, period, member_id`;

const PERIODS = [`'all'`, `'week:' || week`, `'month:' || substr(local_date, 1, 7)`];

/** Fills a database by the set; what a commit promises isn't needed here. */
const fill = async (file: string, channels: number): Promise<void> => {
  const { digest, question } = versionOf(await aRealQuestion());
  const database = new Database(file);
  // Out of WAL first: it would hold all that is filled in once more.
  database.pragma('journal_mode = DELETE');
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -500000');
  database.prepare(`insert into workspace values ('bench', 0)`).run();
  database
    .prepare(`insert into question_version values ('bench', ?, ?, 1, ?)`)
    .run(digest, question.id, JSON.stringify(question));
  const settings = JSON.stringify(defaultSettings('en', 'Etc/UTC'));
  database.prepare(CHANNELS(channels)).run({ settings });
  database.prepare(ROUND).run({ digest, question: question.id });
  database.exec(ANSWER);
  for (const period of PERIODS) {
    database.exec(SCORE(period));
  }
  database.close();
};

const fileOf = (answers: number): string => join(FOLDER, `${answers}.db`);

/** Whether a database of so many answers is there from an earlier run. */
export const isFilled = (answers: number): boolean => existsSync(fileOf(answers));

/** A database of so many answers, kept for the next run. */
export const filledWith = async (answers: number): Promise<string> => {
  const file = fileOf(answers);
  if (!isFilled(answers)) {
    mkdirSync(FOLDER, { recursive: true });
    const making = `${file}-making`;
    rmSync(making, { force: true });
    const store = createSqliteStore(making);
    await store.migrate();
    await store.close();
    await fill(making, answers / (MEMBERS * ROUNDS));
    renameSync(making, file);
  }
  return file;
};
