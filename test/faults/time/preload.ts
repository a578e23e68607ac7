// Loaded into a process of the product before anything else: lets its time run fast, and its
// machine's clock be set. The product itself is what ships.
import { readFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';
import { LOOKED_AT, type ProcessTime } from './process-time.ts';

const time = JSON.parse(process.env['FAULTS_TIME'] ?? '{}') as ProcessTime;
const { speed, realStart, start, clockFile } = time;
const require = createRequire(import.meta.url);

const readOffset = (): number => {
  try {
    return Number(readFileSync(clockFile, 'utf8'));
  } catch {
    return 0;
  }
};

const realNow = Date.now.bind(Date);
const trueNow = (): number => start + (realNow() - realStart) * speed;
let offset = readOffset();
process.on('SIGUSR2', () => {
  offset = readOffset();
});
const machineNow = (): number => Math.floor(trueNow() + offset);

const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [machineNow()] : args, newTarget),
  apply: () => new RealDate(machineNow()).toString(),
  get: (target, key) => (key === 'now' ? machineNow : Reflect.get(target, key)),
});

/** When the process last looked at the clock that nobody sets, as right before a post. */
let lookedAt = trueNow();
const realElapsed = performance.now.bind(performance);
Object.defineProperty(performance, 'now', {
  value: () => {
    lookedAt = trueNow();
    return realElapsed() * speed;
  },
});

type Timer = (run: () => void, ms?: number, ...rest: unknown[]) => NodeJS.Timeout;
type Pause = (ms?: number, ...rest: unknown[]) => Promise<unknown>;

const timers = require('node:timers') as Record<string, unknown>;
const pauses = require('node:timers/promises') as { setTimeout: Pause };
const realPause = pauses.setTimeout;
const pause: Pause = (ms = 0, ...rest) => realPause(ms / speed, ...rest);
pauses.setTimeout = pause;

for (const name of ['setTimeout', 'setInterval'] as const) {
  const real = globalThis[name] as Timer;
  const fast: Timer = (run, ms = 0, ...rest) => real(run, ms / speed, ...rest);
  const known = Object.assign(fast, name === 'setTimeout' ? { [promisify.custom]: pause } : {});
  Reflect.set(globalThis, name, known);
  timers[name] = known;
}
syncBuiltinESMExports();

const realTimeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => realTimeout(Math.ceil(ms / speed));

const realFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set(LOOKED_AT, String(Math.floor(lookedAt)));
  return realFetch(input, { ...init, headers });
};

// Nothing is left behind, however the harness ends.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) {
    process.exit(1);
  }
}, 1_000 * speed).unref();
