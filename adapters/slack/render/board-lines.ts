import type { LeaderboardRow, LeaderboardView } from '../../../src/core/view/view.ts';
import { pack, TABLE_ROWS, TABLE_WEIGHT } from '../limits.ts';
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

/** A leaderboard, a line each, with as many rows as one message takes. */
export const boardLines = ({ rows }: LeaderboardView): Board => {
  const lines = rows.slice(0, TABLE_ROWS).map(line);
  const [shown = []] = pack(lines, TABLE_WEIGHT, (each) => JSON.stringify(each).length);
  return { blocks: richBlocks(section(shown.flat())), shown: shown.length };
};
