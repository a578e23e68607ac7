import { zipOf } from '../archive.ts';
import { type ExportRequest, requestedItems, type WriteFormat } from '../export/format.ts';
import type { Item, Loss } from '../export/item.ts';
import { playedLosses } from '../export/item-losses.ts';
import { ankiCollection } from './collection.ts';
import { mediaName } from './note.ts';

/** The questions as a package for Anki, one note each and a deck a topic; one language a package. */
export const writeAnki: WriteFormat = (request) => {
  const { items, losses } = requestedItems(request);
  const pictures = items.flatMap((item) => {
    const bytes = request.pictures.get(item.bankId);
    return item.picture && bytes ? [{ name: mediaName(item), bytes }] : [];
  });
  const media = Object.fromEntries(pictures.map(({ name }, index) => [String(index), name]));
  return {
    content: zipOf(
      new Map<string, string | Uint8Array>([
        [
          'collection.anki2',
          ankiCollection(items, { deckOf: deckNames(request), now: request.now }),
        ],
        ['media', JSON.stringify(media)],
        ...pictures.map(({ bytes }, index) => [String(index), bytes] as const),
      ]),
    ),
    losses: [...losses, ...items.flatMap(playedLosses), ...items.flatMap(ankiLosses)],
  };
};

const deckNames = ({ topics, language }: ExportRequest) => {
  const names = new Map<string, string>(
    topics.map(({ id, name }) => [id, name[language] ?? name.en]),
  );
  return ({ topic }: Item): string => {
    // Two colons would make a deck within the deck, and quotes aren’t allowed in names.
    const name = (names.get(topic) ?? topic).replaceAll(/::+|["\p{Cc}]/gu, ' ').trim();
    return `MLOps Daily (${language})::${name}`;
  };
};

const ankiLosses = ({ id }: Item): readonly Loss[] => [
  { id, what: 'revision, and ids of options' },
];
