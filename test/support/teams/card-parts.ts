import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Card } from '../../../adapters/teams/render/card.ts';
import { type Json, record, records, text } from '../json.ts';

/** Everything in a card that has a type, from the outside in: elements, actions, runs of text. */
export const partsOf = (value: unknown): readonly Json[] => {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = 'type' in value ? [record(value)] : [];
  return [...own, ...Object.values(value).flatMap(partsOf)];
};

/** Parts of some types. */
export const partsOfType = (card: unknown, ...types: readonly string[]): readonly Json[] =>
  partsOf(card).filter(({ type }) => types.includes(text(type)));

/** What a card's actions carry, its own `refresh` among them. */
export const executions = (card: Card): readonly Json[] => partsOfType(card, 'Action.Execute');

const factTexts = ({ facts }: Json) =>
  records(facts).flatMap(({ title, value }) => [text(title), text(value)]);

const choiceTitles = ({ choices }: Json) => records(choices).map(({ title }) => text(title));

/** Texts in which clients read Markdown. */
export const markdownIn = (card: Card): readonly string[] => [
  card.fallbackText,
  ...partsOfType(card, 'TextBlock').map((block) => text(block['text'])),
  ...partsOfType(card, 'FactSet').flatMap(factTexts),
  ...partsOfType(card, 'Input.ChoiceSet').flatMap(choiceTitles),
  ...partsOf(card).map(({ errorMessage }) => text(errorMessage)),
];

/** Texts that are shown as they are. */
export const literalsIn = (card: Card): readonly string[] =>
  partsOf(card)
    .flatMap(({ type, text: run, title, label, altText, tooltip }) => [
      type === 'TextRun' ? run : '',
      ...[title, label, altText, tooltip],
    ])
    .map(text)
    .filter((words) => words !== '');

/** Parts of Markdown that aren't words: emphasis, code, images, HTML, lists, headings, definitions. */
export const marksIn = (markdown: string): readonly string[] =>
  partsOf(fromMarkdown(markdown))
    .map(({ type }) => text(type))
    .filter((type) => !['root', 'paragraph', 'text', 'link'].includes(type));

/** Where the links of a text with Markdown lead. */
export const linksIn = (markdown: string): readonly string[] =>
  partsOfType(fromMarkdown(markdown), 'link').map(({ url }) => text(url));

const wordsIn = (node: unknown): string => {
  const { value, children } = record(node);
  return text(value) + records(children).map(wordsIn).join('');
};

/** What a person reads of a text with Markdown. */
export const readMarkdown = (markdown: string): string => wordsIn(fromMarkdown(markdown));

const wordsOfPart = (part: Json): readonly string[] => {
  switch (part['type']) {
    case 'TextBlock':
      return [readMarkdown(text(part['text']))];
    case 'RichTextBlock':
      return [
        records(part['inlines'])
          .map((run) => text(run['text']))
          .join(''),
      ];
    case 'FactSet':
      return factTexts(part).map(readMarkdown);
    case 'Input.ChoiceSet':
      return [text(part['label']), ...choiceTitles(part).map(readMarkdown)];
    default:
      return [text(part['label']), text(part['title']), text(part['altText'])];
  }
};

/** Doubles of marks stand for them, what is unseen is left out, and a link's brackets are round. */
const MARKS: Readonly<Record<string, string>> = {
  '∗': '*',
  ˍ: '_',
  '∼': '~',
  ˋ: '`',
  '[': '(',
  ']': ')',
  '\u2060': '',
};

/** A text in one line, comparable with another whatever a card does to marks. */
export const comparable = (words: string): string =>
  words
    .replaceAll(/[∗ˍ∼ˋ[\]\u2060]/g, (mark) => MARKS[mark] ?? mark)
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Everything that a card says, in one line. */
export const readingOf = (card: Card): string =>
  comparable(partsOf(card).flatMap(wordsOfPart).join(' '));
