import type { FakeSlack } from '../../support/slack/fake-slack.ts';
import { records, text } from '../../support/slack/json.ts';
import { type Found, interactiveElements } from '../../support/slack/read/find-element.ts';
import type { SlackMessage } from '../../support/slack/state.ts';

/** A question as people have seen it in a channel, with what can be pressed. */
export interface SeenQuestion {
  readonly roundId: string;
  readonly message: SlackMessage;
  readonly elements: readonly Found[];
  /** Ticked, then sent; otherwise one press answers. */
  readonly several: boolean;
  readonly options: readonly string[];
}

/** The newest messages of a channel that are looked at; older questions are known already. */
const NEWEST = 8;

const read = (message: SlackMessage): SeenQuestion | undefined => {
  const elements = interactiveElements(message.blocks);
  const values = elements.map(({ element }) => text(element['value']));
  const value = values.find((one) => one.startsWith('round:'));
  if (value === undefined) {
    return undefined;
  }
  const [ask = ''] = value.split('|');
  const boxes = elements.find(({ element }) => element['type'] === 'checkboxes');
  return {
    roundId: ask.slice('round:'.length),
    message,
    elements,
    several: boxes !== undefined,
    options:
      boxes === undefined
        ? values.map((one) => one.split('|')[1] ?? '')
        : records(boxes.element['options']).map((option) => text(option['value'])),
  };
};

/** What people have in front of them: also questions that are closed by now, from clients that lag. */
export interface Questions {
  /** Looks through the newest messages. */
  refresh(): void;
  /** Those that can be answered as far as the channels show, then all that ever could. */
  readonly open: readonly SeenQuestion[];
  readonly ever: readonly SeenQuestion[];
}

export const createQuestions = ({ state }: FakeSlack): Questions => {
  const known = new Map<string, SeenQuestion>();
  const open: SeenQuestion[] = [];
  return {
    open,
    refresh: () => {
      open.length = 0;
      for (const { messages } of state.channels.values()) {
        for (const message of messages.slice(-NEWEST)) {
          const question = read(message);
          if (question !== undefined) {
            known.set(`${message.channel} ${message.ts}`, question);
            open.push(question);
          }
        }
      }
    },
    get ever() {
      return [...known.values()];
    },
  };
};
