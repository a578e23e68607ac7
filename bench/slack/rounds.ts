import type { Manner, Outcome } from '../load/protocol.ts';
import { cpuMs } from '../process/cpu.ts';
import type { People } from '../process/people.ts';
import type { Subject } from './subjects.ts';

/** People at once at saturation: each presses again as soon as they are acknowledged. */
export const AT_ONCE = 64;

const WARM_UP: Manner = { type: 'in turn', atOnce: AT_ONCE, presses: 12_000 };
const SATURATION: Manner = { type: 'in turn', atOnce: AT_ONCE, presses: 5_000 };
const AT_RATE: Manner = { type: 'at rate', perSecond: 1_000, presses: 2_000 };

/** What one subject did in one round. */
export interface Measured {
  readonly saturation: Outcome;
  readonly atRate: Outcome;
  /** Time of the server's processor for each press at saturation, in microseconds. */
  readonly cpuMicros: number;
}

export type Round = Readonly<Record<Subject['name'], Measured>>;

const measure = async (people: People, subject: Subject): Promise<Measured> => {
  const before = cpuMs(subject.pid);
  const saturation = await people.press({ ...subject, manner: SATURATION });
  const used = (cpuMs(subject.pid) ?? Number.NaN) - (before ?? Number.NaN);
  const atRate = await people.press({ ...subject, manner: AT_RATE });
  return { saturation, atRate, cpuMicros: (used * 1000) / saturation.presses };
};

/** Runs all subjects in turn, so that whatever else the machine does meets them alike. */
export const runRounds = async (
  people: People,
  subjects: readonly Subject[],
  count: number,
): Promise<readonly Round[]> => {
  for (const subject of subjects) {
    await people.press({ ...subject, manner: WARM_UP });
  }
  const rounds: Round[] = [];
  for (let round = 0; round < count; round += 1) {
    const measured: [string, Measured][] = [];
    for (const subject of subjects) {
      measured.push([subject.name, await measure(people, subject)]);
    }
    rounds.push(Object.fromEntries(measured) as Round);
  }
  return rounds;
};
