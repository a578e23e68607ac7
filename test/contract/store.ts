import { describe } from 'vitest';
import { answersContract } from './store/answers.ts';
import { boardsContract } from './store/boards.ts';
import { channelsContract } from './store/channels.ts';
import { claimsContract } from './store/claims.ts';
import { deliveriesContract } from './store/deliveries.ts';
import { dueContract } from './store/due.ts';
import type { OpenStore } from './store/harness.ts';
import { incidentsContract } from './store/incidents.ts';
import { lifeContract } from './store/life.ts';
import { managersContract } from './store/managers.ts';
import { memberAnswersContract } from './store/member-answers.ts';
import { messagesContract } from './store/messages.ts';
import { practiceContract } from './store/practice.ts';
import { racesContract } from './store/races.ts';
import { recountContract } from './store/recount.ts';
import { referencesContract } from './store/references.ts';
import { replicasContract } from './store/replicas.ts';
import { revealsContract } from './store/reveals.ts';
import { streaksContract } from './store/streaks.ts';
import { weeksContract } from './store/weeks.ts';

/** What every store keeps of the promises in `src/storage/store.ts`. */
export const storeContract = (name: string, open: OpenStore): void => {
  describe(name, () => {
    lifeContract(open);
    channelsContract(open);
    managersContract(open);
    dueContract(open);
    claimsContract(open);
    revealsContract(open);
    weeksContract(open);
    answersContract(open);
    streaksContract(open);
    memberAnswersContract(open);
    deliveriesContract(open);
    messagesContract(open);
    boardsContract(open);
    recountContract(open);
    practiceContract(open);
    incidentsContract(open);
    referencesContract(open);
    racesContract(open);
    replicasContract(open);
  });
};
