import { z } from 'zod';
import { optionIdSchema, questionIdSchema, slug, topicIdSchema } from '../ids.ts';
import { type BrokenRule, brokenRules } from './rules.ts';
import { brokenStepRules } from './step-rules.ts';

/** Most options a question may have: every platform can label and show this many buttons. */
export const MAX_OPTIONS = 6;
/** Steps of an incident: fewer are no story, more are no minute. */
const MIN_STEPS = 3;
const MAX_STEPS = 5;

const text = (maxLength: number) =>
  z.string().trim().min(1, { error: 'must not be empty' }).max(maxLength);

/**
 * One text in every language the product speaks. English and Spanish are required; any further
 * language is one more key, a BCP 47 primary language subtag.
 *
 * Texts are plain sentences with a small part of Markdown: paragraphs, `code`, fenced code blocks,
 * **strong** and *emphasis*, and lists.
 */
export const localized = (maxLength: number) =>
  z
    .object({ en: text(maxLength), es: text(maxLength) })
    .catchall(text(maxLength))
    .superRefine((texts, context) => {
      for (const key of Object.keys(texts).filter((key) => !/^[a-z]{2,3}$/.test(key))) {
        const mend = 'write the code of a language, such as `en` or `es`';
        const message = `\`${key}\` is not a language`;
        context.addIssue({ code: 'custom', path: [key], message, params: { mend } });
      }
    });

export const optionSchema = z
  .strictObject({
    id: optionIdSchema.describe('Known by this id for ever: answers store it. Never reuse one.'),
    text: localized(300).describe('The choice, up to 20 words.'),
    why: localized(600)
      .optional()
      .describe('Why this option is wrong here. Required for every wrong option.'),
  })
  .describe('One choice of the question.');

export const referenceSchema = z.strictObject({
  title: text(200).describe('The title of the page, paper or standard.'),
  url: z.url({ protocol: /^https$/, error: 'must be an https URL' }),
  checked: z.iso
    .date({ error: 'must be a date such as 2026-11-22' })
    .describe('The date on which somebody last read the source and found the claim there.'),
  volatile: z
    .boolean()
    .optional()
    .describe('True for a limit, price or quota that the source changes often.'),
});

export const openFormSchema = z
  .strictObject({
    prompt: localized(800).describe('The question as it is asked without options.'),
    keyPoints: z
      .array(localized(300))
      .min(1)
      .max(10)
      .describe('What a full answer says, one point an entry.'),
  })
  .describe('The form of the question that is answered in one’s own words.');

const pictureSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.(png|jpg|jpeg|webp)$/, {
      error:
        'must be the name of a PNG, JPEG or WebP file beside the question, such as `drift.png`',
    })
    .describe('A picture in the same folder as the question.'),
  alt: localized(400).describe('What the picture shows, for those who can’t see it.'),
});

const opening = {
  id: questionIdSchema.describe('The file’s name without `.yaml`.'),
  topic: topicIdSchema.describe('The folder’s name, listed in `topics.yaml`.'),
  tags: z.array(slug.max(40)).max(12),
  difficulty: z
    .union([z.literal(1), z.literal(2), z.literal(3)], { error: 'must be 1, 2 or 3' })
    .describe('1 to 3; also the points for a right answer.'),
  revision: z
    .int()
    .min(1)
    .describe('Counts up by one with each change of meaning. Rounds keep the one they posted.'),
  scenario: localized(1200).describe('Who you are, what happened, what you see. Up to 90 words.'),
};

const question = localized(400).describe('The decision to take.');

const closing = {
  justification: localized(1500).describe(
    'Why the answer is right; of an incident, what it teaches. Up to 120 words.',
  ),
  references: z.array(referenceSchema).min(1).max(8),
  picture: pictureSchema.optional(),
};

const options = z.array(optionSchema).min(2).max(MAX_OPTIONS);
const oneAnswer = z.array(optionIdSchema).length(1).describe('The id of the right option.');

const singleSchema = z.strictObject({
  ...opening,
  question,
  ...closing,
  kind: z.literal('single').describe('One option is right.'),
  options,
  answer: oneAnswer,
  open: openFormSchema.optional(),
});

const multipleSchema = z.strictObject({
  ...opening,
  question,
  ...closing,
  kind: z.literal('multiple').describe('Several options are right; all of them count as one.'),
  options: options.min(3),
  answer: z.array(optionIdSchema).min(2).describe('The ids of all right options.'),
  open: openFormSchema.optional(),
});

const openSchema = z.strictObject({
  ...opening,
  question,
  ...closing,
  kind: z.literal('open').describe('Answered in one’s own words, against key points.'),
  open: openFormSchema,
});

const stepSchema = z
  .strictObject({
    id: slug.max(40).describe('Names the step within its incident.'),
    situation: localized(1200)
      .optional()
      .describe(
        'What was done next, whatever was chosen before, and what is seen now. Required for ' +
          'every step but the first, whose situation is the scenario. Up to 90 words.',
      ),
    question,
    options,
    answer: oneAnswer,
    justification: localized(1500).describe('Why the answer is right. Up to 120 words.'),
  })
  .describe('One decision of the incident.');

const incidentSchema = z.strictObject({
  ...opening,
  ...closing,
  kind: z.literal('incident').describe('Several steps, each of which leads on to the next.'),
  steps: z.array(stepSchema).min(MIN_STEPS).max(MAX_STEPS).describe('In the order of events.'),
});

/** The shape alone; what editors check while one types. */
export const questionShape = z.discriminatedUnion('kind', [
  singleSchema,
  multipleSchema,
  openSchema,
  incidentSchema,
]);

const rulesBrokenBy = (question: z.infer<typeof questionShape>): readonly BrokenRule[] => {
  switch (question.kind) {
    case 'open':
      return [];
    case 'incident':
      return brokenStepRules(question.steps);
    default:
      return brokenRules(question);
  }
};

/** One entry of the bank, whole: its shape and the rules that tie its parts together. */
export const questionSchema = questionShape.superRefine((question, context) => {
  for (const { path, message, mend } of rulesBrokenBy(question)) {
    context.addIssue({ code: 'custom', path: [...path], message, params: { mend } });
  }
});

export type Question = z.infer<typeof questionSchema>;
/** A question that has buttons: what a daily round may post. */
export type ChoiceQuestion = Extract<Question, { kind: 'single' | 'multiple' }>;
/** Several decisions that follow from each other; practised step by step. */
export type IncidentQuestion = Extract<Question, { kind: 'incident' }>;
export type QuestionOption = z.infer<typeof optionSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type OpenForm = z.infer<typeof openFormSchema>;
/** One text in every language, by language code. */
export type Localized = Readonly<Record<string, string>> & {
  readonly en: string;
  readonly es: string;
};
