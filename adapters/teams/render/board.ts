import type { LeaderboardRow, LeaderboardView } from '../../../src/core/view/view.ts';
import { clean } from '../escape.ts';
import { cut, FACT_TEXT, pack, sizeOf, TABLE_SIZE } from '../limits.ts';
import type { CardElement, Table, TableRow } from './card.ts';
import { nameOf } from './people.ts';
import type { RenderContext } from './render-context.ts';
import { type Look, line, run, subtle } from './text.ts';

export interface Board {
  readonly body: readonly CardElement[];
  /** How many of the rows are shown. */
  readonly shown: number;
}

/** Marks the row of the person who looks, beside its ground. */
const VIEWER_SIGN = '▸';
/** Parts of the width: place, name, points, answered, change. */
const WIDTHS = [2, 5, 3, 3, 4] as const;

const short = (words: string): string => cut(clean(words), FACT_TEXT);

const cellOf = (items: readonly CardElement[]) => ({ type: 'TableCell', items }) as const;
const cell = (words: string, look: Look) => cellOf(line(run(short(words), look)));

const movementCell = ({ movement }: LeaderboardRow, look: Look) =>
  cellOf(
    movement === undefined
      ? []
      : [
          ...line(run(short(movement.sign), look)),
          ...subtle([short(movement.text)], { spacing: 'none' }),
        ],
  );

const headerOf = ({ columns }: LeaderboardView, moves: boolean): TableRow => {
  const titles = [columns.rank, columns.member, columns.points, columns.participation];
  return {
    type: 'TableRow',
    cells: [...titles, ...(moves ? [columns.movement] : [])].map((title) =>
      cell(title, { weight: 'bolder' }),
    ),
  };
};

const rowOf = (row: LeaderboardRow, moves: boolean, render: RenderContext): TableRow => {
  const look: Look = row.isViewer ? { weight: 'bolder' } : {};
  const rank = row.isViewer ? `${VIEWER_SIGN} ${row.rank}` : String(row.rank);
  const facts = [rank, nameOf(row.member, render), row.points, row.participation];
  return {
    type: 'TableRow',
    cells: [...facts.map((fact) => cell(fact, look)), ...(moves ? [movementCell(row, look)] : [])],
    ...(row.isViewer && { style: 'accent' }),
  };
};

/** A leaderboard as a table, with as many rows as a card has room for. */
export const boardOf = (view: LeaderboardView, render: RenderContext): Board => {
  const moves = view.rows.some(({ movement }) => movement !== undefined);
  const rows = view.rows.map((row) => rowOf(row, moves, render));
  const [shown = []] = pack(rows, TABLE_SIZE, sizeOf);
  const table: Table = {
    type: 'Table',
    columns: WIDTHS.slice(0, moves ? 5 : 4).map((width) => ({ width })),
    rows: [headerOf(view, moves), ...shown],
    firstRowAsHeaders: true,
    showGridLines: false,
  };
  return { body: shown.length === 0 ? [] : [table], shown: shown.length };
};
