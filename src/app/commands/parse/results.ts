import type { Command, CommandName, Field, ParsedCommand } from './command.ts';
import type { Misreading } from './reading.ts';

/** Longest part of what was typed that an answer repeats. */
const LONGEST_ECHO = 60;

/** What was typed, short enough to be said back. */
export const echo = (typed: string): string => {
  const letters = [...typed.trim()];
  return letters.length > LONGEST_ECHO
    ? `${letters.slice(0, LONGEST_ECHO - 1).join('')}…`
    : letters.join('');
};

export const understood = (command: Command): ParsedCommand => ({ type: 'command', command });

/** Where in a command a value stands: its example is `start` and a value that would do. */
export interface Place {
  readonly command: CommandName;
  readonly field: Field;
  readonly start: string;
}

export const invalid = (
  { command, field, start }: Place,
  value: string,
  { problem, example, value: part = value }: Misreading,
): ParsedCommand => ({
  type: 'invalid',
  command,
  field,
  value: echo(part),
  problem,
  example: `${start} ${example}`.trim(),
});
