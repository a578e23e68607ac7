import type { Logger } from 'pino';
import type { References } from '../../src/core/adapter/references.ts';

/** The bot's registration with Microsoft. */
export interface TeamsRegistration {
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly appId: string;
  /** The tenant of the registration; absent for `MultiTenant`. */
  readonly tenantId?: string;
  /** The client secret; absent for `UserAssignedMSI`. */
  readonly password?: string;
}

/** Where tokens of the Bot Connector come from and what they say; see `docs/teams.md`. */
export interface TokenIssuer {
  /** OpenID metadata of the issuer. */
  readonly metadataUrl: string;
  readonly issuer: string;
}

export interface TeamsAdapterOptions {
  /** Absent: development. Whoever can reach the port is believed, so it must be on loopback. */
  readonly registration?: TeamsRegistration;
  /** The public cloud's unless given. */
  readonly tokenIssuer?: TokenIssuer;
  /** Gives the token for calls to Microsoft; botbuilder's own way unless given. */
  readonly accessToken?: () => Promise<string>;
  readonly references: References;
  /** Microsoft Entra object ids of people who may set up every channel. */
  readonly administrators: readonly string[];
  /** Folders in which a question's picture is looked for, in order. */
  readonly pictureFolders: readonly string[];
  /** Where Teams can fetch pictures: this product's own public address; none: pictures are told in words. */
  readonly publicUrl?: string;
  readonly log: Logger;
  /** A new id for a request, unique. */
  readonly newId: () => string;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Largest body of a request, in bytes; 1 MiB unless given. */
  readonly maxBodyBytes?: number;
}
