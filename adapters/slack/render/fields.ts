import type { InputBlock, InputBlockElement, KnownBlock } from '@slack/types';
import type {
  CheckboxesField,
  FormField,
  SelectField,
  TextField,
} from '../../../src/core/view/view.ts';
import { FIELD_ACTION } from '../actions.ts';
import { clean } from '../escape.ts';
import { readMemberId } from '../ids.ts';
import { CHECKBOXES, INPUT_HINT, INPUT_LABEL, INPUT_TEXT } from '../limits.ts';
import { type Choices, choicesOf } from './choices.ts';
import { plain } from './text.ts';

/** One field of a form; none where there is nothing to choose from. */
export const fieldBlock = (field: FormField): KnownBlock[] => {
  const choices: Choices =
    'choices' in field ? choicesOf(field.choices) : { above: [], options: [] };
  const element = elementOf(field, choices);
  return element === undefined ? [] : [...choices.above, inputOf(field, element)];
};

const inputOf = (field: FormField, element: InputBlockElement): InputBlock => ({
  type: 'input',
  block_id: field.id,
  label: plain(field.label, INPUT_LABEL),
  optional: !isRequired(field),
  ...(field.problem !== undefined && { hint: plain(`⚠️ ${field.problem}`, INPUT_HINT) }),
  element,
});

const isRequired = (field: FormField): boolean => {
  switch (field.type) {
    case 'text':
      return field.required;
    case 'checkboxes':
      return field.required ?? false;
    case 'members':
      return false;
    default:
      return true;
  }
};

const elementOf = (field: FormField, choices: Choices): InputBlockElement | undefined => {
  switch (field.type) {
    case 'text':
      return textInput(field);
    case 'checkboxes':
      return choices.options.length === 0 ? undefined : several(field, choices);
    case 'select':
      return choices.options.length === 0 ? undefined : one(field, choices);
    case 'time':
      return { type: 'timepicker', action_id: FIELD_ACTION, ...initialTime(field.value) };
    case 'members':
      return {
        type: 'multi_users_select',
        action_id: FIELD_ACTION,
        ...initialUsers(field.members),
      };
  }
};

const textInput = ({ multiline, maxLength, value }: TextField): InputBlockElement => {
  const max_length = Math.min(Math.max(1, maxLength), INPUT_TEXT);
  const initial = clean(value ?? '').slice(0, max_length);
  return {
    type: 'plain_text_input',
    action_id: FIELD_ACTION,
    multiline,
    max_length,
    ...(initial !== '' && { initial_value: initial }),
  };
};

const several = ({ ticked = [] }: CheckboxesField, choices: Choices): InputBlockElement => {
  const chosen = choices.options.filter(({ value }) => ticked.includes(value));
  const initial = chosen.length > 0 && { initial_options: chosen };
  return choices.options.length <= CHECKBOXES
    ? { type: 'checkboxes', action_id: FIELD_ACTION, options: choices.options, ...initial }
    : {
        type: 'multi_static_select',
        action_id: FIELD_ACTION,
        options: choices.options,
        ...initial,
      };
};

const one = ({ value: chosen }: SelectField, choices: Choices): InputBlockElement => {
  const initial = choices.options.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: FIELD_ACTION,
    options: choices.options,
    ...(initial && { initial_option: initial }),
  };
};

const initialTime = (time: string) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? { initial_time: time } : {};

const initialUsers = (members: Extract<FormField, { type: 'members' }>['members']) => {
  const users = members.flatMap((id) => readMemberId(id)?.user ?? []);
  return users.length > 0 ? { initial_users: users } : {};
};
