import type { Row } from '../database/fault-database.ts';
import type { Press } from '../ledger.ts';
import { type Evidence, grouped } from './evidence.ts';
import { type Shown, shownBy } from './feedback.ts';

const keyOf = ({ roundId, member }: Press): string => `${roundId} slack:T1:${member}`;

const pressesByAnswer = (presses: readonly Press[]): Map<string, Press[]> => {
  const groups = new Map<string, Press[]>();
  for (const press of presses) {
    groups.set(keyOf(press), [...(groups.get(keyOf(press)) ?? []), press]);
  }
  return groups;
};

const sorted = (ids: readonly string[]): string => [...ids].sort().join(',');

const storedOptions = (row: Row): string =>
  sorted(JSON.parse(String(row['option_ids'])) as readonly string[]);

/** Whoever was told first is told the truth: nothing that was pressed later may be what counts. */
const canBeFirst = (press: Press, all: readonly Press[]): boolean =>
  all.every(({ ackedAt }) => ackedAt === undefined || press.sentAt <= ackedAt);

/** An acknowledged press without an answer: all right only where the round had ended by then. */
const missing = (
  { ledger }: Evidence,
  presses: readonly Press[],
  shown: ReadonlyMap<string, Shown>,
): readonly string[] =>
  presses.flatMap((press) => {
    const { roundId, member, chosen, ackedAt, feedbackPath } = press;
    const openAfterwards = (ledger.seenOpen.get(roundId) ?? 0) > (ackedAt ?? Infinity);
    const wasTold = shown.get(feedbackPath) === 'feedback';
    return openAfterwards || wasTold
      ? [
          `answer lost: ${member} to ${roundId} (${chosen}), ${wasTold ? 'told so' : 'acknowledged'}`,
        ]
      : [];
  });

/** The answer that is stored was pressed, first, and while the round was open. */
const wrong = ({ ledger }: Evidence, row: Row, presses: readonly Press[]): readonly string[] => {
  const roundId = String(row['round_id']);
  const options = storedOptions(row);
  const closedAt = ledger.seenClosed.get(roundId) ?? Infinity;
  const same = presses.filter(({ chosen }) => sorted(chosen) === options);
  const name = `${row['member_id']} to ${roundId} (${options})`;
  if (same.length === 0) {
    return [`answer that nobody gave: ${name}`];
  }
  if (!same.some((press) => canBeFirst(press, presses))) {
    return [`answer that wasn't the first: ${name}`];
  }
  return same.some(({ sentAt }) => sentAt < closedAt)
    ? []
    : [`answer after the round had closed: ${name}`];
};

/** Every acknowledged answer is there, once, as it was first given; and no other. */
export const checkAnswers = (evidence: Evidence): readonly string[] => {
  const { tables, ledger } = evidence;
  const shown = shownBy(evidence);
  const stored = grouped(tables.answer, 'round_id', 'member_id');
  const pressed = pressesByAnswer(ledger.presses);
  const lost = [...pressed].flatMap(([key, presses]) =>
    stored.has(key) ? [] : missing(evidence, presses, shown),
  );
  const kept = [...stored].flatMap(([key, rows]) => [
    ...(rows.length > 1 ? [`answer stored ${rows.length} times: ${key}`] : []),
    ...rows.slice(0, 1).flatMap((row) => wrong(evidence, row, pressed.get(key) ?? [])),
  ]);
  return [...lost, ...kept];
};
