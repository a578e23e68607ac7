import type { Messages } from './messages.ts';

/** Spanish. */
export const messages: Messages = {
  'language.name': 'Español',

  // Playground: the page around the channel.
  'playground.title': 'Playground de MLOps Daily',
};

export default messages;
