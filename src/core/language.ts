import { z } from 'zod';

/** A language the bot can speak: a BCP 47 primary language subtag such as `en` or `es`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .brand<'Language'>();
export type Language = z.infer<typeof languageSchema>;

/** What is spoken where nobody chose: in a private chat without a channel, and as the last resort. */
export const DEFAULT_LANGUAGE = languageSchema.parse('en');
