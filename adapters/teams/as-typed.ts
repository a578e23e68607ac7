import type { View } from '../../src/core/view/view.ts';

/** How the bot is called in the app package, unless a company calls it otherwise. */
const MENTION = '@MLOps Daily';

/** The command as views write it; not the beginning of a path such as `/mlops/models`. */
const COMMAND = /\/mlops(?: (?=\S)|(?=[\s`]|$))/g;

const inAll = <T>(value: T, change: (text: string) => string): T => {
  if (typeof value === 'string') {
    return change(value) as T;
  }
  if (Array.isArray(value)) {
    return value.map((each) => inAll(each, change)) as T;
  }
  return typeof value === 'object' && value !== null
    ? (Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, inAll(each, change)]),
      ) as T)
    : value;
};

/**
 * Notices name commands as `/mlops quiz`; in Teams people type `quiz` to the bot alone, and mention it
 * where others are. What questions say stays as it is.
 */
export const asTyped = (view: View, inPrivate: boolean): View =>
  view.kind === 'notice'
    ? inAll(view, (text) => text.replaceAll(COMMAND, inPrivate ? '' : `${MENTION} `))
    : view;
