/**
 * English, and the list of all messages: every other language has the same keys. ICU MessageFormat;
 * `{name}` is filled in, plurals and selections follow the language's own rules.
 */
export const messages = {
  'language.name': 'English',

  // Playground: the page around the channel.
  'playground.title': 'MLOps Daily playground',
};

export default messages;
