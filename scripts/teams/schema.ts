import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ajv from 'ajv-draft-04';

const SCHEMAS = '@microsoft/app-manifest/build/json-schemas/teams';
const FILES = {
  manifest: 'MicrosoftTeams.schema.json',
  localization: 'MicrosoftTeams.Localization.schema.json',
} as const;

const { resolve } = createRequire(import.meta.url);

/**
 * Checks a file of the package against Microsoft's JSON schema, as Teams does when it is uploaded.
 *
 * @param version - of the manifest, such as `1.29`.
 * @returns a line for each error, with field, value and what is allowed; none: all is well.
 */
export const schemaErrors = (
  document: unknown,
  kind: keyof typeof FILES,
  version: string,
): readonly string[] => {
  const file = resolve(`${SCHEMAS}/v${version}/${FILES[kind]}`);
  const validator = new ajv.default({
    allErrors: true,
    verbose: true,
    strict: false,
    // Microsoft's patterns aren't all valid with the u flag.
    unicodeRegExp: false,
    formats: { uri: (text: string) => URL.canParse(text) },
  });
  const validate = validator.compile(JSON.parse(readFileSync(file, 'utf8')));
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message, params, data }) => {
    const field = instancePath.slice(1).replaceAll('/', '.') || 'the file';
    return `${kind} ${field}=${JSON.stringify(data)}: ${message} ${JSON.stringify(params)}`;
  });
};
