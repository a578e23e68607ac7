import type { View } from '../../src/core/view/view.ts';

/** How the bot is called in the app package, unless a company calls it otherwise. */
const MENTION = '@MLOps Daily';

/** Before a command, as views write it, and by itself; not the beginning of a path such as `/mlops/models`. */
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
 * where others are. A notice that is about a channel means to be followed there, wherever it is shown.
 * What questions say stays as it is.
 */
export const asTyped = <V extends View>(view: V, inPrivate: boolean): V => {
  if (view.kind !== 'notice') {
    return view;
  }
  const before = inPrivate && view.about === undefined ? '' : `${MENTION} `;
  return inAll(view, (text) =>
    text.replaceAll(COMMAND, (found) => (found.endsWith(' ') ? before : MENTION)),
  );
};
