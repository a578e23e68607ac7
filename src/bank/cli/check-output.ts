import type { LoadedBank } from '../load.ts';
import { languagesOf } from '../localized.ts';
import { type Figure, isBeyond } from '../measures/figure.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { figuresTable } from './figures-table.ts';

/** What `check` found. */
export interface Checked {
  readonly loaded: LoadedBank;
  readonly problems: readonly Problem[];
  /** Evidence that is older than its limit, where that isn't a problem. */
  readonly stale: readonly Problem[];
  readonly figures: readonly Figure[];
}

/** For people: what is wrong, one a line; the table of figures; what there is. */
export const asText = ({ loaded, problems, stale, figures }: Checked): string => {
  const lines = problems.map(formatProblem);
  const staleLines = stale.map(formatProblem);
  return [
    ...lines,
    ...(staleLines.length > 0 ? ['Stale, asked last:', ...staleLines] : []),
    figuresTable(figures),
    summary(loaded, problems.length),
  ].join('\n');
};

/** For programs: one object. */
export const asJson = ({ loaded, problems, stale, figures }: Checked): string => {
  const { bank, files } = loaded;
  const entries = figures.map(({ id, ...figure }) => [
    id,
    { ...figure, beyond: isBeyond({ id, ...figure }) },
  ]);
  return JSON.stringify(
    {
      ...{ files, questions: bank.questions.length, topics: bank.topics.length },
      ...{ problems, stale, figures: Object.fromEntries(entries) },
    },
    undefined,
    2,
  );
};

const summary = ({ bank, files }: LoadedBank, problems: number): string => {
  const { questions, topics } = bank;
  const used = new Set(questions.map((question) => question.topic));
  return [
    `Files: ${files}`,
    `Questions: ${questions.length}`,
    `Topics: ${topics.length}, with questions: ${used.size}`,
    `Languages: ${tally(questions.flatMap(languagesOf)) || 'none'}`,
    `Problems: ${problems}`,
  ].join('\n');
};

/** `1 × 8, 2 × 9`: how often each value is there. */
const tally = (values: readonly string[]): string =>
  [...new Set(values)]
    .sort()
    .map((value) => `${value} × ${values.filter((other) => other === value).length}`)
    .join(', ');
