import { z } from 'zod';
import type { Languages } from '../../src/i18n/languages.ts';
import { commandsIn, localizedCommands } from './commands.ts';
import { PackageError } from './package-error.ts';
import { schemaErrors } from './schema.ts';
import type { PackageSettings } from './settings.ts';
import { fillTemplate } from './template.ts';

export interface ManifestSources {
  readonly settings: PackageSettings;
  /** The version of the product, as in package.json. */
  readonly version: string;
  readonly languages: Languages;
  /** Reads a file of `adapters/teams/manifest/`. */
  readonly read: (name: string) => string;
}

/** What the rest of the build counts on in the template; Microsoft's schema checks all of it. */
const templateSchema = z.looseObject({
  manifestVersion: z.literal('1.29'),
  bots: z.tuple([z.looseObject({ commandLists: z.array(z.looseObject({})) })]),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
});

const objectIn = (file: string, { settings, version, read }: ManifestSources): object => {
  const { appId, name, developer, website, privacy, terms } = settings;
  const values = { appId, name, developer, website, privacy, terms, version };
  const object: object = z.looseObject({}).parse(fillTemplate(read(file), values));
  return object;
};

/**
 * Makes the manifest, and a file for each further language.
 *
 * @returns the files by name, all checked against Microsoft's schemas.
 * @throws {PackageError} with a line for each thing that they forbid.
 */
export const makeManifest = (sources: ManifestSources): Readonly<Record<string, unknown>> => {
  const { settings, languages } = sources;
  const template = objectIn('manifest.json', sources);
  const { manifestVersion, bots, localizationInfo } = templateSchema.parse(template);
  const [bot] = bots;
  const translatorOf = (tag: string) => languages.translator(languages.match(tag));
  const commands = commandsIn(translatorOf(localizationInfo.defaultLanguageTag));
  const manifest = {
    ...template,
    bots: [{ ...bot, commandLists: bot.commandLists.map((list) => ({ ...list, commands })) }],
    validDomains: settings.domain === undefined ? [] : [settings.domain],
  };
  const translated = localizationInfo.additionalLanguages.map(({ languageTag, file }) => {
    const lists = localizedCommands(translatorOf(languageTag), bot.commandLists.length);
    return [file, { ...objectIn(file, sources), ...lists }] as const;
  });
  const wrong = [
    ...schemaErrors(manifest, 'manifest', manifestVersion),
    ...translated.flatMap(([, file]) => schemaErrors(file, 'localization', manifestVersion)),
  ];
  if (wrong.length > 0) {
    throw new PackageError(wrong);
  }
  return { 'manifest.json': manifest, ...Object.fromEntries(translated) };
};
