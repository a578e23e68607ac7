import type { z } from 'zod';
import { list, record, records, text } from '../json.ts';
import { messageBlock } from './blocks.ts';

/** Slack's own word where all texts of the blocks together are too long; the bound is measured. */
const MAX_TOTAL_TEXT = 13_000;
const MAX_BLOCKS = 50;
const MAX_TEXT = 40_000;
const MAX_METADATA = 16_000;

/** What is wrong with each block, with its path, such as `blocks[2].text.text: Too big …`. */
export const blockProblems = (schema: z.ZodType, blocks: readonly unknown[]): readonly string[] =>
  blocks.flatMap((block, place) => {
    const parsed = schema.safeParse(block);
    return (parsed.error?.issues ?? []).map(
      (issue) => `blocks[${place}].${issue.path.join('.')}: ${issue.message}`,
    );
  });

const valuesOf = (value: unknown, key: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(inner, key),
  );
};

/** Ids of one kind that stand twice. */
export const repeatedIds = (
  blocks: readonly unknown[],
  key: 'block_id' | 'action_id',
): readonly string[] => {
  const ids = valuesOf(blocks, key);
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${key} twice: ${id}`);
};

export interface MessageParts {
  readonly text: unknown;
  readonly blocks: unknown;
  readonly metadata?: unknown;
}

const wholeProblems = (blocks: readonly unknown[]): readonly string[] => {
  const tables = records(blocks).filter(({ type }) => type === 'table').length;
  const total = valuesOf(blocks, 'text').join('').length;
  return [
    ...(blocks.length > MAX_BLOCKS ? [`${blocks.length} blocks`] : []),
    ...(tables > 1 ? ['only_one_table_allowed'] : []),
    ...(total > MAX_TOTAL_TEXT ? [`${total} characters in all blocks`] : []),
  ];
};

const metadataProblems = (metadata: unknown): readonly string[] => {
  if (metadata === undefined) {
    return [];
  }
  const { event_type, event_payload } = record(metadata);
  const isWhole = typeof event_type === 'string' && typeof event_payload === 'object';
  return isWhole && JSON.stringify(metadata).length <= MAX_METADATA
    ? []
    : ['metadata is malformed'];
};

/** Everything in a message that Slack would refuse; no fallback text counts too. */
export const messageProblems = ({ text: words, blocks, metadata }: MessageParts) => {
  const all = list(blocks);
  return [
    ...(blocks !== undefined && !Array.isArray(blocks) ? ['blocks is not a list'] : []),
    ...wholeProblems(all),
    ...blockProblems(messageBlock, all),
    ...repeatedIds(all, 'block_id'),
    ...repeatedIds(all, 'action_id'),
    ...metadataProblems(metadata),
    ...(text(words).trim() === '' ? ['no text for notifications and screen readers'] : []),
    ...(text(words).length > MAX_TEXT ? [`${text(words).length} characters of text`] : []),
  ];
};
