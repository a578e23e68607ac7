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
  const { drain, ...answers } = createAnswerStore(db);
  return {
    ...createChannelStore(db),
    ...createManagerStore(db),
    ...createSlotStore(db),
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
      await drain();
      await db.destroy();
    },
  };
};
