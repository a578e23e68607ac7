import { type Figure, isBeyond } from '../measures/figure.ts';

/** The figures as lines: name, value, limits, and whether it is beyond them. */
export const figuresTable = (figures: readonly Figure[]): string => {
  const rows = [
    HEADINGS,
    ...figures.map((figure) => [
      figure.name,
      shownValue(figure),
      shownLimits(figure),
      isBeyond(figure) ? 'BEYOND' : '',
    ]),
  ];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => align(cell, column, widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
};

const HEADINGS = ['Figure', 'Value', 'Limits', ''];
const VALUE_COLUMN = 1;

const align = (cell: string, column: number, width: number): string =>
  column === VALUE_COLUMN ? cell.padStart(width) : cell.padEnd(width);

export const shownValue = ({ value, unit }: Figure): string =>
  value === null ? '–' : amount(value, unit);

export const shownLimits = ({ least, most, target, unit }: Figure): string => {
  if (least !== undefined && most !== undefined) {
    return `${amount(least, unit)} to ${amount(most, unit)}`;
  }
  if (most !== undefined) {
    return `at most ${amount(most, unit)}`;
  }
  if (least !== undefined) {
    return `at least ${amount(least, unit)}`;
  }
  return target === undefined ? '' : `aim: ${amount(target, unit)}`;
};

const amount = (value: number, unit: Figure['unit']): string => {
  switch (unit) {
    case 'share':
      return `${(value * 100).toFixed(1)} %`;
    case 'count':
      return String(value);
    default:
      return `${value} ${unit}`;
  }
};
