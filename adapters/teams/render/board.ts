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
/** Parts of the width: place; name and change; points and how many were answered. A phone has room for three. */
const WIDTHS = [3, 8, 6] as const;

const short = (words: string): string => cut(clean(words), FACT_TEXT);

/** What a cell says, and in small letters below it what goes with it. */
const cell = (words: string, below: string | undefined, look: Look) =>
  ({
    type: 'TableCell',
    items: [
      ...line(run(short(words), look)),
      ...subtle([below && short(below)], { spacing: 'none' }),
    ],
  }) as const;

const BOLD: Look = { weight: 'bolder' };

const headerOf = ({ columns }: LeaderboardView, moves: boolean): TableRow => ({
  type: 'TableRow',
  cells: [
    cell(columns.rank, undefined, BOLD),
    cell(columns.member, moves ? columns.movement : undefined, BOLD),
    cell(columns.points, columns.participation, BOLD),
  ],
});

const rowOf = (row: LeaderboardRow, render: RenderContext): TableRow => {
  const { isViewer, movement } = row;
  const look = isViewer ? BOLD : {};
  const moved = movement && `${movement.sign} · ${movement.text}`;
  return {
    type: 'TableRow',
    cells: [
      cell(isViewer ? `${VIEWER_SIGN} ${row.rank}` : String(row.rank), undefined, look),
      cell(nameOf(row.member, render), moved, look),
      cell(row.points, row.participation, look),
    ],
    ...(isViewer && { style: 'accent' }),
  };
};

/** A leaderboard as a table, with as many rows as a card has room for. */
export const boardOf = (view: LeaderboardView, render: RenderContext): Board => {
  const moves = view.rows.some(({ movement }) => movement !== undefined);
  const rows = view.rows.map((row) => rowOf(row, render));
  const [shown = []] = pack(rows, TABLE_SIZE, sizeOf);
  const table: Table = {
    type: 'Table',
    columns: WIDTHS.map((width) => ({ width })),
    rows: [headerOf(view, moves), ...shown],
    firstRowAsHeaders: true,
    showGridLines: false,
  };
  return { body: shown.length === 0 ? [] : [table], shown: shown.length };
};
