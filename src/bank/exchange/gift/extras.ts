import { z } from 'zod';

/**
 * What the bank knows of a question and GIFT has no place for. It stands in a comment above the
 * question, which every other reader skips.
 */
const extrasSchema = z.object({
  language: z.string(),
  revision: z.number(),
  difficulty: z.number(),
  /** Ids of the options, in their order. */
  options: z.array(z.string()).optional(),
  /** Ids of the right options, where the question names them in another order. */
  answer: z.array(z.string()).optional(),
  /** The short question of one that is answered in one’s own words; GIFT shows its prompt. */
  question: z.string().optional(),
  prompt: z.string().optional(),
  keyPoints: z.array(z.string()).optional(),
  references: z.array(
    z.object({
      title: z.string(),
      url: z.string(),
      checked: z.string(),
      volatile: z.boolean().optional(),
    }),
  ),
  picture: z.object({ file: z.string(), alt: z.string() }).optional(),
  /** Of the stem, that are the question; 1 where not said. */
  questionParagraphs: z.number().optional(),
});
export type Extras = z.infer<typeof extrasSchema>;

const MARK = '// mlops-daily:';

/** Moodle would take these for its own, wherever in a comment they stand. */
const MOODLE_MARKS = /\[(?=id:|tag:)/g;

/** The comment, one line. */
export const extrasLine = (extras: Extras): string =>
  `${MARK} ${JSON.stringify(extras).replaceAll(MOODLE_MARKS, '\\u005b')}`;

export const isExtrasLine = (line: string): boolean => line.startsWith(MARK);

/** What such a comment says; `undefined` when somebody broke it. */
export const parseExtras = (line: string): Extras | undefined => {
  try {
    return extrasSchema.parse(JSON.parse(line.slice(MARK.length)));
  } catch {
    return undefined;
  }
};
