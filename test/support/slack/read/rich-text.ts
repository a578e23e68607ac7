import { type Json, records, text } from '../json.ts';
import type { NameOf } from './mrkdwn.ts';

const pieceText = (piece: Json, nameOf: NameOf): string => {
  switch (piece['type']) {
    case 'link':
      return text(piece['text']) || text(piece['url']);
    case 'user':
      return `@${nameOf(text(piece['user_id']))}`;
    case 'emoji':
      return `:${text(piece['name'])}:`;
    case 'broadcast':
      return `@${text(piece['range'])}`;
    default:
      return text(piece['text']);
  }
};

const partText = (part: Json, nameOf: NameOf): string =>
  part['type'] === 'rich_text_list'
    ? records(part['elements'])
        .map((section) => partText(section, nameOf))
        .join('\n')
    : records(part['elements'])
        .map((piece) => pieceText(piece, nameOf))
        .join('');

/** What a person reads of a `rich_text` block. */
export const richTextText = (block: Json, nameOf: NameOf): string =>
  records(block['elements'])
    .map((part) => partText(part, nameOf))
    .join('\n');
