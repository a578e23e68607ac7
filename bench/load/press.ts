import type { Connection } from './connection.ts';
import type { Press } from './requests.ts';

/** What became of one press, by the clock of `performance`. */
export interface Pressed {
  readonly member: string;
  /** When it was sent, or was due to be. */
  readonly at: number;
  readonly acknowledgedAt: number;
}

/** Everyone presses again as soon as they were acknowledged, until there is no next press. */
export const pressInTurn = async (
  connections: readonly Connection[],
  next: () => Press | undefined,
): Promise<readonly Pressed[]> => {
  const pressed: Pressed[] = [];
  const person = async (connection: Connection): Promise<void> => {
    for (let press = next(); press !== undefined; press = next()) {
      const at = performance.now();
      await connection.send(press.request);
      pressed.push({ member: press.member, at, acknowledgedAt: performance.now() });
    }
  };
  await Promise.all(connections.map(person));
  return pressed;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Presses are due at their times, whatever became of those before; a late one counts from its time. */
export const pressAtRate = async (
  connections: readonly Connection[],
  presses: readonly Press[],
  perSecond: number,
): Promise<readonly Pressed[]> => {
  const pressed: Pressed[] = [];
  const idle = [...connections];
  const underWay: Promise<void>[] = [];
  const begin = performance.now();
  const send = async (connection: Connection, { member, request }: Press, at: number) => {
    await connection.send(request);
    pressed.push({ member, at, acknowledgedAt: performance.now() });
    idle.push(connection);
  };
  for (const [place, press] of presses.entries()) {
    const at = begin + (place * 1000) / perSecond;
    let connection: Connection | undefined;
    while (connection === undefined) {
      await turn();
      connection = performance.now() < at ? undefined : idle.pop();
    }
    underWay.push(send(connection, press, at));
  }
  await Promise.all(underWay);
  return pressed;
};
