import type {
  CheckboxesField,
  FormField,
  SelectField,
  TextField,
  TimeField,
} from '../../../src/core/view/view.ts';
import { inputIdOf } from '../card-data.ts';
import { clean } from '../escape.ts';
import { INPUT_TEXT } from '../limits.ts';
import type { CardElement, Input } from './card.ts';
import { choicesOf, peopleOf } from './choices.ts';
import { errorText, inputLabel } from './input-text.ts';
import type { RenderContext } from './render-context.ts';
import { line, run } from './text.ts';

/** One field of a form, and below it what was wrong with it; none where there is nothing to choose. */
export const fieldElements = (field: FormField, render: RenderContext): CardElement[] => {
  const input = inputOf(field, render);
  const problem = line(run(field.problem ?? '', { color: 'attention' }), { spacing: 'small' });
  return input === undefined ? [] : [input, ...problem];
};

const inputOf = (field: FormField, render: RenderContext): Input | undefined => {
  switch (field.type) {
    case 'text':
      return textInput(field);
    case 'time':
      return timeInput(field);
    case 'select':
      return field.choices.length === 0 ? undefined : select(field);
    case 'checkboxes':
      return field.choices.length === 0 ? undefined : checkboxes(field);
    case 'members': {
      const people = peopleOf(field, render);
      return people.choices.length === 0
        ? undefined
        : {
            type: 'Input.ChoiceSet',
            ...common(field, 'people'),
            ...several(people.chosen),
            style: 'filtered',
            choices: people.choices,
          };
    }
  }
};

const common = (field: FormField, type: Parameters<typeof inputIdOf>[0]) => ({
  id: inputIdOf(type, field.id),
  label: inputLabel(field.label),
});

/** The field's own name is what a client says of a field that is left empty: a view has no other word. */
const required = ({ label, problem }: FormField) =>
  ({ isRequired: true, errorMessage: errorText(problem ?? label) }) as const;

const several = (chosen: readonly string[]) =>
  ({
    isMultiSelect: true,
    wrap: true,
    ...(chosen.length > 0 && { value: chosen.join(',') }),
  }) as const;

const textInput = (field: TextField): Input => {
  const maxLength = Math.min(Math.max(1, field.maxLength), INPUT_TEXT);
  const value = clean(field.value ?? '').slice(0, maxLength);
  return {
    type: 'Input.Text',
    ...common(field, 'text'),
    ...(field.required && required(field)),
    isMultiline: field.multiline,
    maxLength,
    ...(value !== '' && { value }),
  };
};

const timeInput = (field: TimeField): Input => ({
  type: 'Input.Time',
  ...common(field, 'text'),
  ...required(field),
  ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(field.value) && { value: field.value }),
});

const select = (field: SelectField): Input => {
  const choices = choicesOf(field.choices);
  return {
    type: 'Input.ChoiceSet',
    ...common(field, 'text'),
    ...required(field),
    isMultiSelect: false,
    wrap: true,
    style: 'compact',
    choices,
    ...(choices.some(({ value }) => value === field.value) && { value: field.value }),
  };
};

const checkboxes = (field: CheckboxesField): Input => {
  const choices = choicesOf(field.choices);
  const ticked = choices.filter(({ value }) => field.ticked?.includes(value));
  return {
    type: 'Input.ChoiceSet',
    ...common(field, 'choices'),
    ...(field.required && required(field)),
    ...several(ticked.map(({ value }) => value)),
    style: 'expanded',
    choices,
  };
};
