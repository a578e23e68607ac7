import type { Store } from '../store.ts';
import { createAnswerStore } from './answers.ts';
import { createBoardStore } from './boards.ts';
import { createChannelStore } from './channels.ts';
import { createSlotStore } from './claims.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createManagerStore } from './managers.ts';
import { migrate } from './migrate.ts';
import { createPracticeStore } from './practices.ts';
import { createReferenceStore } from './references.ts';
import type { Db } from './schema.ts';

/** A store over any database that Kysely speaks to. Closing it takes what was begun to its end. */
export const createSqlStore = (db: Db): Store => {
  const { drain: drainAnswers, ...answers } = createAnswerStore(db);
  const { drain: drainClaims, ...slots } = createSlotStore(db);
  return {
    ...createChannelStore(db),
    ...createManagerStore(db),
    ...slots,
    ...answers,
    ...createDeliveryStore(db),
    ...createBoardStore(db),
    ...createPracticeStore(db),
    ...createReferenceStore(db),
    migrate: () => migrate(db),
    ping: async () => {
      await db.selectFrom('workspace').select('id').limit(1).execute();
    },
    close: async () => {
      await drainAnswers();
      await drainClaims();
      await db.destroy();
    },
  };
};
