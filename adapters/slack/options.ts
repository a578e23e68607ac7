import type { Logger } from 'pino';

export interface SlackAdapterOptions {
  /** `xoxb-…`, of the one workspace that is served. */
  readonly botToken: string;
  /** Slack may send over HTTP. At least one of this and `appToken` is needed. */
  readonly signingSecret?: string;
  /** `xapp-…`: Slack sends over Socket Mode, which needs no public address. */
  readonly appToken?: string;
  /** Another Web API endpoint, with a slash at its end; Slack's own unless given. */
  readonly apiUrl?: string;
  /** Folders in which a question's picture is looked for, in order. */
  readonly pictureFolders: readonly string[];
  readonly log: Logger;
  /** A new id for a request, unique. */
  readonly newId: () => string;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Largest body of a request, in bytes; 1 MiB unless given. */
  readonly maxBodyBytes?: number;
  /** A command is acknowledged after this long, with its reply or without; 2.5 s unless given. */
  readonly acknowledgeWithinMs?: number;
}
