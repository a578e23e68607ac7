import type { Order, Outcome } from '../load/protocol.ts';
import { nextMessage, programOf, spawnNode, WITH_MESSAGES } from './spawn.ts';

/** The process that presses, and that is shown what comes of it. */
export interface People {
  /** Where feedback has to be sent. */
  readonly responsesPort: number;
  press(order: Order): Promise<Outcome>;
  stop(): void;
}

export const startPeople = async (core: number | undefined): Promise<People> => {
  const child = spawnNode({ args: [programOf('load/main')], core, stdio: WITH_MESSAGES });
  const responsesPort = Number(await nextMessage(child));
  return {
    responsesPort,
    press: (order) => {
      child.send(order);
      return nextMessage(child) as Promise<Outcome>;
    },
    stop: () => child.disconnect(),
  };
};
