import type { Context } from 'hono';
import type { z } from 'zod';
import type { PersonId } from './people.ts';
import { describeIssue, personQuerySchema } from './schema.ts';

/** Parses a JSON body and hands it on; answers 400 where it is wrong. */
export const withBody =
  <T>(schema: z.ZodType<T>, handle: (body: T) => Promise<unknown>) =>
  async (context: Context): Promise<Response> => {
    const text = await context.req.text();
    const json = parseJson(text);
    const body = schema.safeParse(json);
    return body.success
      ? context.json(await handle(body.data))
      : context.json(describeIssue(body.error), 400);
  };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads who asks from the query; answers 400 where that is nobody. */
export const withPerson =
  (handle: (person: PersonId, context: Context) => Response | Promise<Response>) =>
  (context: Context): Response | Promise<Response> => {
    const query = personQuerySchema.safeParse(context.req.query());
    return query.success
      ? handle(query.data.member, context)
      : context.json(describeIssue(query.error), 400);
  };
