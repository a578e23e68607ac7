import { Document, isMap, isScalar, isSeq, type Scalar, visit } from 'yaml';

const SCHEMA_LINE = '# yaml-language-server: $schema=../question.schema.json';
const LINE_WIDTH = 100;
/** Longer texts stand below their key. */
const INLINE_WIDTH = 80;
/** Lists of short words stand on one line. */
const WORD_LISTS = new Set(['tags', 'answer']);

/** What a block of YAML would change: control characters, and space at the text’s ends. */
const NOT_FOR_BLOCKS = /[^\n\x20-\x7e\xa0-\u{10ffff}]|[\u2028\u2029\ufeff]|\p{Cs}|^\s|\s$/u;
/** Code, and whatever else stands by its columns. */
const BY_LINES = /```|\n[ \t]/;

/** The text of a question’s file, in the style of the bank. */
export const questionYaml = (fields: unknown): string => {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && WORD_LISTS.has(String(key.value)) && isSeq(value)) {
        value.flow = true;
      }
    },
    Map: (_, map) => {
      map.flow = isMap(map) && map.items.length === 0;
    },
    Scalar: (key, scalar) => {
      if (key === 'value' && typeof scalar.value === 'string') {
        scalar.type = styleOf(scalar.value);
      }
    },
  });
  return `${SCHEMA_LINE}\n${document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false })}`;
};

const styleOf = (text: string): Scalar.Type => {
  if (NOT_FOR_BLOCKS.test(text)) {
    return /[\n ]/.test(text) || text.length > INLINE_WIDTH ? 'QUOTE_DOUBLE' : 'PLAIN';
  }
  if (BY_LINES.test(text)) {
    return 'BLOCK_LITERAL';
  }
  // An address can't be folded, so it would only move to a line of its own.
  const foldable = text.includes(' ') && text.length > INLINE_WIDTH;
  return text.includes('\n') || foldable ? 'BLOCK_FOLDED' : 'PLAIN';
};
