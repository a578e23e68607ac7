import { z } from 'zod';

/** A string of a bounded length; lengths are counted in UTF-16 code units, as the strictest count. */
export const bounded = (max: number, min = 1) => z.string().min(min).max(max);

export const plain = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: bounded(max),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: bounded(max),
    verbatim: z.boolean().optional(),
  });

/** Plain text or mrkdwn. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

export const actionId = bounded(255);
export const blockId = bounded(255);
export const webUrl = z.url().max(3000);

const optionOf = <T extends z.ZodType>(label: T) =>
  z.strictObject({ text: label, value: bounded(150), description: anyText(75).optional() });

/** An option of checkboxes or radio buttons. */
export const richOption = optionOf(anyText(75));
/** An option of a menu. */
export const menuOption = optionOf(plain(75));

export const confirm = z.strictObject({
  title: plain(100),
  text: anyText(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

/** What is chosen from the start has to be among the options, to the letter. */
export const chosenAmongOptions = (element: {
  readonly options?: readonly unknown[] | undefined;
  readonly initial_option?: unknown;
  readonly initial_options?: readonly unknown[] | undefined;
}): boolean => {
  const known = new Set(element.options?.map((option) => JSON.stringify(option)));
  const chosen = element.initial_options ?? [element.initial_option].filter(Boolean);
  return chosen.every((option) => known.has(JSON.stringify(option)));
};
