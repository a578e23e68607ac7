import type { NoticeView } from '../../../src/core/view/view.ts';
import { asTyped } from '../as-typed.ts';
import type { CardElement, ContainerStyle } from './card.ts';
import { factSet } from './facts.ts';
import type { RenderContext } from './render-context.ts';
import { rich } from './rich-text.ts';
import { bold, heading, line, run, subtle } from './text.ts';

/** The ground of the heading, which says the same in words. */
const TONE_STYLES = {
  info: undefined,
  success: 'good',
  warning: 'warning',
  error: 'attention',
} as const satisfies Record<NoticeView['tone'], ContainerStyle | undefined>;

/** As the application writes it; how it is typed here is for `asTyped` to say. */
const COMMAND = /^\/mlops\b/;
/** A longer term stands above its text, not beside it. */
const SHORT_TERM = 24;

const head = ({ tone, heading: words }: NoticeView): CardElement[] => {
  const style = TONE_STYLES[tone];
  return style === undefined
    ? heading(words)
    : [{ type: 'Container', style, bleed: true, items: heading(words) }];
};

/** `isCommand`: its term is something to type. */
type Item = NoticeView['items'][number] & { readonly isCommand: boolean };

const itemRows = ({ term, text, isCommand }: Item): CardElement[] => [
  ...line(isCommand ? bold(term, { fontType: 'monospace' }) : bold(term)),
  ...line(run(text), { spacing: 'none' }),
];

const isFact = ({ term, isCommand }: Item): boolean => !isCommand && term.length <= SHORT_TERM;

const items = (all: readonly Item[]): CardElement[] =>
  all.every(isFact)
    ? factSet(all.map(({ term, text }) => ({ title: term, value: text })))
    : all.flatMap(itemRows);

/** A message in words: help, a setting that was changed, something that isn't understood. */
export const noticeBody = (
  written: NoticeView,
  { channels, inPrivate }: RenderContext,
): CardElement[] => {
  const view = asTyped(written, inPrivate);
  const commands = written.items.map(({ term }) => COMMAND.test(term));
  return [
    ...head(view),
    ...subtle([view.about && channels?.get(view.about)]),
    ...rich(view.text),
    ...items(view.items.map((item, at) => ({ ...item, isCommand: commands[at] === true }))),
  ];
};
