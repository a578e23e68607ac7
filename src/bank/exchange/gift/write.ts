import { type Exported, requestedItems, type WriteFormat } from '../export/format.ts';
import type { Item, ItemChoice, Loss } from '../export/item.ts';
import { joinStem, paragraphsOf } from '../import/stem.ts';
import { withAppendix } from './appendix.ts';
import { type Extras, extrasLine } from './extras.ts';
import { giftLead, giftText, isUncarried } from './text.ts';

/** The questions as GIFT, which Moodle and others import; one language a file. */
export const writeGift: WriteFormat = (request): Exported => {
  const { items, losses } = requestedItems(request);
  const topics = [...new Set(items.map((item) => item.topic))];
  const content = topics.flatMap((topic) => [
    `$CATEGORY: ${topic}`,
    ...items.filter((item) => item.topic === topic).map(giftQuestion),
  ]);
  return {
    content: content.map((block) => `${block}\n`).join('\n'),
    losses: [...losses, ...items.flatMap(giftLosses)],
  };
};

const giftLosses = (item: Item): readonly Loss[] => [
  ...(item.picture ? [{ id: item.id, what: 'the picture itself (its name is there)' }] : []),
  ...(isUncarried(JSON.stringify(item).replaceAll('\\r', '\r'))
    ? [{ id: item.id, what: 'texts with `&&` and a code of GIFT, or with a carriage return' }]
    : []),
];

const giftQuestion = (item: Item): string => {
  const open = item.choices.length === 0;
  const asked = open ? (item.open?.prompt ?? item.question) : item.question;
  const marks = [`[id:${item.id}]`, ...item.tags.map((tag) => `[tag:${tag}]`)];
  return [
    `// ${marks.join(' ')}`,
    extrasLine(extrasOf(item, asked)),
    `::${item.id}::[markdown]${giftText(joinStem(item.scenario, asked))}{`,
    ...item.choices.map((choice) => choiceLine(choice, item.choices)),
    `\t####[markdown]${giftText(withAppendix(item.justification, open ? (item.open?.keyPoints ?? []) : [], item.references))}`,
    '}',
  ].join('\n');
};

const extrasOf = (item: Item, asked: string): Extras => {
  const open = item.choices.length === 0;
  const paragraphs = paragraphsOf(asked);
  return {
    language: item.language,
    revision: item.revision,
    difficulty: item.difficulty,
    ...(open ? { question: item.question } : { options: item.choices.map(({ id }) => id) }),
    ...(item.answer && { answer: [...item.answer] }),
    ...(item.open && {
      ...(!open && { prompt: item.open.prompt }),
      keyPoints: [...item.open.keyPoints],
    }),
    references: [...item.references],
    ...(item.picture && { picture: item.picture }),
    ...(paragraphs > 1 && { questionParagraphs: paragraphs }),
  };
};

const choiceLine = (choice: ItemChoice, all: readonly ItemChoice[]): string => {
  const why = choice.why === undefined ? '' : `#${giftLead(choice.why)}`;
  return `\t${prefixOf(choice, all)}${giftLead(choice.text)}${why}`;
};

/** Moodle knows these shares of 100, each with five decimals where it needs them. */
const shareOf = (parts: number): string => String(Number((100 / parts).toFixed(5)));

const prefixOf = ({ right, text }: ItemChoice, all: readonly ItemChoice[]): string => {
  const rightOnes = all.filter((choice) => choice.right).length;
  if (rightOnes > 1) {
    return right ? `~%${shareOf(rightOnes)}%` : '~%-100%';
  }
  if (!right) {
    return '~';
  }
  // `=` and `->` together would be read as a question of matching pairs.
  return text.includes('->') ? '~%100%' : '=';
};
