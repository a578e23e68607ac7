import { nearest } from '../nearest.ts';
import { check } from './check.ts';
import { type CliContext, type Command, EXIT, UsageError } from './context.ts';
import { exportBank } from './export.ts';
import { importBank } from './import.ts';
import { list } from './list.ts';
import { preview } from './preview.ts';
import { schema } from './schema.ts';
import { shuffle } from './shuffle.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['export', exportBank],
  ['import', importBank],
  ['list', list],
  ['preview', preview],
  ['schema', schema],
  ['shuffle', shuffle],
]);

const USAGE = `Usage: npm run questions -- <command>

  check [folders…]               say what is wrong in the files, and measure the bank
    --strict                     fail for stale evidence too
    --json                       for programs
  list [--json]                  list all questions
  preview <id> [--language en]   show how a question will look
  schema [folder]                write question.schema.json, for editors
  shuffle <files or folders…>    give the right options even places in these files
  export <format> [--language en] [--topic t]… [--out file]
                                 write the bank as gift, csv, qti or anki
  import <file…> --into <folder> [--format f] [--topic t] [--language en] [--force]
                                 take questions from gift, csv, moodle (XML) or yaml

Folders come from QUESTIONS_DIR, or are \`questions\`.`;

/**
 * Runs one command of the question bank's tool.
 *
 * @param args - what was typed after the tool's name.
 * @returns the exit code: 0 all is well, 1 something is wrong in the bank, 2 wrong use.
 */
export const runQuestions = async (
  args: readonly string[],
  context: CliContext,
): Promise<number> => {
  const [name, ...rest] = args;
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    context.out(USAGE);
    return EXIT.ok;
  }
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) {
    return refuse(unknownCommand(name), context);
  }
  try {
    return await command(rest, context);
  } catch (error) {
    if (isUsageError(error)) {
      return refuse(error.message, context);
    }
    throw error;
  }
};

const unknownCommand = (name: string | undefined): string => {
  if (name === undefined) {
    return 'Which command?';
  }
  const near = nearest(name, COMMANDS.keys());
  return `There is no command \`${name}\`.${near === undefined ? '' : ` Did you mean ${near}?`}`;
};

const refuse = (message: string, { err }: CliContext): number => {
  err(`${message}\n\n${USAGE}`);
  return EXIT.usage;
};

/** What a command says of its arguments, or what `parseArgs` does. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS_'));
