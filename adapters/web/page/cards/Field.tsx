import type { FormField } from '../../../../src/core/view/view.ts';
import { RichLine } from '../RichText.tsx';

type TextField = Extract<FormField, { type: 'text' }>;
type Checkboxes = Extract<FormField, { type: 'checkboxes' }>;

const Text = ({ field, id }: { readonly field: TextField; readonly id: string }) => {
  const common = { id, name: field.id, maxLength: field.maxLength, required: field.required };
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {field.multiline ? <textarea {...common} rows={5} /> : <input type="text" {...common} />}
    </div>
  );
};

const Choices = ({ field }: { readonly field: Checkboxes }) => (
  <fieldset class="field">
    <legend>{field.label}</legend>
    {field.choices.map(({ id, label }) => (
      <label key={id} class="tick">
        <input type="checkbox" name={field.id} value={id} />
        <RichLine text={label} />
      </label>
    ))}
  </fieldset>
);

/** One field of a form, with its label. */
export const Field = ({ field, form }: { readonly field: FormField; readonly form: string }) =>
  field.type === 'text' ? (
    <Text field={field} id={`${form}-${field.id}`} />
  ) : (
    <Choices field={field} />
  );
