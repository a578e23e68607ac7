import type { FormEvent } from '../../../src/core/adapter/inbound.ts';
import type { View } from '../../../src/core/view/view.ts';
import { memberIdOf } from '../ids.ts';
import type { By, FieldValue } from '../parse/happening.ts';
import { fieldErrors } from '../render/index.ts';
import { publishKnownHome } from './home.ts';
import { eventOf, type Handler, type Parts, showing } from './parts.ts';

const fieldOf = (value: FieldValue, team: string): string | readonly string[] => {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'choices':
      return value.ids;
    case 'people':
      return value.users.map((user) => memberIdOf(team, user));
  }
};

const valuesOf = (
  values: Readonly<Record<string, FieldValue>>,
  team: string,
): FormEvent['values'] =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, fieldOf(value, team)]));

/** What the modal becomes: the same with what is wrong, the next form, or what came of it. */
const responseTo = async ({ surfaces }: Parts, view: View, by: By) => {
  const errors = view.kind === 'form' ? fieldErrors(view) : {};
  return Object.keys(errors).length > 0
    ? { response_action: 'errors', errors }
    : { response_action: 'update', view: await surfaces.modal(view, by) };
};

export const handleForm =
  (parts: Parts): Handler<'form'> =>
  async (happening, acknowledge) => {
    const { form, user, viewId } = happening;
    const event = eventOf(parts, happening);
    const values = valuesOf(happening.values, parts.identity.team);
    const view = await parts.inbound.onForm({ ...event, form, values });
    if (!(await acknowledge(await responseTo(parts, view, happening)))) {
      await showing(parts, event.requestId, () =>
        parts.surfaces.show(view, { type: 'modal', viewId }, happening),
      );
    }
    await publishKnownHome(parts, user);
  };
