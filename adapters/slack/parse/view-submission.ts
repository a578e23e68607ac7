import { z } from 'zod';
import { decodeFormMetadata, FIELD_ACTION, FORM_CALLBACK } from '../actions.ts';
import { slackUserSchema } from '../ids.ts';
import { viewSubmissionSchema } from '../schema.ts';
import { channelOfView, type Outcome, place } from './common.ts';
import type { FieldValue } from './happening.ts';

const choice = z.object({ value: z.string().max(150) });
const text = (value: string | null | undefined): FieldValue => ({
  type: 'text',
  text: value ?? '',
});
const choices = (chosen: readonly z.infer<typeof choice>[]): FieldValue => ({
  type: 'choices',
  ids: chosen.map(({ value }) => value),
});

/** What the elements of our forms send, by the element's type. */
const fieldSchema = z.discriminatedUnion('type', [
  z
    .object({ type: z.literal('plain_text_input'), value: z.string().max(3000).nullish() })
    .transform(({ value }) => text(value)),
  z
    .object({ type: z.literal('timepicker'), selected_time: z.string().max(5).nullish() })
    .transform(({ selected_time: time }) => text(time)),
  z
    .object({ type: z.literal('static_select'), selected_option: choice.nullish() })
    .transform(({ selected_option: option }) => text(option?.value)),
  z
    .object({ type: z.literal('checkboxes'), selected_options: z.array(choice).max(100) })
    .transform(({ selected_options: options }) => choices(options)),
  z
    .object({ type: z.literal('multi_static_select'), selected_options: z.array(choice).max(100) })
    .transform(({ selected_options: options }) => choices(options)),
  z
    .object({
      type: z.literal('multi_users_select'),
      selected_users: z.array(slackUserSchema).max(100),
    })
    .transform(({ selected_users: users }): FieldValue => ({ type: 'people', users })),
]);

const valuesSchema = z
  .record(z.string().max(255), z.object({ [FIELD_ACTION]: fieldSchema }))
  .transform((fields) =>
    Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field[FIELD_ACTION]])),
  );

/** Reads a modal that was sent; only a form of ours means something. */
export const parseViewSubmission = (json: unknown): Outcome => {
  const parsed = viewSubmissionSchema.safeParse(json);
  if (!parsed.success) {
    return { malformed: parsed.error };
  }
  const { user, view } = parsed.data;
  if (view.callback_id !== FORM_CALLBACK) {
    return { ignored: 'not a form' };
  }
  const metadata = decodeFormMetadata(view.private_metadata);
  const values = valuesSchema.safeParse(view.state?.values ?? {});
  if (metadata === undefined || !values.success) {
    return { malformed: values.error ?? 'not a form of ours' };
  }
  return {
    happening: {
      type: 'form',
      user: user.id,
      ...place(channelOfView(view)),
      viewId: view.id,
      form: metadata.form,
      values: values.data,
    },
    payload: parsed.data,
  };
};
