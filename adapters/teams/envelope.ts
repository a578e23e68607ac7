import { z } from 'zod';
import { serviceUrlSchema } from './service-url.ts';

const id = z.string().min(1).max(1000);

const envelopeSchema = z.object({
  type: z.string().min(1).max(100),
  channelId: z.literal('msteams'),
  serviceUrl: serviceUrlSchema,
  from: z.object({ id }),
  conversation: z.object({ id }),
});

/** Whether it has what every activity of Teams has, whatever happened; nothing else of it is looked at. */
export const isTeamsActivity = (value: unknown): boolean => envelopeSchema.safeParse(value).success;
