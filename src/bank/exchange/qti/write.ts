import { zipOf } from '../archive.ts';
import { requestedItems, type WriteFormat } from '../export/format.ts';
import type { Item, Loss } from '../export/item.ts';
import { playedLosses } from '../export/item-losses.ts';
import { isXmlText } from '../html/escape.ts';
import { pictureName, qtiItem } from './item.ts';
import { itemFile, qtiManifest } from './manifest.ts';

/** The questions as a content package of QTI 2.1, one item each; one language a package. */
export const writeQti: WriteFormat = (request) => {
  const { items, losses } = requestedItems(request);
  const pictures = items.flatMap((item) => {
    const bytes = request.pictures.get(item.bankId);
    return item.picture && bytes ? [[`items/${pictureName(item)}`, bytes] as const] : [];
  });
  return {
    content: zipOf(
      new Map<string, string | Uint8Array>([
        ['imsmanifest.xml', qtiManifest(items)],
        ...items.map((item) => [itemFile(item), qtiItem(item)] as const),
        ...pictures,
      ]),
    ),
    losses: [...losses, ...items.flatMap(playedLosses), ...items.flatMap(controls)],
  };
};

const controls = (item: Item): readonly Loss[] =>
  textsOf(item).every(isXmlText) ? [] : [{ id: item.id, what: 'control characters in texts' }];

/** Every text inside a value. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};
