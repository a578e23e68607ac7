/** One entry of a GIFT file, which an empty line ends. */
export interface GiftBlock {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Its comments, with their slashes. */
  readonly comments: readonly string[];
  /** What follows `$CATEGORY:`, from here on the category of all questions. */
  readonly category?: string;
  /** The question, without its comments; empty where there is none. */
  readonly text: string;
  /** The line in the file of each line of `text`, from 1. */
  readonly lines: readonly number[];
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The entries of a GIFT text. Comments that stand alone belong to the question below them. */
export const giftBlocks = (text: string): readonly GiftBlock[] => {
  const blocks: GiftBlock[] = [];
  let comments: Line[] = [];
  for (const group of groups(text)) {
    comments.push(...group.filter(isComment));
    const [first, ...rest] = group.filter((line) => !isComment(line));
    if (first === undefined) {
      continue;
    }
    const category = /^\s*\$CATEGORY:(.*)$/.exec(first.text)?.[1]?.trim();
    const body = category === undefined ? [first, ...rest] : rest;
    blocks.push({
      line: first.number,
      comments: comments.map((line) => line.text.trim()),
      ...(category !== undefined && { category }),
      text: body.map((line) => line.text).join('\n'),
      lines: body.map((line) => line.number),
    });
    comments = [];
  }
  return blocks;
};

const isComment = ({ text }: Line): boolean => /^\s*\/\//.test(text);

/** Lines between empty lines. */
const groups = (text: string): readonly (readonly Line[])[] => {
  const found: Line[][] = [[]];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') {
      found.push([]);
    } else {
      found.at(-1)?.push({ number: index + 1, text: line });
    }
  }
  return found;
};
