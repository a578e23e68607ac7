/** The first word of a text, and what follows it; both trimmed, and empty where there is nothing. */
export const headAndRest = (text: string): readonly [head: string, rest: string] => {
  const trimmed = text.trim();
  const [head = ''] = trimmed.split(/\s/, 1);
  return [head, trimmed.slice(head.length).trim()];
};
