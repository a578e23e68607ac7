import Database from 'better-sqlite3';
import type { DeliveryId } from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import type { PersonId } from './people.ts';
import { type Subject, subjectOf } from './subject.ts';

/** One message of the channel, or one private reply. */
export interface Entry {
  /** Its place in the channel: later entries have greater numbers. */
  readonly seq: number;
  /** Who alone sees it; `null` for everyone. */
  readonly person: PersonId | null;
  /** The entry that it belongs to. */
  readonly parent: number | null;
  /** What it replies to, or what kind of notice it is: a second reply to the same replaces the first. */
  readonly reason: string | null;
  /** What was typed for it after `/mlops`. */
  readonly command: string | null;
  readonly at: number;
  readonly view: View;
}

export interface NewPost {
  readonly deliveryId: DeliveryId;
  readonly parent: number | null;
  readonly at: number;
  readonly view: View;
}

export interface NewReply {
  readonly person: PersonId;
  /** With a reason, it replaces this person's earlier reply for the same one. */
  readonly reason: string | null;
  readonly parent: number | null;
  readonly command: string | null;
  readonly at: number;
  readonly view: View;
}

/** What the playground's channel holds. Every method is done, and on disk, when it returns. */
export interface History {
  /**
   * Adds a message for everyone. As on the real platforms, the same delivery posted twice is two
   * messages: to ask first is the product's business.
   */
  post(post: NewPost): number;
  /** @returns whether the message was there to be replaced. */
  update(seq: number, view: View): boolean;
  find(deliveryId: DeliveryId): number | undefined;
  reply(reply: NewReply): void;
  /** The newest message, seen by this person, that asks for `subject`; a reply's own parent if it has one. */
  parentFor(person: PersonId, subject: Subject): number | null;
  /** The newest entries that this person sees, oldest first. */
  seenBy(person: PersonId, limit: number): readonly Entry[];
  isEmpty(): boolean;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id TEXT,
    person TEXT,
    parent INTEGER,
    subject TEXT,
    reason TEXT,
    command TEXT,
    at INTEGER NOT NULL,
    view TEXT NOT NULL,
    UNIQUE (person, reason)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entries_by_delivery ON entries (delivery_id)`;

type Row = Omit<Entry, 'view'> & { readonly view: string };

// Views are read back only from a file that this very module wrote.
const entryOf = (row: Row): Entry => ({ ...row, view: JSON.parse(row.view) as View });

const open = (file: string): Database.Database => {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(SCHEMA);
  return database;
};

const prepareWrites = (database: Database.Database) => ({
  post: database.prepare<[DeliveryId, number | null, string | null, number, string]>(`
    INSERT INTO entries (delivery_id, parent, subject, at, view) VALUES (?, ?, ?, ?, ?)`),
  reply: database.prepare(`
    INSERT INTO entries (person, reason, parent, command, subject, at, view)
    VALUES (@person, @reason, @parent, @command, @subject, @at, @view)
    ON CONFLICT (person, reason) DO UPDATE SET view = excluded.view, subject = excluded.subject`),
  replace: database.prepare<[string, string | null, number]>(
    'UPDATE entries SET view = ?, subject = ? WHERE seq = ? AND person IS NULL',
  ),
});

const prepareReads = (database: Database.Database) => ({
  byDelivery: database
    .prepare<[DeliveryId], number>(
      'SELECT seq FROM entries WHERE delivery_id = ? ORDER BY seq LIMIT 1',
    )
    .pluck(),
  bySubject: database
    .prepare<[Subject, PersonId], number>(
      `SELECT coalesce(CASE WHEN person IS NULL THEN NULL ELSE parent END, seq) FROM entries
       WHERE subject = ? AND (person IS NULL OR person = ?) ORDER BY seq DESC LIMIT 1`,
    )
    .pluck(),
  newest: database.prepare<[PersonId, number], Row>(`
    SELECT seq, person, parent, reason, command, at, view FROM entries
    WHERE person IS NULL OR person = ? ORDER BY seq DESC LIMIT ?`),
  any: database.prepare('SELECT 1 FROM entries LIMIT 1'),
});

/** Opens a channel's history; `:memory:` for one that ends with the process. */
export const openHistory = (file: string): History => {
  const database = open(file);
  const writes = prepareWrites(database);
  const reads = prepareReads(database);
  return {
    post: ({ deliveryId, parent, at, view }) => {
      const text = JSON.stringify(view);
      const added = writes.post.run(deliveryId, parent, subjectOf(view), at, text);
      return Number(added.lastInsertRowid);
    },
    update: (seq, view) =>
      writes.replace.run(JSON.stringify(view), subjectOf(view), seq).changes === 1,
    find: (deliveryId) => reads.byDelivery.get(deliveryId),
    reply: (reply) => {
      const { view } = reply;
      writes.reply.run({ ...reply, subject: subjectOf(view), view: JSON.stringify(view) });
    },
    parentFor: (person, subject) => reads.bySubject.get(subject, person) ?? null,
    seenBy: (person, limit) => reads.newest.all(person, limit).reverse().map(entryOf),
    isEmpty: () => reads.any.get() === undefined,
    close: () => database.close(),
  };
};
