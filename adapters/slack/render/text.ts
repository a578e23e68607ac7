import type { ContextBlock, HeaderBlock, PlainTextElement } from '@slack/types';
import { literal } from '../escape.ts';
import { CONTEXT_TEXT, cut, HEADER_TEXT } from '../limits.ts';

/** What stands where a text is empty, because Slack refuses an empty one. */
const NOTHING = '…';

/** Text that is shown as it is, cut to a limit; never empty. */
export const plain = (text: string, limit: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(literal(text).trim() || NOTHING, limit),
  emoji: false,
});

/** A heading; none for an empty one. */
export const header = (text: string): HeaderBlock[] =>
  literal(text).trim() === '' ? [] : [{ type: 'header', text: plain(text, HEADER_TEXT) }];

/** A line in small grey letters, each text on a line of its own; none where there is nothing to say. */
export const context = (...texts: readonly (string | undefined)[]): ContextBlock[] => {
  const lines = texts.filter((text) => text !== undefined && literal(text).trim() !== '');
  return lines.length === 0
    ? []
    : [{ type: 'context', elements: [plain(lines.join('\n'), CONTEXT_TEXT)] }];
};
