import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { COMMAND_WORDS } from '../../src/app/commands/parse/vocabulary.ts';
import { commandWord } from '../../src/app/present/command-word.ts';
import type { Translator } from '../../src/i18n/translator.ts';

type Command = TeamsManifestV1D29.CommandListCommand;

/** What help says of itself fits its own list alone. */
const meaningOf = (t: Translator, command: (typeof COMMAND_WORDS)[number]): string =>
  t.text(command === 'help' ? 'help.heading' : `help.${command}`);

/**
 * The commands that Teams offers while somebody types, in the order of the bot's own help.
 *
 * @returns titles that the bot understands as they are.
 */
export const commandsIn = (t: Translator): readonly Command[] =>
  COMMAND_WORDS.map((command) => ({
    title: commandWord({ t, topics: new Map() }, command),
    description: meaningOf(t, command),
  }));

/** The same in another language, as a localization file names them. */
export const localizedCommands = (t: Translator, lists: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: lists }, (_, list) =>
      commandsIn(t).flatMap(({ title, description = '' }, index) => {
        const path = `bots[0].commandLists[${list}].commands[${index}]`;
        return [
          [`${path}.title`, title],
          [`${path}.description`, description],
        ];
      }),
    ).flat(),
  );
