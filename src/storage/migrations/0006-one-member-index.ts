import type { Migration } from 'kysely';

/** A member's answers are found by workspace alone: each index is one more page that every answer writes. */
export const oneMemberIndex: Migration = {
  up: async (db) => {
    await db.schema.dropIndex('answer_by_member').execute();
  },
};
