import { parseArgs } from 'node:util';
import { isChoice } from '../../core/question/choice.ts';
import type { ChoiceQuestion, Question } from '../../core/question/schema.ts';
import { openForm } from '../../core/question/texts.ts';
import { languagesOf } from '../localized.ts';
import { type Command, EXIT } from './context.ts';
import { loadConfigured } from './folders.ts';

/** `list [--json]`: every question in short. */
export const list: Command = async (args, context) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const { bank } = await loadConfigured(context);
  const entries = bank.questions.map(entryOf);
  context.out(values.json === true ? JSON.stringify(entries, undefined, 2) : table(entries));
  return EXIT.ok;
};

const choiceOf = ({ options, answer }: Pick<ChoiceQuestion, 'options' | 'answer'>) => ({
  options: options.map(({ id }) => id),
  answer,
});

const NO_CHOICE = { options: [], answer: [] };

const entryOf = (question: Question) => ({
  id: question.id,
  topic: question.topic,
  difficulty: question.difficulty,
  kind: question.kind,
  revision: question.revision,
  languages: languagesOf(question),
  tags: question.tags,
  ...(isChoice(question) ? choiceOf(question) : NO_CHOICE),
  ...(question.kind === 'incident' && {
    steps: question.steps.map((step) => ({ id: step.id, ...choiceOf(step) })),
  }),
  open: openForm(question) !== undefined,
  references: question.references,
});
type Entry = ReturnType<typeof entryOf>;

const HEADINGS = ['id', 'topic', 'difficulty', 'kind', 'options', 'open', 'languages', 'revision'];

const table = (entries: readonly Entry[]): string => {
  const rows = [HEADINGS, ...entries.map(cells)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const cells = (entry: Entry): string[] => [
  entry.id,
  entry.topic,
  String(entry.difficulty),
  entry.kind,
  entry.steps === undefined ? String(entry.options.length) : `${entry.steps.length} steps`,
  entry.open ? 'yes' : 'no',
  entry.languages.join(' '),
  String(entry.revision),
];
