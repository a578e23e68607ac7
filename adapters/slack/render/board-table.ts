import type {
  RawTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextText,
  TableBlock,
} from '@slack/types';
import type { LeaderboardRow, LeaderboardView } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import { cut, pack, TABLE_CELL, TABLE_ROWS, TABLE_WEIGHT } from '../limits.ts';
import { type Board, movementOf, rankOf, styleOf, whoOf } from './board-row.ts';
import { bold } from './inlines.ts';

type Cell = TableBlock['rows'][number][number];

/** What stands in an empty cell, which Slack refuses. */
const NOTHING = '–';

const shorten = (words: string): string => cut(literal(words).trim() || NOTHING, TABLE_CELL);

const raw = (words: string): RawTextElement => ({ type: 'raw_text', text: shorten(words) });

const rich = (elements: RichTextElement[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

const strong = (words: string): RichTextBlock => {
  const [first] = bold(shorten(words));
  return rich(first ? [first satisfies RichTextText] : []);
};

const cellsOf = (row: LeaderboardRow, moves: boolean): Cell[] => {
  const cell: (words: string) => Cell = styleOf(row).bold ? strong : raw;
  const facts = [row.points, row.participation, ...(moves ? [movementOf(row)] : [])];
  return [cell(rankOf(row)), rich(whoOf(row)), ...facts.map(cell)];
};

/** A leaderboard as a table, with as many rows as Slack takes. */
export const boardTable = ({ columns, rows }: LeaderboardView): Board => {
  const moves = rows.some(({ movement }) => movement !== undefined);
  const titles = [columns.rank, columns.member, columns.points, columns.participation];
  const cells = rows.slice(0, TABLE_ROWS - 1).map((row) => cellsOf(row, moves));
  const [shown = []] = pack(cells, TABLE_WEIGHT, (row) => JSON.stringify(row).length);
  return {
    blocks:
      shown.length === 0 ? [] : [tableOf([...titles, ...(moves ? [columns.movement] : [])], shown)],
    shown: shown.length,
  };
};

const tableOf = (titles: readonly string[], rows: Cell[][]): TableBlock => ({
  type: 'table',
  column_settings: titles.map((_, index) => ({
    align: index === 1 ? 'left' : 'right',
  })),
  rows: [titles.map(strong), ...rows],
});
