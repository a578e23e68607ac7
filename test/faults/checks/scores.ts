import type { Row } from '../database/fault-database.ts';
import { type Evidence, grouped, keyed } from './evidence.ts';

interface Question {
  readonly answer: readonly string[];
  readonly difficulty: number;
}

/** Graded anew from the question as it was asked: all of the right options and no other. */
const gradeAnew = (row: Row, question: Question): { right: number; points: number } => {
  const chosen = JSON.parse(String(row['option_ids'])) as readonly string[];
  const right =
    chosen.length === question.answer.length && chosen.every((id) => question.answer.includes(id));
  return right ? { right: 1, points: question.difficulty } : { right: 0, points: 0 };
};

/** The periods that a closed round counts for. */
const periodsOf = (round: Row): readonly string[] => [
  `week:${round['week']}`,
  `month:${String(round['local_date']).slice(0, 7)}`,
  'all',
];

type Sum = [points: number, right: number, answers: number];

const questionsOf = ({ tables }: Evidence): ReadonlyMap<string, Question> =>
  new Map(
    tables.question_version.map((row) => [
      String(row['digest']),
      JSON.parse(String(row['body'])) as Question,
    ]),
  );

/** Scores counted from the answers of closed rounds, and answers that are graded wrong. */
const recount = (evidence: Evidence): { sums: Map<string, Sum>; misgraded: string[] } => {
  const rounds = keyed(evidence.tables.round, 'id');
  const questions = questionsOf(evidence);
  const sums = new Map<string, Sum>();
  const misgraded: string[] = [];
  for (const answer of evidence.tables.answer) {
    const round = rounds.get(String(answer['round_id']));
    const question = questions.get(String(round?.['digest']));
    if (round === undefined || question === undefined) {
      misgraded.push(`answer without a question: ${answer['round_id']}`);
      continue;
    }
    const { right, points } = gradeAnew(answer, question);
    if (answer['is_right'] !== right || answer['points'] !== points) {
      misgraded.push(`answer graded wrong: ${answer['member_id']} to ${answer['round_id']}`);
    }
    for (const period of round['status'] === 'closed' ? periodsOf(round) : []) {
      const key = [answer['channel_id'], period, answer['member_id']].join(' ');
      const [p, r, n] = sums.get(key) ?? [0, 0, 0];
      sums.set(key, [p + points, r + right, n + 1]);
    }
  }
  return { sums, misgraded };
};

const keptScores = ({ tables }: Evidence): Map<string, string> =>
  new Map(
    tables.score.map((row) => [
      [row['channel_id'], row['period'], row['member_id']].join(' '),
      [row['points'], row['right_count'], row['answer_count']].join('/'),
    ]),
  );

const wrongCounts = ({ tables }: Evidence): readonly string[] => {
  const answers = grouped(tables.answer, 'round_id');
  return tables.round
    .filter((round) => round['answer_count'] !== (answers.get(String(round['id']))?.length ?? 0))
    .map((round) => `round ${round['id']} counts ${round['answer_count']} answers`);
};

/** What is kept of answers equals what they say when they are counted anew. */
export const checkScores = (evidence: Evidence): readonly string[] => {
  const { sums, misgraded } = recount(evidence);
  const kept = keptScores(evidence);
  const keys = new Set([...sums.keys(), ...kept.keys()]);
  const different = [...keys].flatMap((key) => {
    const counted = sums.get(key)?.join('/') ?? 'none';
    const stored = kept.get(key) ?? 'none';
    return counted === stored ? [] : [`score of ${key}: ${stored}, counted anew ${counted}`];
  });
  return [...misgraded, ...different, ...wrongCounts(evidence)];
};
