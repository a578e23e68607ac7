import type { ActionsBlock, Button } from '@slack/types';
import type { Action } from '../../../src/core/view/view.ts';
import { encodeCommand } from '../actions.ts';
import { BUTTON_TEXT, BUTTON_VALUE, BUTTONS_IN_ROW, pack } from '../limits.ts';
import { plain } from './text.ts';

/** Buttons in rows of nearly the same length, which clients don't have to fold. */
export const buttonRows = (buttons: readonly Button[]): ActionsBlock[] => {
  const rows = Math.ceil(buttons.length / BUTTONS_IN_ROW);
  return pack(buttons, Math.ceil(buttons.length / rows)).map((elements) => ({
    type: 'actions',
    elements,
  }));
};

/**
 * Buttons of a view's actions. `place` is where their numbers begin, so that they differ from all
 * others of the message. A command that Slack couldn't carry whole gets no button: cut, it would be
 * another command.
 */
export const actionRows = (actions: readonly Action[], place: number): ActionsBlock[] =>
  buttonRows(
    actions
      .filter(({ command }) => command.length <= BUTTON_VALUE)
      .map(({ label, command }, index) => ({
        type: 'button',
        text: plain(label, BUTTON_TEXT),
        ...encodeCommand(place + index, command),
      })),
  );
