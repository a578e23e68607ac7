import type { ComponentChildren } from 'preact';
import type { FormField } from '../../../../src/core/view/view.ts';

interface Choice {
  readonly id: string;
  readonly label: ComponentChildren;
}

/** A group of checkboxes under one legend. */
export const Ticks = ({
  field,
  choices,
  ticked,
}: {
  readonly field: FormField;
  readonly choices: readonly Choice[];
  readonly ticked: readonly string[];
}) => (
  <fieldset class="field">
    <legend>{field.label}</legend>
    {field.problem !== undefined && <p class="problem">{field.problem}</p>}
    {choices.map(({ id, label }) => (
      <label key={id} class="tick">
        <input type="checkbox" name={field.id} value={id} defaultChecked={ticked.includes(id)} />
        {label}
      </label>
    ))}
  </fieldset>
);
