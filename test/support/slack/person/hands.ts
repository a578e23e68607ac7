import type { Retry } from '../delivery.ts';
import type { Json } from '../json.ts';
import { records } from '../json.ts';
import { type Deed, messageAction, viewAction } from '../payloads/block-actions.ts';
import type { Entered } from '../payloads/element-state.ts';
import { slashCommand } from '../payloads/slash-command.ts';
import { stateValues } from '../payloads/state-values.ts';
import { type Found, findElement, interactiveElements, type Which } from '../read/find-element.ts';
import type { SlackMessage, SlackState, SlackView } from '../state.ts';
import type { Self } from './self.ts';
import { type Told, tell } from './tell.ts';

/** A message, in a channel or for one person alone; or a modal or Home tab. */
export type Surface = Pick<SlackMessage, 'channel' | 'ts'> | SlackView;

/** What one person does with buttons, boxes and commands. */
export interface Hands {
  /** Presses a button; throws where no button, or more than one, is the one that is meant. */
  press(on: Surface, which: Which): Promise<Told>;
  /** Ticks checkboxes, or chooses in another element, which replaces what was chosen there. */
  choose(on: Surface, which: Which, entered: Entered): Promise<Told>;
  /** Types `/mlops`, a space and this text. */
  command(channel: string, words: string): Promise<Told>;
  /** Slack sends the same thing once more: as a retry, or as a replay where `retry` is absent. */
  repeat(told: Told, retry?: Retry): Promise<Told>;
}

const messageOf = (
  state: SlackState,
  userId: string,
  { channel, ts }: Pick<SlackMessage, 'channel' | 'ts'>,
): SlackMessage => {
  const all = [
    ...(state.channels.get(channel)?.messages ?? []),
    ...state.ephemerals.filter(({ onlyFor }) => onlyFor === userId),
  ];
  const message = all.find((one) => one.channel === channel && one.ts === ts);
  if (!message) {
    throw new Error(`${userId} sees no message ${ts} in ${channel}.`);
  }
  return message;
};

const keyOf = (place: string, { element, blockId }: Found): string =>
  `${place}/${blockId}/${String(element['action_id'])}`;

export const createHands = (self: Self): Hands => {
  const { state, userId } = self;
  const entered = new Map<string, Entered>();

  const deedIn = (place: string, blocks: readonly Json[], which: Which, now?: Entered): Deed => {
    const found = findElement(blocks, which);
    if (now !== undefined) {
      entered.set(keyOf(place, found), now);
    }
    const values = stateValues(interactiveElements(blocks), (one) =>
      entered.get(keyOf(place, one)),
    );
    return { userId, found, values, ...(now !== undefined && { entered: now }) };
  };

  const act = (on: Surface, which: Which, now?: Entered): Promise<Told> => {
    if ('content' in on) {
      const deed = deedIn(on.id, records(on.content['blocks']), which, now);
      return tell(self, { type: 'interactive', payload: viewAction(state, on, deed) });
    }
    const message = messageOf(state, userId, on);
    const deed = deedIn(`${on.channel}/${on.ts}`, message.blocks, which, now);
    return tell(self, { type: 'interactive', payload: messageAction(state, message, deed) });
  };

  return {
    press: async (on, which) => act(on, which),
    choose: async (on, which, now) => act(on, which, now),
    command: (channel, words) => {
      const payload = slashCommand(state, userId, channel, words);
      return tell(self, { type: 'slash_commands', payload }, { user: userId, channel });
    },
    repeat: ({ delivery }, retry) => tell(self, { ...delivery, ...(retry && { retry }) }),
  };
};
