/** What the command-line tool is run with; nothing else of the process is touched. */
export interface CliContext {
  readonly env: { readonly QUESTIONS_DIR?: string | undefined };
  /** The working folder, absolute. */
  readonly cwd: string;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Writes a text and a line's end to the standard output. */
  readonly out: (text: string) => void;
  /** Writes a text and a line's end to the standard error. */
  readonly err: (text: string) => void;
}

/** One command: takes what was typed after its name, and gives the exit code. */
export type Command = (args: readonly string[], context: CliContext) => Promise<number>;

/** It was called in a way that it can't be; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Exit codes: all is well, something is wrong in the bank, the tool was called wrongly. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;
