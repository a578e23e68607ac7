import { type Json, list, record, records, text } from '../../json.ts';
import { markdownText, visible } from './markdown.ts';
import { type Part, partsOf } from './parts.ts';

const factText = ({ title, value }: Json): string =>
  `${markdownText(text(title))} ${markdownText(text(value))}`;

/** Runs of a rich text: what stands in them is meant as it is. */
const runsText = (inlines: unknown): string =>
  list(inlines)
    .map((run) => text(run) || text(record(run)['text']))
    .join('');

/** What stands in a field before anyone has typed, its label first. */
const inputText = (input: Json): readonly string[] => {
  const isChoice = input['type'] === 'Input.ChoiceSet';
  return [
    text(input['label']),
    text(input['title']),
    ...records(input['choices']).map(({ title }) => markdownText(text(title))),
    // What is chosen is seen by its title.
    isChoice ? '' : text(input['value']) || text(input['placeholder']),
  ];
};

const partText = ({ type, json }: Part): readonly string[] => {
  switch (type) {
    case 'TextBlock':
      return [markdownText(text(json['text']))];
    case 'RichTextBlock':
      return [runsText(json['inlines'])];
    case 'FactSet':
      return records(json['facts']).map(factText);
    case 'Image':
    case 'Media':
      return [text(json['altText'])];
    default:
      return type.startsWith('Input.') ? inputText(json) : [text(json['title'])];
  }
};

/** What a person reads of a card, a line each, with everything that its buttons show. */
export const cardText = (card: Json): string =>
  partsOf(card)
    .flatMap(partText)
    .map(visible)
    .filter((line) => line !== '')
    .join('\n');
