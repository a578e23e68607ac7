import type { Row } from '../database/fault-database.ts';
import { type Evidence, grouped } from './evidence.ts';

/** Rounds in a row up to the last one answered, and the most in a row ever. */
const countAnew = (rounds: readonly Row[], answered: ReadonlySet<string>): string => {
  let [run, current, longest, last] = [0, 0, 0, ''];
  for (const round of rounds) {
    const id = String(round['id']);
    run = answered.has(id) ? run + 1 : 0;
    if (run > 0) {
      [current, longest, last] = [run, Math.max(longest, run), id];
    }
  }
  return [current, longest, last].join('/');
};

/** Everybody's streak equals the one counted from rounds and answers. */
export const checkStreaks = ({ tables }: Evidence): readonly string[] => {
  const rounds = grouped(
    tables.round
      .filter(({ status }) => status !== 'void')
      .toSorted((a, b) => (String(a['local_date']) < String(b['local_date']) ? -1 : 1)),
    'channel_id',
  );
  const isVoid = new Set(
    tables.round.filter(({ status }) => status === 'void').map(({ id }) => id),
  );
  const counting = tables.answer.filter((answer) => !isVoid.has(answer['round_id'] ?? null));
  const members = grouped(counting, 'channel_id', 'member_id');
  const kept = grouped(tables.streak, 'channel_id', 'member_id');
  return [...new Set([...members.keys(), ...kept.keys()])].flatMap((key) => {
    const [channelId = ''] = key.split(' ');
    const answers = members.get(key) ?? [];
    const answered = new Set(answers.map((answer) => String(answer['round_id'])));
    const counted =
      answers.length === 0 ? 'none' : countAnew(rounds.get(channelId) ?? [], answered);
    const [row] = kept.get(key) ?? [];
    const stored =
      row === undefined ? 'none' : [row['current'], row['longest'], row['last_round_id']].join('/');
    return counted === stored ? [] : [`streak of ${key}: ${stored}, counted anew ${counted}`];
  });
};
