import { slashCommandSchema } from '../schema.ts';
import { type Outcome, place } from './common.ts';

/** Reads `/mlops …`. */
export const parseSlashCommand = (json: unknown): Outcome => {
  const parsed = slashCommandSchema.safeParse(json);
  if (!parsed.success) {
    return { malformed: parsed.error };
  }
  const { user_id: user, channel_id: channel, text, trigger_id, response_url } = parsed.data;
  return {
    happening: {
      type: 'slash',
      user,
      ...place(channel),
      text,
      triggerId: trigger_id,
      responseUrl: response_url,
    },
    payload: parsed.data,
  };
};
