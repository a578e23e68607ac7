import { z } from 'zod';
import { urlVerificationSchema } from '../schema.ts';
import { parseBlockActions } from './block-actions.ts';
import type { Outcome } from './common.ts';
import { type EventOutcome, parseEvent } from './event.ts';
import type { Parsed } from './happening.ts';
import { parseSlashCommand } from './slash-command.ts';
import { parseViewSubmission } from './view-submission.ts';

const kindSchema = z.object({
  type: z.string().max(100).optional(),
  command: z.string().optional(),
});

const PARSERS: ReadonlyMap<string, (json: unknown) => EventOutcome> = new Map<
  string,
  (json: unknown) => Outcome
>([
  ['event_callback', parseEvent],
  ['block_actions', parseBlockActions],
  ['view_submission', parseViewSubmission],
  ['slash command', parseSlashCommand],
]);

/** Names the fields that are wrong, and nothing of what they hold. */
const describe = (malformed: string | z.ZodError): string =>
  typeof malformed === 'string'
    ? malformed
    : malformed.issues
        .slice(0, 3)
        .map(({ path, message }) => `${path.join('.')}: ${message}`)
        .join('; ');

const parsedOf = ({ malformed, happening, payload, ignored, ...rest }: EventOutcome): Parsed => {
  if (malformed !== undefined) {
    return { type: 'malformed', reason: describe(malformed) };
  }
  return happening === undefined || payload === undefined
    ? { type: 'ignored', reason: ignored ?? 'nothing to do' }
    : { type: 'happening', happening, payload, ...rest };
};

/** Reads whatever Slack, or somebody who signs like Slack, sent. Never throws. */
export const parsePayload = (json: unknown): Parsed => {
  const kind = kindSchema.safeParse(json);
  if (!kind.success) {
    return { type: 'malformed', reason: 'not an object' };
  }
  const type = kind.data.type ?? (kind.data.command === undefined ? '' : 'slash command');
  const parser = PARSERS.get(type);
  if (parser !== undefined) {
    return parsedOf(parser(json));
  }
  const verification = urlVerificationSchema.safeParse(json);
  return verification.success
    ? { type: 'challenge', challenge: verification.data.challenge }
    : { type: type === '' ? 'malformed' : 'ignored', reason: 'another type of payload' };
};
