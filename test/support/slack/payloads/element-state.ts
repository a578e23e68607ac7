import { type Json, records, text } from '../json.ts';

/** What a person entered: a text, a time or a choice; or several choices. */
export type Entered = string | readonly string[];

const chosenOptions = (element: Json, ids: readonly string[]): readonly Json[] =>
  ids.map((id) => {
    const option = records(element['options']).find(({ value }) => value === id);
    if (!option) {
      throw new Error(`There is no option “${id}” in ${text(element['action_id'])}.`);
    }
    return option;
  });

const several = (entered: Entered): readonly string[] =>
  typeof entered === 'string' ? [entered] : entered;

const enteredState = (element: Json, entered: Entered): Json => {
  switch (element['type']) {
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: chosenOptions(element, several(entered)) };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: chosenOptions(element, several(entered))[0] ?? null };
    case 'multi_users_select':
      return { selected_users: several(entered) };
    case 'users_select':
      return { selected_user: several(entered)[0] ?? null };
    case 'timepicker':
      return { selected_time: several(entered)[0] ?? null };
    default:
      return { value: several(entered)[0] || null };
  }
};

const initialState = (element: Json): Json => {
  switch (element['type']) {
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: element['initial_options'] ?? [] };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: element['initial_option'] ?? null };
    case 'multi_users_select':
      return { selected_users: element['initial_users'] ?? [] };
    case 'users_select':
      return { selected_user: element['initial_user'] ?? null };
    case 'timepicker':
      return { selected_time: element['initial_time'] ?? null };
    default:
      return { value: element['initial_value'] || null };
  }
};

/** An element's part of `state.values`; what it shows from the start, where nothing was entered. */
export const elementState = (element: Json, entered: Entered | undefined): Json => ({
  type: element['type'],
  ...(entered === undefined ? initialState(element) : enteredState(element, entered)),
});

const EMPTY = ['value', 'selected_option', 'selected_user', 'selected_time'];

/** Whether nothing is entered or chosen. */
export const isEmptyState = (state: Json): boolean =>
  EMPTY.some((key) => state[key] === null) ||
  [state['selected_options'], state['selected_users']].some(
    (chosen) => Array.isArray(chosen) && chosen.length === 0,
  );
