import { z } from 'zod';
import { askSchema } from '../../src/core/ask.ts';
import { optionIdSchema } from '../../src/core/ids.ts';
import { MAX_OPTIONS } from '../../src/core/question/schema.ts';
import { PERSON_IDS } from './people.ts';

/** Largest body of a request, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

export const personSchema = z.enum(PERSON_IDS, {
  error: `must be one of ${PERSON_IDS.join(', ')}`,
});

export const personQuerySchema = z.object({ member: personSchema });

export const answerBodySchema = z.strictObject({
  member: personSchema,
  ask: askSchema,
  options: z
    .array(optionIdSchema)
    .min(1, { error: 'must name an option' })
    .max(MAX_OPTIONS, { error: `must name at most ${MAX_OPTIONS} options` }),
});

export const commandBodySchema = z.strictObject({
  member: personSchema,
  /** What stands after `/mlops`. */
  text: z.string().max(2000),
});

export const formBodySchema = z.strictObject({
  member: personSchema,
  form: z.string().min(1).max(200),
  values: z.record(
    z.string().max(100),
    z.union([z.string().max(20_000), z.array(z.string().max(200)).max(50)]),
  ),
});

export const clockBodySchema = z.strictObject({
  to: z.enum(['next-slot', 'friday'], { error: 'must be next-slot or friday' }),
});

/** The first thing that is wrong, for whoever wrote the request. */
export const describeIssue = (error: z.ZodError): { error: string; field: string } => {
  const [issue] = error.issues;
  const field = issue?.path.join('.') || 'body';
  return { field, error: `${field}: ${issue?.message ?? 'is wrong'}` };
};
