import { IntlMessageFormat } from 'intl-messageformat';

/** One argument of a message, as it is filled in at one place. */
export interface Argument {
  readonly name: string;
  /** `value`: a name as it is; the others are formatted or chosen by. */
  readonly type: 'value' | 'number' | 'date' | 'select' | 'plural' | 'selectordinal';
  /** Branches of a `select`, `plural` or `selectordinal`. */
  readonly branches: readonly string[];
}

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** By ICU’s own numbering; a pound sign and a tag fill in nothing. */
const TYPES: readonly (Argument['type'] | undefined)[] = [
  undefined,
  'value',
  'number',
  'date',
  'date',
  'select',
  'plural',
];

const argumentOf = (node: Node): Argument[] => {
  const type = TYPES[node.type];
  if (type === undefined || !('value' in node)) {
    return [];
  }
  const ordinal = 'pluralType' in node && node.pluralType === 'ordinal';
  const branches = 'options' in node ? Object.keys(node.options) : [];
  return [{ name: node.value, type: ordinal ? 'selectordinal' : type, branches }];
};

const walk = (nodes: readonly Node[]): Argument[] =>
  nodes.flatMap((node) => [
    ...argumentOf(node),
    ...('options' in node ? Object.values(node.options).flatMap(({ value }) => walk(value)) : []),
  ]);

/** Every place of a message at which something is filled in. */
export const argumentsOf = (message: string, language: string): Argument[] =>
  walk(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
