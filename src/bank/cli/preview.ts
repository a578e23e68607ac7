import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { questionIdSchema } from '../../core/ids.ts';
import type { LoadedBank } from '../load.ts';
import { languagesOf } from '../localized.ts';
import { byLikeness } from '../nearest.ts';
import { formatProblem } from '../problem.ts';
import { type CliContext, type Command, EXIT, UsageError } from './context.ts';
import { loadConfigured } from './folders.ts';
import { previewLines } from './preview-text.ts';

/** `preview <id> [--language en]`: how a question will look. */
export const preview: Command = async (args, context) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { language: { type: 'string', short: 'l' } },
  });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) {
    throw new UsageError('preview takes the id of one question.');
  }
  const loaded = await loadConfigured(context);
  const parsed = questionIdSchema.safeParse(id);
  const question = parsed.success ? loaded.bank.get(parsed.data) : undefined;
  if (question === undefined) {
    return unknownQuestion(id, loaded, context);
  }
  const languages = languagesOf(question);
  const asked = values.language === undefined ? languages : [values.language];
  const missing = asked.find((language) => !languages.some((written) => written === language));
  if (missing !== undefined) {
    context.err(`\`${id}\` is not written in \`${missing}\`, but in ${languages.join(', ')}.`);
    return EXIT.problems;
  }
  const name = loaded.bank.topics.find((topic) => topic.id === question.topic)?.name;
  const texts = asked.map((language) =>
    previewLines(question, name?.[language] ?? name?.en ?? question.topic, language).join('\n'),
  );
  context.out(texts.join('\n\n\n'));
  return EXIT.ok;
};

const unknownQuestion = (
  id: string,
  { bank, problems }: LoadedBank,
  { err }: CliContext,
): number => {
  const broken = problems.filter(({ file }) => basename(file) === `${id}.yaml`);
  if (broken.length > 0) {
    err(`\`${id}\` can’t be shown before its file is mended:`);
    err(broken.map(formatProblem).join('\n'));
    return EXIT.problems;
  }
  const ids = bank.questions.map((question) => question.id);
  const containing = ids.filter((other) => other.includes(id));
  const near = [...new Set([...containing, ...byLikeness(id, ids)])].slice(0, 3);
  err(`There is no question \`${id}\`. Nearest: ${near.join(', ') || 'the bank is empty'}.`);
  return EXIT.problems;
};
