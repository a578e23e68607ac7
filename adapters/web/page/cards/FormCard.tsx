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

interface FormCardProps {
  readonly view: FormView;
  readonly done: boolean;
  readonly returned: boolean;
}

/** What became of a form that was sent. */
const Sent = ({ returned }: Pick<FormCardProps, 'returned'>) => {
  const words = useWords();
  return returned ? (
    <p class="returned">{words.returned}</p>
  ) : (
    <p class="sent">
      <Check />
      {words.sent}
    </p>
  );
};

/** Something to fill in; once it was sent, its reply stands below. */
export const FormCard = ({ view, done, returned }: FormCardProps) => {
  const { submit } = usePlayground();
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
        <Sent returned={returned} />
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
