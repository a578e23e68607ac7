import type { ComponentChildren } from 'preact';
import type { FormField } from '../../../../src/core/view/view.ts';
import { usePlayground } from '../playground.ts';
import { RichLine } from '../RichText.tsx';
import { Ticks } from './Ticks.tsx';

type Of<Type extends FormField['type']> = Extract<FormField, { type: Type }>;

interface InputProps<Type extends FormField['type']> {
  readonly field: Of<Type>;
  readonly id: string;
}

const Labelled = ({
  field,
  id,
  children,
}: {
  readonly field: FormField;
  readonly id: string;
  readonly children: ComponentChildren;
}) => (
  <div class="field">
    <label for={id}>{field.label}</label>
    {children}
    {field.problem !== undefined && (
      <p class="problem" id={`${id}-problem`}>
        {field.problem}
      </p>
    )}
  </div>
);

/** Ties an input to what is wrong with it, for screen readers. */
const problemOf = (field: FormField, id: string) =>
  field.problem === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-problem` };

const Text = ({ field, id }: InputProps<'text'>) => {
  const common = {
    id,
    name: field.id,
    maxLength: field.maxLength,
    required: field.required,
    ...problemOf(field, id),
  };
  return field.multiline ? (
    <textarea {...common} rows={5} defaultValue={field.value} />
  ) : (
    <input type="text" {...common} defaultValue={field.value} />
  );
};

const Select = ({ field, id }: InputProps<'select'>) => (
  <select id={id} name={field.id} {...problemOf(field, id)}>
    {field.choices.map((choice) => (
      <option key={choice.id} value={choice.id} selected={choice.id === field.value}>
        {choice.label}
      </option>
    ))}
  </select>
);

const Time = ({ field, id }: InputProps<'time'>) => (
  <input
    type="time"
    id={id}
    name={field.id}
    required
    defaultValue={field.value}
    {...problemOf(field, id)}
  />
);

const Members = ({ field }: { readonly field: Of<'members'> }) => {
  const { people } = usePlayground().snapshot;
  return (
    <Ticks
      field={field}
      ticked={field.members}
      choices={people.map(({ memberId, name }) => ({ id: memberId, label: name }))}
    />
  );
};

const Checkboxes = ({ field }: { readonly field: Of<'checkboxes'> }) => (
  <Ticks
    field={field}
    ticked={field.ticked ?? []}
    choices={field.choices.map(({ id, label }) => ({ id, label: <RichLine text={label} /> }))}
  />
);

/** One field of a form, with its label and what is wrong with it. */
export const Field = ({ field, form }: { readonly field: FormField; readonly form: string }) => {
  const id = `${form}-${field.id}`;
  switch (field.type) {
    case 'checkboxes':
      return <Checkboxes field={field} />;
    case 'members':
      return <Members field={field} />;
    case 'select':
      return (
        <Labelled field={field} id={id}>
          <Select field={field} id={id} />
        </Labelled>
      );
    case 'time':
      return (
        <Labelled field={field} id={id}>
          <Time field={field} id={id} />
        </Labelled>
      );
    case 'text':
      return (
        <Labelled field={field} id={id}>
          <Text field={field} id={id} />
        </Labelled>
      );
  }
};
