import type { FormView } from '../../../../src/core/view/view.ts';
import { Check } from '../icons.tsx';
import { usePlayground, useWords } from '../playground.ts';
import { RichText } from '../RichText.tsx';
import { Field } from './Field.tsx';

const valuesOf = ({ fields }: FormView, data: FormData) =>
  Object.fromEntries(
    fields.map(({ type, id }) => [
      id,
      type === 'checkboxes' || type === 'members'
        ? data.getAll(id).map(String)
        : String(data.get(id) ?? ''),
    ]),
  );

/** Something to fill in; once it was sent, its reply stands below. */
export const FormCard = ({ view, done }: { readonly view: FormView; readonly done: boolean }) => {
  const { submit } = usePlayground();
  const words = useWords();
  const send = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    submit(view.form, valuesOf(view, new FormData(event.currentTarget)));
  };
  return (
    <>
      {view.intro.map((text) => (
        <RichText key={text} text={text} />
      ))}
      {done ? (
        <p class="sent">
          <Check />
          {words.sent}
        </p>
      ) : (
        <form class="fields" onSubmit={send}>
          {view.fields.map((field) => (
            <Field key={field.id} field={field} form={view.form} />
          ))}
          <div class="submit">
            <button type="submit" class="button button-primary">
              {view.submitLabel}
            </button>
          </div>
        </form>
      )}
    </>
  );
};
