import { stringify } from 'csv-stringify/sync';
import type { WriteFormat } from '../export/format.ts';
import { inFileOrder } from '../order.ts';
import { type Cells, cellsOf } from './columns.ts';
import { guarded } from './guard.ts';

/** The questions as CSV, one row each; every language is there, and nothing is lost but pictures. */
export const writeCsv: WriteFormat = ({ questions }) => {
  const rows = questions.map((question) => cellsOf(inFileOrder(question)));
  const columns = columnsOf(rows);
  const table = rows.map((row) => columns.map((column) => guarded(row.get(column) ?? '')));
  return {
    // Without the mark Excel takes UTF-8 for the code page of its country.
    content: `\uFEFF${stringify([columns, ...table], { quoted_string: true, record_delimiter: '\r\n' })}`,
    losses: questions
      .filter(({ picture }) => picture !== undefined)
      .map(({ id }) => ({ id, what: 'the picture itself (its name is there)' })),
  };
};

/** All columns of all rows, those of one field side by side. */
const columnsOf = (rows: readonly Cells[]): readonly string[] => {
  const root = new Map();
  for (const row of rows) {
    for (const column of row.keys()) {
      plant(root, column.split('.'));
    }
  }
  return namesOf(inFileOrder(objectOf(root)), []);
};

type Plan = Map<string, Plan>;

const plant = (plan: Plan, [step, ...rest]: readonly string[]): void => {
  if (step !== undefined) {
    const child = plan.get(step) ?? new Map();
    plan.set(step, child);
    plant(child, rest);
  }
};

const objectOf = (plan: Plan): object =>
  Object.fromEntries([...plan].map(([key, child]) => [key, objectOf(child)]));

const namesOf = (plan: unknown, path: readonly string[]): readonly string[] => {
  const children = Object.entries(plan as object);
  return children.length === 0 && path.length > 0
    ? [path.join('.')]
    : children.flatMap(([key, child]) => namesOf(child, [...path, key]));
};
