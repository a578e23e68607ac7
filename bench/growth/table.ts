import type { Growth, Size } from './measure.ts';

const power = (answers: number): string => `10^${Math.round(Math.log10(answers))}`;

const megabytes = ({ bytes }: Size): string =>
  `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;

const milliseconds = (ms: number): string => ms.toFixed(ms < 10 ? 2 : 1);

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Growth as a table in Markdown: milliseconds, and the size of the database. */
export const growthTable = (growth: Growth): string =>
  Object.entries(growth)
    .map(([database, sizes]) => {
      const heads = [database, ...sizes.map(({ answers }) => power(answers))];
      const names = Object.keys(sizes[0]?.ms ?? {});
      return [
        rowOf(heads),
        rowOf(heads.map((_, column) => (column === 0 ? '---' : '---:'))),
        rowOf(['size', ...sizes.map(megabytes)]),
        ...names.map((name) =>
          rowOf([name, ...sizes.map(({ ms }) => milliseconds(ms[name] ?? Number.NaN))]),
        ),
      ].join('\n');
    })
    .join('\n\n');
