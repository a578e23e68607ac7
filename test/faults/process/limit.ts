import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * From now on a process writes no file beyond so many bytes, as if the disk were full there (Linux:
 * the write fails with EFBIG). Lifted with `'unlimited'`.
 *
 * @throws where the system has no `prlimit`, or the process is gone.
 */
export const limitFiles = async (pid: number, bytes: number | 'unlimited'): Promise<void> => {
  await run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
};
