import { withoutPassword } from './database.ts';

/** Environment variables that aren't empty. */
export type Given = Readonly<Record<string, string | undefined>>;

const SECRET = /(?:TOKEN|SECRET|PASSWORD|KEY)$/;

/** A line for people: which variable, what it holds, and the mend. What a secret holds is never repeated. */
export const wrongLine = (name: string, given: Given, mend: string): string => {
  const value = SECRET.test(name) ? '…' : JSON.stringify(withoutPassword(given[name] ?? ''));
  return `${name}=${value}: ${mend}`;
};

/** As {@link wrongLine}, for one that isn't there. */
export const missingLine = (name: string, mend: string): string => `${name}: is missing; ${mend}`;
