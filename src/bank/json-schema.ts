import { z } from 'zod';
import { questionShape } from '../core/question/schema.ts';
import type { Path } from './problem.ts';

/** The file, beside `topics.yaml`, that editors read. */
export const SCHEMA_FILE = 'question.schema.json';

/** The JSON Schema (draft 7, which every editor knows) of a question's file. */
export const questionJsonSchema = () => {
  const { $schema, ...shape } = z.toJSONSchema(questionShape, { io: 'input', target: 'draft-7' });
  return {
    $schema,
    $id: 'urn:mlops-daily:question',
    title: 'A question of MLOps Daily',
    description:
      'One file `<topic>/<id>.yaml` of the question bank. Rules between fields and files are ' +
      'checked by `npm run questions -- check`.',
    ...shape,
  };
};

/** The text of {@link SCHEMA_FILE}; the same schema always gives the same text. */
export const questionSchemaText = (): string =>
  `${JSON.stringify(questionJsonSchema(), undefined, 2).replaceAll(LIST_OF_WORDS, onOneLine)}\n`;

const LIST_OF_WORDS = /^(.*)\[\n([^[\]{}]*)\n *\]/gm;
const LINE_WIDTH = 100;

const onOneLine = (whole: string, before: string, items: string): string => {
  const line = `${before}[${items.trim().replaceAll(/\n */g, ' ')}]`;
  return line.length < LINE_WIDTH ? line : whole;
};

interface SchemaNode {
  readonly oneOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/** Tells which keys a map at a path of a question may have. */
export const createKeyFinder = (): ((path: Path) => readonly string[]) => {
  const schema = questionJsonSchema() as SchemaNode;
  return (path) => {
    const nodes = path.reduce<readonly SchemaNode[]>(
      (parents, step) => parents.flatMap(variants).flatMap((parent) => childOf(parent, step)),
      [schema],
    );
    return [
      ...new Set(nodes.flatMap(variants).flatMap((node) => Object.keys(node.properties ?? {}))),
    ];
  };
};

const variants = (node: SchemaNode): readonly SchemaNode[] => node.oneOf ?? [node];

const childOf = (node: SchemaNode, step: PropertyKey): readonly SchemaNode[] => {
  const child = typeof step === 'number' ? node.items : node.properties?.[String(step)];
  return child === undefined ? [] : [child];
};
