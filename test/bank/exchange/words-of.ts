import { parseRichText } from '../../../src/core/richtext.ts';

/** All that is read in a rich text, without the marks of lists, and without what no XML can hold. */
export const wordsOf = (text: string): string => {
  const words: string[] = [];
  JSON.parse(JSON.stringify(parseRichText(text)), (key, value) => {
    if (key === 'text') {
      words.push(value);
    }
    return value;
  });
  return words
    .join(' ')
    .replaceAll(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
};
