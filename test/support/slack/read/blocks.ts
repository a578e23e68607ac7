import { plainText } from '../../../../src/core/richtext.ts';
import { type Json, list, record, records, text } from '../json.ts';
import { mrkdwnText, type NameOf } from './mrkdwn.ts';
import { richTextText } from './rich-text.ts';

const textObject = (value: unknown, nameOf: NameOf): readonly string[] => {
  const { type, text: words } = record(value);
  if (typeof words !== 'string') {
    return [];
  }
  return [type === 'mrkdwn' ? mrkdwnText(words, nameOf) : words];
};

const elementText = (element: Json, nameOf: NameOf): readonly string[] => {
  const initial = element['initial_value'] ?? element['initial_time'] ?? element['alt_text'];
  return [
    ...textObject(element, nameOf),
    ...textObject(element['text'], nameOf),
    ...textObject(element['placeholder'], nameOf),
    ...records(element['options']).flatMap((option) => [
      ...textObject(option['text'], nameOf),
      ...textObject(option['description'], nameOf),
    ]),
    ...list(element['initial_users']).map((user) => `@${nameOf(text(user))}`),
    ...(typeof initial === 'string' ? [initial] : []),
  ];
};

const cellText = (cell: Json, nameOf: NameOf): string =>
  cell['type'] === 'rich_text'
    ? richTextText(cell, nameOf)
    : String(cell['text'] ?? cell['value'] ?? '');

const tableText = (block: Json, nameOf: NameOf): readonly string[] =>
  list(block['rows']).map((row) =>
    records(row)
      .map((cell) => cellText(cell, nameOf))
      .join(' | '),
  );

const PARTS = ['title', 'subtitle', 'text', 'label', 'hint', 'body'] as const;

const plainBlock = (block: Json, nameOf: NameOf): readonly string[] => [
  ...(typeof block['alt_text'] === 'string' ? [block['alt_text']] : []),
  ...PARTS.flatMap((part) => textObject(block[part], nameOf)),
  ...records(block['fields']).flatMap((field) => textObject(field, nameOf)),
  ...[record(block['accessory']), record(block['element'])]
    .concat(records(block['elements']), records(block['actions']))
    .flatMap((element) => elementText(element, nameOf)),
];

const blockText = (block: Json, nameOf: NameOf): readonly string[] => {
  switch (block['type']) {
    case 'rich_text':
      return [richTextText(block, nameOf)];
    case 'markdown':
      return [plainText(text(block['text']))];
    case 'table':
    case 'data_table':
      return tableText(block, nameOf);
    default:
      return plainBlock(block, nameOf);
  }
};

/** What a person reads of blocks, a line each. */
export const blocksText = (blocks: readonly Json[], nameOf: NameOf): string =>
  blocks.flatMap((block) => blockText(block, nameOf)).join('\n');
