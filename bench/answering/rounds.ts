import type { Manner, Outcome } from '../load/protocol.ts';
import { cpuMs } from '../process/cpu.ts';
import type { People } from '../process/people.ts';
import type { Subject } from './subject.ts';

/** People at once at saturation: each presses again as soon as they are acknowledged. */
export const AT_ONCE = 64;

/** How much is pressed: to warm up, and in each round. */
export interface Amounts {
  readonly warmUp: number;
  readonly saturation: number;
  readonly atRate: { readonly perSecond: number; readonly presses: number };
}

/** What one subject did in one round. */
export interface Measured {
  readonly saturation: Outcome;
  readonly atRate: Outcome;
  /** Time of the server's processor for each press at saturation, in microseconds. */
  readonly cpuMicros: number;
}

/** What each subject did in one round, by its name. */
export type Round<Name extends string> = Readonly<Record<Name, Measured>>;

const inTurn = (presses: number): Manner => ({ type: 'in turn', atOnce: AT_ONCE, presses });

const measure = async (
  people: People,
  subject: Subject<string>,
  amounts: Amounts,
): Promise<Measured> => {
  const before = cpuMs(subject.pid);
  const saturation = await people.press({ ...subject, manner: inTurn(amounts.saturation) });
  const used = (cpuMs(subject.pid) ?? Number.NaN) - (before ?? Number.NaN);
  const atRate = await people.press({ ...subject, manner: { type: 'at rate', ...amounts.atRate } });
  return { saturation, atRate, cpuMicros: (used * 1000) / saturation.presses };
};

/** Runs all subjects in turn, so that whatever else the machine does meets them alike. */
export const runRounds = async <Name extends string>(
  people: People,
  subjects: readonly Subject<Name>[],
  { count, ...amounts }: Amounts & { readonly count: number },
): Promise<readonly Round<Name>[]> => {
  for (const subject of subjects) {
    await people.press({ ...subject, manner: inTurn(amounts.warmUp) });
  }
  const rounds: Round<Name>[] = [];
  for (let round = 0; round < count; round += 1) {
    const measured: [string, Measured][] = [];
    for (const subject of subjects) {
      measured.push([subject.name, await measure(people, subject, amounts)]);
    }
    rounds.push(Object.fromEntries(measured) as Round<Name>);
  }
  return rounds;
};
