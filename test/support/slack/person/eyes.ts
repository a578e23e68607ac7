import { list, record, records, text } from '../json.ts';
import { blocksText } from '../read/blocks.ts';
import type { SlackMessage, SlackState, SlackView } from '../state.ts';

/** What one person sees. */
export interface Eyes {
  /** A channel's messages and those for this person alone, oldest first. */
  sees(channel: string): readonly SlackMessage[];
  /** All of that as text without markup, thread replies included. */
  reads(channel: string): string;
  /** The messages for this person alone, in any channel, oldest first. */
  ephemerals(): readonly SlackMessage[];
  /** What a message says, without markup; its fallback text where it has no blocks. */
  readsMessage(message: SlackMessage): string;
  /** The modal on top, if one is open. */
  modal(): SlackView | undefined;
  /** Title, blocks, buttons and field errors of the modal on top; empty where none is open. */
  readsModal(): string;
  /** The Home tab, if it was ever published. */
  home(): SlackView | undefined;
  /** What the Home tab says; empty where it was never published. */
  readsHome(): string;
}

const plainOf = (value: unknown): string => text(record(value)['text']);

export const createEyes = (state: SlackState, userId: string): Eyes => {
  const nameOf = (id: string) => state.users.get(id)?.name ?? id;
  const readsView = ({ content, errors }: SlackView): string =>
    [
      plainOf(content['title']),
      blocksText(records(content['blocks']), nameOf),
      ...Object.values(errors),
      plainOf(content['submit']),
      plainOf(content['close']),
    ].join('\n');
  const readsMessage = ({ text: fallback, blocks }: SlackMessage) =>
    list(blocks).length > 0 ? blocksText(blocks, nameOf) : fallback;
  const sees = (channel: string) => {
    const room = state.channels.get(channel);
    const everybody = room?.members.has(userId) ? room.messages : [];
    const own = state.ephemerals.filter(
      (message) => message.channel === channel && message.onlyFor === userId,
    );
    return [...everybody, ...own].toSorted((a, b) => Number(a.ts) - Number(b.ts));
  };
  const modal = () => state.views.findLast((view) => view.open && view.user === userId);
  return {
    sees,
    reads: (channel) => sees(channel).map(readsMessage).join('\n'),
    ephemerals: () => state.ephemerals.filter(({ onlyFor }) => onlyFor === userId),
    readsMessage,
    modal,
    readsModal: () => {
      const view = modal();
      return view ? readsView(view) : '';
    },
    home: () => state.homes.get(userId),
    readsHome: () => {
      const home = state.homes.get(userId);
      return home ? readsView(home) : '';
    },
  };
};
