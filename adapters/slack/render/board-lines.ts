import type { LeaderboardRow, LeaderboardView } from '../../../src/core/view/view.ts';
import { TABLE_ROWS } from '../limits.ts';
import { type Board, movementOf, rankOf, styleOf, whoOf } from './board-row.ts';
import { text } from './inlines.ts';
import { richBlocks, section } from './rich-text.ts';

const line = (row: LeaderboardRow, index: number) => {
  const facts = [row.points, row.participation, movementOf(row)].filter((fact) => fact !== '');
  return [
    ...text(`${index > 0 ? '\n' : ''}${rankOf(row)}  `, { bold: true }),
    ...whoOf(row),
    ...text(`  ${facts.join(' · ')}`, styleOf(row)),
  ];
};

/** A leaderboard, a line each. */
export const boardLines = ({ rows }: LeaderboardView): Board => {
  const shown = rows.slice(0, TABLE_ROWS);
  return { blocks: richBlocks(section(shown.flatMap(line))), shown: shown.length };
};
