import { quantilesOf } from '../measure/quantiles.ts';
import { createConnection } from './connection.ts';
import { type Pressed, pressAtRate, pressInTurn } from './press.ts';
import type { Manner, Order, Outcome } from './protocol.ts';
import { createPresses, type Press } from './requests.ts';
import { startResponses } from './responses.ts';

/** Connections of presses that come at their times: enough for all that are under way. */
const MOST_UNDER_WAY = 256;

const responses = await startResponses();
let members = 0;

/** The next of those that were made before, until there is none. */
const oneByOne = (presses: readonly Press[]): (() => Press | undefined) => {
  let place = 0;
  return () => presses[place++];
};

const whileLasts = (make: () => Press, seconds: number): (() => Press | undefined) => {
  const end = performance.now() + seconds * 1000;
  return () => (performance.now() < end ? make() : undefined);
};

const connectionsFor = (url: string, manner: Manner) =>
  Array.from({ length: manner.type === 'at rate' ? MOST_UNDER_WAY : manner.atOnce }, () =>
    createConnection(new URL(url)),
  );

const pressAll = async (order: Order): Promise<readonly Pressed[]> => {
  const { url, manner } = order;
  const make = createPresses(order, () => members++);
  const made = 'presses' in manner ? Array.from({ length: manner.presses }, make) : [];
  const connections = connectionsFor(url, manner);
  const next = manner.type === 'lasting' ? whileLasts(make, manner.seconds) : oneByOne(made);
  const pressed =
    manner.type === 'at rate'
      ? await pressAtRate(connections, made, manner.perSecond)
      : await pressInTurn(connections, next);
  for (const connection of connections) {
    connection.close();
  }
  return pressed;
};

const outcomeOf = (pressed: readonly Pressed[], shownAt: readonly number[]): Outcome => {
  const begin = pressed.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const last = (instants: readonly number[]) => instants.reduce((a, b) => Math.max(a, b), begin);
  const acknowledgedAt = pressed.map((press) => press.acknowledgedAt);
  const since = (ends: readonly number[]) =>
    quantilesOf(ends.map((end, place) => end - (pressed[place]?.at ?? end)));
  return {
    presses: pressed.length,
    acknowledgedMs: last(acknowledgedAt) - begin,
    shownMs: last([...acknowledgedAt, ...shownAt]) - begin,
    acknowledgement: since(acknowledgedAt),
    ...(shownAt.length > 0 && { feedback: since(shownAt) }),
  };
};

const carryOut = async (order: Order): Promise<Outcome> => {
  const pressed = await pressAll(order);
  const shown = order.showsFeedback
    ? await responses.shownTo(pressed.map(({ member }) => member))
    : [];
  return outcomeOf(pressed, shown);
};

process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => {
  carryOut(order).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    },
  );
});
process.send?.(responses.port);
