import type { z } from 'zod';
import { difficultySchema } from '../../../core/schedule/settings.ts';
import { misread, type Reading, read } from './reading.ts';
import type { CommandWords } from './words.ts';

type Difficulty = z.infer<typeof difficultySchema>;

const EXAMPLE = '1-2';

/** Reads difficulties: `1-2`, `1,3`, `all`; ascending, and empty for all of them. */
export const readDifficulties = (text: string, words: CommandWords): Reading<Difficulty[]> => {
  if (words.find(text.trim(), ['all']) !== undefined) {
    return read([]);
  }
  const spread = text.replace(/(\d)\s*[-–—]\s*(\d)/g, (_, from, to) => spell(from, to));
  const parts = spread
    .split(/[\s,;+&]+/)
    .filter((part) => part !== '' && words.find(part, ['and']) === undefined);
  const levels = difficultySchema
    .array()
    .min(1)
    .safeParse(parts.map((part) => Number(part)));
  if (!levels.success) {
    return misread('command.problem.difficulty', EXAMPLE);
  }
  const chosen = [...new Set(levels.data)].sort();
  return read(chosen.length === 3 ? [] : chosen);
};

/** `1-3` as `1,2,3`. */
const spell = (from: string, to: string): string => {
  const [first, last] = [Number(from), Number(to)].sort((a, b) => a - b);
  const start = first ?? 0;
  return Array.from({ length: (last ?? start) - start + 1 }, (_, step) => start + step).join(',');
};
