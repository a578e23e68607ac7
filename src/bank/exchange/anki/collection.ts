import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Item } from '../export/item.ts';
import { noteFields, noteGuid, noteTags } from './note.ts';
import { FIELDS, noteType } from './note-type.ts';
import { CONFIG, DECK_OPTIONS, deck, SCHEMA } from './schema.ts';
import { stableId } from './stable-id.ts';

export interface CollectionOptions {
  /** The name of the deck that an item goes into; `::` makes a deck within a deck. */
  readonly deckOf: (item: Item) => string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An Anki collection as the bytes of its database. */
export const ankiCollection = (
  items: readonly Item[],
  { deckOf, now }: CollectionOptions,
): Uint8Array => {
  const seconds = Math.floor(now / 1000);
  const ids = new Set<number>();
  const decks = new Map(
    [...new Set(items.map(deckOf))].map((name) => [name, stableId(ids, 'deck', name)] as const),
  );
  const typeId = stableId(ids, 'note type', FIELDS.join(' '));
  const database = new Database(':memory:');
  try {
    database.exec(SCHEMA);
    database
      .prepare(`insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')`)
      .run(
        seconds,
        now,
        now,
        JSON.stringify(CONFIG),
        JSON.stringify({ [typeId]: noteType(typeId, 1, seconds) }),
        JSON.stringify(deckColumn(decks, seconds)),
        JSON.stringify(DECK_OPTIONS),
      );
    const note = database.prepare(`insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')`);
    const card = database.prepare(
      `insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')`,
    );
    for (const [place, item] of items.entries()) {
      const guid = noteGuid(item);
      const noteId = stableId(ids, 'note', guid);
      const fields = noteFields(item);
      const text = FIELDS.map((name) => fields[name]).join('\u001f');
      note.run(noteId, guid, typeId, seconds, noteTags(item), text, fields.Id, checksum(fields.Id));
      const deckId = decks.get(deckOf(item)) ?? 1;
      card.run(stableId(ids, 'card', guid), noteId, deckId, seconds, place + 1);
    }
    return database.serialize();
  } finally {
    database.close();
  }
};

/** Every collection has a deck 1, which is where cards without one go. */
const deckColumn = (decks: ReadonlyMap<string, number>, seconds: number) => ({
  1: deck(1, 'Default', 0),
  ...Object.fromEntries([...decks].map(([name, id]) => [id, deck(id, name, seconds)])),
});

/** What Anki finds notes with the same first field by. */
const checksum = (text: string): number =>
  Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16);
