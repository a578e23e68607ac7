import { readFileSync } from 'node:fs';

/** Memory of a process that is in use, in megabytes; `undefined` where the system doesn't tell. */
export const residentMb = (pid: number | undefined): number | undefined => {
  try {
    const [, kilobytes] =
      /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
};
