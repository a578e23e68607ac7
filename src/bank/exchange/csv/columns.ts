/**
 * A column is a field’s path, as in `options.2.why.es`: places in lists count from 1, and a text’s
 * last word is its language.
 */
export type Cells = ReadonlyMap<string, string>;

/** Lists of words, which have no spaces, share one cell. */
const WORD_LISTS = new Set(['tags', 'answer']);
const NUMBERS = new Set(['difficulty', 'revision']);
const TRUTHS = new Set(['volatile']);

const COLUMN = /^[a-z][A-Za-z]*(?:\.(?:[1-9]\d?|[a-z][A-Za-z]*))*$/;

/** Whether a heading can be a column; what it can name, only the schema knows. */
export const isColumn = (heading: string): boolean => COLUMN.test(heading);

/** Every value of a question by its column. */
export const cellsOf = (value: unknown, path: readonly string[] = []): Cells => {
  const name = path.at(-1) ?? '';
  if (WORD_LISTS.has(name) && Array.isArray(value)) {
    return new Map([[path.join('.'), value.join(' ')]]);
  }
  if (typeof value !== 'object' || value === null) {
    return new Map([[path.join('.'), String(value)]]);
  }
  const children: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [String(index + 1), item])
    : Object.entries(value);
  return new Map(children.flatMap(([key, child]) => [...cellsOf(child, [...path, key])]));
};

type Tree = Map<string, Tree | string>;

/** The question that cells tell of; an empty cell tells nothing. */
export const questionOf = (cells: Iterable<readonly [column: string, cell: string]>): unknown => {
  const root: Tree = new Map();
  for (const [column, cell] of cells) {
    const path = column.split('.');
    const name = path.pop();
    if (name !== undefined && (cell !== '' || column === 'tags')) {
      branchOf(root, path).set(name, cell);
    }
  }
  return treeValue(root);
};

const branchOf = (root: Tree, path: readonly string[]): Tree =>
  path.reduce((parent, step) => {
    const child = parent.get(step);
    if (child instanceof Map) {
      return child;
    }
    const fresh: Tree = new Map();
    parent.set(step, fresh);
    return fresh;
  }, root);

const treeValue = (tree: Tree): unknown => {
  const entries = [...tree].map(
    ([key, child]) =>
      [key, child instanceof Map ? treeValue(child) : scalarOf(key, child)] as const,
  );
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
    : Object.fromEntries(entries);
};

const scalarOf = (name: string, cell: string): unknown => {
  if (WORD_LISTS.has(name)) {
    return cell.split(/[\s,;]+/).filter(Boolean);
  }
  if (NUMBERS.has(name) && /^\d+$/.test(cell.trim())) {
    return Number(cell);
  }
  const truth = cell.trim().toLowerCase();
  return TRUTHS.has(name) && (truth === 'true' || truth === 'false') ? truth === 'true' : cell;
};
