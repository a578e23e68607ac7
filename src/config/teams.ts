import { z } from 'zod';
import { safeUrl } from './address.ts';
import type { Given } from './given.ts';

const APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
export type AppType = (typeof APP_TYPES)[number];

/** The bot's registration with Microsoft. */
export interface TeamsRegistration {
  readonly type: AppType;
  readonly appId: string;
  /** Absent for `MultiTenant`. */
  readonly tenantId?: string;
  /** The client secret; absent for `UserAssignedMSI`. */
  readonly password?: string;
}

/** How to reach Teams, and how Teams reaches us. */
export interface TeamsConfig {
  /** Absent in development: whoever reaches the port is believed, so it is on loopback. */
  readonly registration?: TeamsRegistration;
  /** Another cloud than the public one. */
  readonly tokenIssuer?: { readonly issuer: string; readonly metadataUrl: string };
  /** Microsoft Entra object ids. */
  readonly administrators: readonly string[];
  /** Where the bot can be reached from outside, without a slash at its end. */
  readonly publicUrl?: string;
}

const GUID = '00000000-0000-0000-0000-000000000000';
const guid = (what: string) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.guid({ error: `must be ${what}, such as ${GUID}` }));

/** The type that a text means, whatever its case; `SingleTenant` where there is none. */
export const appTypeOf = (text: string = APP_TYPES[0]): AppType | undefined =>
  APP_TYPES.find((type) => type.toLowerCase() === text.trim().toLowerCase());

const appType = z
  .string()
  .transform(appTypeOf)
  .pipe(z.enum(APP_TYPES, { error: `must be one of ${APP_TYPES.join(', ')}` }));

const idsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

const isGuid = (text: string): boolean => z.guid().safeParse(text).success;

const YES = /^\s*true\s*$/i;
const YES_OR_NO = /^\s*(?:true|false)\s*$/i;

/** Variables of Teams, and what is wrong with each. */
export const teamsVariables = {
  MICROSOFT_APP_ID: guid('the application (client) id of the registration').optional(),
  MICROSOFT_APP_PASSWORD: z
    .string()
    .refine((password) => !isGuid(password), {
      error: 'is the id of a client secret; copy its value',
    })
    .optional(),
  MICROSOFT_APP_TENANT_ID: guid('the directory (tenant) id of the registration').optional(),
  MICROSOFT_APP_TYPE: appType.optional(),
  MICROSOFT_ADMINISTRATORS: z
    .string()
    .transform(idsIn)
    .refine((ids) => ids.every(isGuid), {
      error: `must be object ids of people, such as ${GUID}, separated by commas`,
    })
    .optional(),
  MICROSOFT_TOKEN_ISSUER: safeUrl('https://api.botframework.us').optional(),
  MICROSOFT_OPENID_METADATA: safeUrl(
    'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ).optional(),
  PUBLIC_URL: safeUrl('https://mlops-daily.example.com').optional(),
  TEAMS_DEVELOPMENT: z
    .string()
    .regex(YES_OR_NO, { error: 'must be true or false' })
    .transform((text) => YES.test(text))
    .optional(),
};

type TeamsVariables = z.infer<z.ZodObject<typeof teamsVariables>>;

/** Whether Teams is to be tried without a registration. */
export const isTeamsDevelopment = (given: Given): boolean =>
  YES.test(given['TEAMS_DEVELOPMENT'] ?? '');

/** Whether Teams is to be served, with a registration or in development. */
export const usesTeams = (given: Given): boolean =>
  'MICROSOFT_APP_ID' in given || isTeamsDevelopment(given);

const registrationOf = (given: TeamsVariables): TeamsRegistration | undefined => {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TYPE: type = 'SingleTenant' } = given;
  const { MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_PASSWORD: password } = given;
  return appId === undefined
    ? undefined
    : {
        type,
        appId,
        ...(tenantId !== undefined && { tenantId }),
        ...(password !== undefined && { password }),
      };
};

/** `undefined`: Teams isn't used. */
export const teamsConfig = (given: TeamsVariables): TeamsConfig | undefined => {
  const registration = registrationOf(given);
  if (registration === undefined && given.TEAMS_DEVELOPMENT !== true) {
    return undefined;
  }
  const { MICROSOFT_TOKEN_ISSUER: issuer, MICROSOFT_OPENID_METADATA: metadataUrl } = given;
  const { PUBLIC_URL: publicUrl } = given;
  return {
    ...(registration !== undefined && { registration }),
    ...(issuer !== undefined &&
      metadataUrl !== undefined && { tokenIssuer: { issuer, metadataUrl } }),
    administrators: given.MICROSOFT_ADMINISTRATORS ?? [],
    ...(publicUrl !== undefined && { publicUrl: publicUrl.replace(/\/+$/, '') }),
  };
};
