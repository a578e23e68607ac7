/** How a name is shown for a member's id. */
export type NameOf = (userId: string) => string;

const CODE = /```\n?([\s\S]*?)```|`([^`\n]+)`/g;
/** Stands for a piece of code while marks are looked for, so that code keeps its own. */
const HELD = /\uE000(\d+)\uE001/g;
/** Bold, italic and struck text: marks at the edges of words, around no space. */
const MARKS = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu;
const LINK = /<([^<>|]+)(?:\|([^<>]*))?>/g;
const INVISIBLE = /\u200B|\u2060|\uFEFF/g;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const linkText = (target: string, label: string | undefined, nameOf: NameOf): string => {
  if (target.startsWith('@')) {
    return `@${nameOf(target.slice(1))}`;
  }
  if (target.startsWith('!date^')) {
    return label ?? '';
  }
  return target.startsWith('!') ? `@${target.slice(1)}` : (label ?? target);
};

const withoutMarks = (text: string): string => {
  const bare = text.replaceAll(MARKS, '$2');
  return bare === text ? text : withoutMarks(bare);
};

/** What a person reads of mrkdwn: no marks, names for ids, and `@channel` where everybody is called. */
export const mrkdwnText = (source: string, nameOf: NameOf): string => {
  const codes: string[] = [];
  const held = source.replaceAll(CODE, (_all, block?: string, span?: string) => {
    codes.push(block ?? span ?? '');
    return `\uE000${codes.length - 1}\uE001`;
  });
  const prose = withoutMarks(held)
    .replaceAll(/^&gt; ?/gm, '')
    .replaceAll(LINK, (_all, target: string, label?: string) => linkText(target, label, nameOf));
  const whole = prose.replaceAll(HELD, (_all, place: string) => codes[Number(place)] ?? '');
  return unescaped(whole).replaceAll(INVISIBLE, '');
};
