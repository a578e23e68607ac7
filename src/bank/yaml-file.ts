import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { type Finding, fileProblem, formatPath, type Path, type Problem } from './problem.ts';

/** A YAML text that was read, and that knows where each of its values stands. */
export interface YamlFile {
  /** What it says; when the syntax is wrong, as much of it as could be read. */
  readonly value: unknown;
  /** Wrong syntax and repeated keys. */
  readonly problems: readonly Problem[];
  /** The syntax is so wrong that what `value` lacks may be there. */
  readonly broken: boolean;
  /** Gives a finding its place: that of its value, or of the nearest parent of one that is missing. */
  problemOf(finding: Finding): Problem;
}

/** @param file - the name by which problems call it. */
export const parseYaml = (text: string, file: string): YamlFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placed = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings];
  const value = readValue(document, file);
  return {
    ...value,
    problems: [
      ...value.problems,
      ...faults.map((fault) => ({
        ...placed(fault.pos[0]),
        ...syntaxFault(fault, document, text),
      })),
    ],
    broken: value.broken || document.errors.some((error) => error.code !== 'DUPLICATE_KEY'),
    problemOf: ({ path, at, message, mend }) => ({
      ...placed(offsetOf(document, path, at ?? 'value')),
      field: formatPath(path),
      message,
      mend,
    }),
  };
};

const readValue = (document: Document, file: string) => {
  try {
    return { value: document.toJS() as unknown, problems: [], broken: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const mend = 'write the values out instead of pointing at them with `*`';
    return { value: undefined, problems: [fileProblem(file, message, mend)], broken: true };
  }
};

const syntaxFault = ({ code, message, pos }: YAMLError, document: Document, text: string) => {
  if (code === 'DUPLICATE_KEY') {
    const path = pathOfKey(document.contents, pos[0]) ?? [];
    const key = String(path.at(-1));
    return { field: formatPath(path), message: `\`${key}\` stands here twice`, mend: 'keep one' };
  }
  const line = text.slice(pos[0]).split(/\r?\n/, 1)[0]?.trim().slice(0, 40) ?? '';
  return {
    field: '',
    message: `this is not YAML: ${message.replace(/[.:]$/, '')}${line && `, at \`${line}\``}`,
    mend: 'indent with spaces, and put a text with `: ` or ` #` in quotes or below `>-`',
  };
};

/** The path of the key that starts at `offset`. */
const pathOfKey = (node: unknown, offset: number, path: Path = []): Path | undefined => {
  const children = isMap(node) ? node.items : [];
  for (const { key, value } of children) {
    const inner = [...path, String(key)];
    const found = startOf(key) === offset ? inner : pathOfKey(value, offset, inner);
    if (found !== undefined) {
      return found;
    }
  }
  const items = isSeq(node) ? node.items : [];
  return items
    .map((item, index) => pathOfKey(item, offset, [...path, index]))
    .find((found) => found !== undefined);
};

const offsetOf = (document: Document, path: Path, at: 'key' | 'value'): number => {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const next = childOf(node, step, at === 'key' && index === path.length - 1);
    if (next === undefined) {
      break;
    }
    ({ node } = next);
    offset = next.offset ?? offset;
  }
  return offset;
};

/** A text stands where it begins, a map or list where its key does: that is what people look for. */
const childOf = (node: unknown, step: PropertyKey, wantsKey: boolean) => {
  if (isMap(node)) {
    const pair = node.items.findLast(({ key }) => String(key) === String(step));
    const target =
      isScalar(pair?.value) && pair.value.value !== null && !wantsKey ? 'value' : 'key';
    return pair && { node: pair.value, offset: startOf(pair[target]) };
  }
  const item: unknown = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  return item === undefined ? undefined : { node: item, offset: startOf(item) };
};

const startOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
