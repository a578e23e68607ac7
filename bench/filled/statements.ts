import { versionOf } from '../../src/core/question/version.ts';
import { defaultSettings } from '../../src/core/schedule/settings.ts';
import { aRealQuestion } from '../rounds.ts';

/** A channel of 40 people after a year of 250 questions has 10,000 answers. */
const MEMBERS = 40;
const ROUNDS = 250;
export const ANSWERS_OF_A_CHANNEL = MEMBERS * ROUNDS;

/** What the databases say differently. */
export interface Dialect {
  /** A table of the numbers from 0, in a `with recursive` clause. */
  series(name: string, count: number): string;
  /** A number in so many digits, of base 16 or 10. */
  hexadecimal(number: string, digits: number): string;
  decimal(number: string, digits: number): string;
  /** So many days after a date, as `YYYY-MM-DD`. */
  daysAfter(date: string, days: string): string;
}

export const SQLITE: Dialect = {
  series: (name, count) =>
    `${name} (number) as (select 0 union all select number + 1 from ${name} where number < ${count - 1})`,
  hexadecimal: (number, digits) => `printf('%0${digits}x', ${number})`,
  decimal: (number, digits) => `printf('%0${digits}d', ${number})`,
  daysAfter: (date, days) => `date('${date}', '+' || ${days} || ' days')`,
};

export const POSTGRES: Dialect = {
  series: (name, count) => `${name} (number) as (select generate_series(0, ${count - 1}))`,
  hexadecimal: (number, digits) => `lpad(to_hex(${number}), ${digits}, '0')`,
  decimal: (number, digits) => `lpad(${number}::text, ${digits}, '0')`,
  daysAfter: (date, days) => `(date '${date}' + ${days})::text`,
};

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const channels = ({ series }: Dialect, count: number): string => `
  with recursive ${series('place', count)}
  insert into channel (id, workspace_id, adapter, settings, status, week, created_at)
  select 'bench:' || number, 'bench', 'bench',
    ${text(JSON.stringify(defaultSettings('en', 'Etc/UTC')))}, 'active', 51, 0 from place`;

const rounds = (dialect: Dialect, count: number, digest: string, question: string): string => `
  with recursive ${dialect.series('place', count)}, ${dialect.series('day', ROUNDS)}
  insert into round (id, workspace_id, channel_id, local_date, digest, question_id, option_order,
    status, opened_at, reveal_at, closed_at, week, answer_count, message_ref, refresh_not_before)
  select ${dialect.hexadecimal('day.number', 8)} || '-0000-7000-8000-' ||
      ${dialect.hexadecimal('place.number', 12)},
    'bench', 'bench:' || place.number, ${dialect.daysAfter('2026-01-01', 'day.number')},
    ${text(digest)}, ${text(question)}, '[]', 'closed', day.number, day.number, day.number,
    1 + day.number / 5, ${MEMBERS}, 'bench:' || day.number, 0
  from day cross join place`;

const answers = ({ series, decimal }: Dialect): string => `
  with recursive ${series('person', MEMBERS)}
  insert into answer (round_id, member_id, workspace_id, channel_id, question_id,
    question_revision, topic, option_ids, is_right, points, answered_at)
  select round.id, channel_id || ':' || ${decimal('person.number', 6)}, 'bench', channel_id, question_id, 1,
    'serving', '["a"]', case when (person.number * 7 + opened_at) % 3 > 0 then 1 else 0 end,
    case when (person.number * 7 + opened_at) % 3 > 0 then 2 else 0 end, opened_at
  from round cross join person`;

const scores = (period: string): string => `
  insert into score (channel_id, period, member_id, workspace_id, points, right_count, answer_count)
  select answer.channel_id, ${period} as period, member_id, 'bench', sum(points), sum(is_right), count(*)
  from answer join round on round.id = round_id
  group by answer.channel_id, 2, member_id`;

const PERIODS = [`'all'`, `'week:' || week`, `'month:' || substr(local_date, 1, 7)`];

/** Puts so many answers into an empty database: closed rounds of channels of 40 people. */
export const fillStatements = async (
  dialect: Dialect,
  answerCount: number,
): Promise<readonly string[]> => {
  const count = answerCount / ANSWERS_OF_A_CHANNEL;
  const { digest, question } = versionOf(await aRealQuestion());
  const body = text(JSON.stringify(question));
  return [
    `insert into workspace (id, created_at) values ('bench', 0)`,
    `insert into question_version (workspace_id, digest, question_id, revision, body)
     values ('bench', ${text(digest)}, ${text(question.id)}, 1, ${body})`,
    channels(dialect, count),
    rounds(dialect, count, digest, question.id),
    answers(dialect),
    ...PERIODS.map(scores),
  ];
};

/** Ids in such a database: its first channel, one of that channel's people, and its last round. */
export const FIRST = {
  workspace: 'bench',
  channel: 'bench:0',
  member: 'bench:0:000007',
  round: '000000f9-0000-7000-8000-000000000000',
} as const;
