import { CsvError, parse } from 'csv-parse/sync';
import { createKeyFinder } from '../../json-schema.ts';
import type { Problem } from '../../problem.ts';
import type { Draft, Fields, ReadFormat, SourceContext } from '../import/draft.ts';
import { isColumn, questionOf } from './columns.ts';
import { unguarded } from './guard.ts';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads CSV with a heading line of columns such as `options.2.why.es`; with `,`, `;` or tabs. */
export const readCsv: ReadFormat = (text, context) => {
  const problems: Problem[] = [];
  const [heading, ...rows] = parseRows(text, context, problems);
  if (heading === undefined) {
    return { drafts: [], problems };
  }
  const columns = heading.record.map((name) => name.trim());
  const known = new Set(createKeyFinder()([]));
  const readable = columns.map((name) => isColumn(name) && known.has(name.split('.')[0] ?? ''));
  problems.push(...columns.flatMap((name, index) => strayColumn(name, readable[index], context)));
  let line = heading.info.lines + 1;
  const drafts = rows.map(({ record, info }): Draft => {
    const cells = columns.flatMap((name, index) =>
      readable[index] === true ? [[name, unguarded(record[index] ?? '')] as const] : [],
    );
    const draft = { file: context.file, line, fields: questionOf(cells) as Fields, notes: [] };
    line = info.lines + 1;
    return draft;
  });
  return { drafts, problems };
};

const strayColumn = (
  name: string,
  readable: boolean | undefined,
  { file }: SourceContext,
): readonly Problem[] =>
  readable === true || name === ''
    ? []
    : [
        {
          ...{ file, line: 1, column: 1, field: '' },
          message: `column \`${name}\` is no field of a question, and is left out`,
          mend: 'name columns like `topic`, `scenario.en` or `options.2.why.es`, or remove it',
        },
      ];

const parseRows = (text: string, { file }: SourceContext, problems: Problem[]): readonly Row[] => {
  const options = {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count_less: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error !== undefined) {
        problems.push(problemOf(error, file));
      }
      return undefined;
    },
  };
  try {
    return parse(text, options) as unknown as readonly Row[];
  } catch (error) {
    if (error instanceof CsvError) {
      problems.push(problemOf(error, file));
      return [];
    }
    throw error;
  }
};

const problemOf = (error: CsvError, file: string): Problem => ({
  ...{ file, line: Number(error['lines'] ?? 1), column: 1, field: '' },
  message: `this row can’t be read: ${error.message.replace(/\.$/, '')}`,
  mend: 'put cells with a comma, a quote or a line’s end in double quotes, and double quotes inside them',
});

/** Spreadsheets of countries with a decimal comma write semicolons. */
const delimiterOf = (text: string): string => {
  const [heading = ''] = text.split('\n', 1);
  const count = (mark: string) => heading.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
};
