import type {
  KnownTopic,
  ParseContext,
  ParsedCommand,
} from '../../../../src/app/commands/parse/command.ts';
import { parseCommand } from '../../../../src/app/commands/parse/parse.ts';
import { createCommandWords } from '../../../../src/app/commands/parse/words.ts';
import { topicIdSchema } from '../../../../src/core/ids.ts';
import { localDateSchema } from '../../../../src/core/schedule/settings.ts';
import { loadLanguages } from '../../../../src/i18n/languages.ts';

export const topic = (id: string, en: string, es: string) => ({
  id: topicIdSchema.parse(id),
  name: { en, es },
});

const context: ParseContext = {
  words: createCommandWords(await loadLanguages()),
  topics: [
    topic('data-and-features', 'Data and features', 'Datos y features'),
    topic('monitoring', 'Monitoring and drift', 'Monitorización y drift'),
    topic('incidents', 'Incident response', 'Respuesta a incidentes'),
    topic('serving', 'Packaging and serving', 'Empaquetado y serving'),
    topic('testing', 'Testing and CI/CD', 'Pruebas y CI/CD'),
    topic('cost', 'Cost and capacity', 'Costes y capacidad'),
    topic('llmops', 'LLM operations', 'Operación de LLM'),
    topic('statistics', 'Statistics for operations', 'Estadística para operaciones'),
  ],
  // A Sunday.
  today: localDateSchema.parse('2026-11-22'),
};

/** Parses on Sunday 2026-11-22, with the product's own languages, a few topics and these. */
export const parse = (text: string, more: readonly KnownTopic[] = []): ParsedCommand =>
  parseCommand(text, { ...context, topics: [...context.topics, ...more] });

/** The command that was understood, or the whole answer where none was. */
export const commandOf = (text: string): unknown => {
  const parsed = parse(text);
  return parsed.type === 'command' ? parsed.command : parsed;
};

/** What `schedule set` with this text changes. */
export const changeOf = (text: string): unknown => {
  const parsed = parse(`schedule set ${text}`);
  return parsed.type === 'command' && 'change' in parsed.command ? parsed.command.change : parsed;
};
