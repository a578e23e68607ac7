import { type Document, isMap, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Problem } from '../../problem.ts';
import { type Draft, type Fields, type ReadFormat, readEach } from '../import/draft.ts';

const MEND = 'write maps with the keys of a question, as documents or as one list';

/** Reads questions in the bank’s own form: one, several documents, or a list. */
export const readYaml: ReadFormat = (text, { file }) => {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const problemAt = (offset: number, message: string, mend: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return {
      ...{ file, line: Math.max(line, 1), column: Math.max(col, 1), field: '' },
      message,
      mend,
    };
  };
  const readDocument = (document: Document.Parsed) => {
    const [error] = document.errors;
    if (error !== undefined) {
      const message = `this is not YAML: ${error.message.replace(/[.:]$/, '')}`;
      return [problemAt(error.pos[0], message, 'mend the document; those around it are read')];
    }
    const nodes: readonly unknown[] = isSeq(document.contents)
      ? document.contents.items
      : [document.contents];
    return nodes.filter((node) => node !== null).map((node) => readNode(node, document));
  };
  const readNode = (node: unknown, document: Document.Parsed): Draft | Problem => {
    const offset = startOf(node);
    if (!isMap(node)) {
      return problemAt(offset, 'this is not a question', MEND);
    }
    try {
      const fields = node.toJS(document) as Fields;
      refuseCycles(fields);
      return { file, line: lines.linePos(offset).line, fields, notes: [] };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return problemAt(
        offset,
        message,
        'write the values out instead of pointing at them with `*`',
      );
    }
  };
  const results = 'empty' in documents ? [] : documents.flatMap(readDocument);
  return readEach(results, (result) => result);
};

/** @throws when an alias points at what it stands in, which nothing could write out. */
const refuseCycles = (value: unknown, above: readonly unknown[] = []): void => {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (above.includes(value)) {
    throw new Error('a value contains itself');
  }
  for (const child of Object.values(value)) {
    refuseCycles(child, [...above, value]);
  }
};

const startOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : 0;
