const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/**
 * Puts values in place of `{{name}}` in the text of a JSON file, and parses it.
 *
 * @throws {Error} for a placeholder without a value.
 */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): unknown =>
  JSON.parse(
    text.replaceAll(PLACEHOLDER, (_, name: string) => {
      const value = values[name];
      if (value === undefined) {
        throw new Error(`No value for {{${name}}} in the template.`);
      }
      return JSON.stringify(value).slice(1, -1);
    }),
  );
