import { z } from 'zod';
import { type PracticeId, practiceIdSchema, type RoundId, roundIdSchema } from './ids.ts';

/** What an answer answers: the channel's round, or one's own practice question. */
export type Ask =
  | { readonly type: 'round'; readonly id: RoundId }
  | { readonly type: 'practice'; readonly id: PracticeId };

/** The text a button carries for an ask, such as `round:0197…`; it says nothing of what is right. */
export const formatAsk = (ask: Ask): string => `${ask.type}:${ask.id}`;

/** Reads what {@link formatAsk} wrote; fails on anything else, so a forged button is a parse error. */
export const askSchema = z.string().transform((text, context): Ask => {
  const [type, id] = text.split(':', 2);
  const round = roundIdSchema.safeParse(id);
  if (type === 'round' && round.success) {
    return { type, id: round.data };
  }
  const practice = practiceIdSchema.safeParse(id);
  if (type === 'practice' && practice.success) {
    return { type, id: practice.data };
  }
  context.issues.push({ code: 'custom', message: 'is not a question’s id', input: text });
  return z.NEVER;
});
