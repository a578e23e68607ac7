import { askSchema, formatAsk } from '../../src/core/ask.ts';
import type { OptionId } from '../../src/core/ids.ts';
import type { Zone } from '../../src/core/schedule/settings.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Entry } from './history.ts';
import type { EntryView } from './snapshot.ts';
import { formReplyReason, subjectOf } from './subject.ts';

/**
 * Arranges what one person sees: messages in order, with private replies below the message that they
 * belong to. Replies of the whole channel stand in order too, and name their message.
 *
 * @param entries oldest first, of one person.
 */
export const arrange = (
  entries: readonly Entry[],
  translator: Translator,
  zone: Zone,
): readonly EntryView[] => {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const replies = new Map(entries.map((entry) => [entry.reason, entry]));
  const parentOf = ({ parent }: Entry) => (parent === null ? undefined : bySeq.get(parent));
  const isNested = (entry: Entry) => entry.person !== null && parentOf(entry) !== undefined;

  const show = (entry: Entry): EntryView => {
    const parent = isNested(entry) ? undefined : parentOf(entry);
    const reply = replies.get(reasonOfReply(entry, isNested(entry) ? entry.parent : entry.seq));
    return {
      seq: entry.seq,
      private: entry.person !== null,
      day: translator.formats.dateAt(entry.at, zone, 'weekday'),
      time: translator.formats.timeAt(entry.at, zone),
      ...(isTyped(entry.command) && {
        caption: translator.text('playground.used', { command: `/mlops ${entry.command}`.trim() }),
      }),
      ...(parent && {
        replyTo: {
          seq: parent.seq,
          text: translator.text('playground.replyTo', { heading: parent.view.heading }),
        },
      }),
      ...(entry.view.kind === 'question' && { ask: formatAsk(entry.view.ask) }),
      chosen: chosenIn(reply),
      // A form that came back with complaints is the reply, and the one to fill in.
      done: reply !== entry && isSettled(reply),
      returned: reply !== entry && reply?.view.kind === 'form',
      view: entry.view,
      replies: entries.filter((other) => isNested(other) && other.parent === entry.seq).map(show),
    };
  };
  return entries.filter((entry) => !isNested(entry)).map(show);
};

const reasonOfReply = ({ view }: Entry, below: number | null): string =>
  view.kind === 'form' ? formReplyReason(view.form, below) : (subjectOf(view) ?? '');

/** A command that carries what a button asks for was pressed: nobody types that, or wants to read it. */
const isTyped = (command: string | null): boolean =>
  command !== null && !command.split(' ').some((word) => askSchema.safeParse(word).success);

const chosenIn = (reply: Entry | undefined): readonly OptionId[] =>
  reply?.view.kind === 'feedback' ? reply.view.chosen.map(({ id }) => id) : [];

/** A form whose reply is a complaint can be mended and sent again. */
const isSettled = (reply: Entry | undefined): boolean =>
  reply !== undefined &&
  !(reply.view.kind === 'notice' && ['warning', 'error'].includes(reply.view.tone));
