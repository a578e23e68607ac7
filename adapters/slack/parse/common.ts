import { z } from 'zod';
import { channelIdSchema } from '../../../src/core/ids.ts';
import { readChannelId } from '../ids.ts';
import type { Happening } from './happening.ts';

/** What became of one kind of payload. */
export interface Outcome {
  readonly happening?: Happening;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly ignored?: string;
  readonly malformed?: string | z.ZodError;
}

/** A channel that people share; a chat with the bot alone is none. */
export const place = (channel: string | undefined): { readonly channel?: string } =>
  channel === undefined || channel.startsWith('D') ? {} : { channel };

const metadataSchema = z.object({ channel: channelIdSchema.optional() });

/** In which channel a modal was asked for, as its metadata remembers it. */
export const channelOfView = (view: { readonly private_metadata: string }): string | undefined => {
  try {
    const { channel } = metadataSchema.parse(JSON.parse(view.private_metadata));
    return channel && readChannelId(channel)?.channel;
  } catch {
    return undefined;
  }
};
