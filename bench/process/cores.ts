import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Where processes run: what is measured on one core, whoever measures on another. */
export interface Cores {
  readonly server: number;
  readonly people: number;
}

/** `Cpus_allowed_list` of Linux, such as `0-3,8`. */
const listOf = (text: string): number[] =>
  text.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

const allowed = (): readonly number[] => {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return listOf(/^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? '');
  } catch {
    return [];
  }
};

const hasTaskset = (): boolean => spawnSync('taskset', ['--version']).status === 0;

/** `undefined` where processes can't be held on a core of their own; the report says so. */
export const findCores = (): Cores | undefined => {
  const [server, people] = allowed();
  return server === undefined || people === undefined || !hasTaskset()
    ? undefined
    : { server, people };
};
