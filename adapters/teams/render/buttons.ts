import type { ChannelId } from '../../../src/core/ids.ts';
import type * as view from '../../../src/core/view/view.ts';
import { commandData } from '../card-data.ts';
import { literal } from '../escape.ts';
import { BUTTON_TEXT, BUTTONS_IN_SET, COMMAND, cut, pack } from '../limits.ts';
import type { Action, ActionSet, ExecuteAction } from './card.ts';

/** What stands on a button without words. */
const NOTHING = '…';

export const titleOf = (words: string): string =>
  cut(literal(words).replaceAll(/\s+/g, ' ').trim() || NOTHING, BUTTON_TEXT);

/** Buttons in sets of which none goes into a menu. */
export const buttonSets = (actions: readonly Action[]): ActionSet[] =>
  pack(actions, BUTTONS_IN_SET).map((part) => ({ type: 'ActionSet', actions: part }));

/** Buttons one below another: beside others, one with more than a word would be cut. */
export const buttonColumn = (actions: readonly Action[]): ActionSet[] =>
  actions.map((action, index) => ({
    type: 'ActionSet',
    actions: [action],
    ...(index > 0 && { spacing: 'small' }),
  }));

/**
 * Buttons that do what typing a command would. A command that couldn't be carried whole gets none:
 * cut, it would be another command.
 */
export const commandButtons = (
  actions: readonly view.Action[],
  about?: ChannelId,
): ExecuteAction[] =>
  actions
    .filter(({ command }) => command.length <= COMMAND)
    .map(
      ({ label, command }): ExecuteAction => ({
        type: 'Action.Execute',
        title: titleOf(label),
        ...commandData(command, about),
        associatedInputs: 'none',
      }),
    );
