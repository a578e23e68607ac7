import { hash } from 'node:crypto';

/** An order that looks random and is the same on every machine: SHA-256 of the parts, hexadecimal. */
export const hashOf = (...parts: readonly (string | number)[]): string =>
  hash('sha256', parts.join('|'));

/** Compares two strings by code units, for sorting; no locale has a say. */
export const compareText = (a: string, b: string): number => {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
};
