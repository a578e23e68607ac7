import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../../src/config/config.ts';

const ROOT = '/srv/bot';
const APP = '0a1b2c3d-0000-4000-8000-000000000001';
const TENANT = '0a1b2c3d-0000-4000-8000-000000000002';
const ADA = '0a1b2c3d-0000-4000-8000-00000000000a';
const BEN = '0a1b2c3d-0000-4000-8000-00000000000b';
const PASSWORD = 'abc8Q~very-secret';
const GOV = {
  MICROSOFT_TOKEN_ISSUER: 'https://api.botframework.us',
  MICROSOFT_OPENID_METADATA:
    'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
};

const single = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TENANT_ID: TENANT,
  MICROSOFT_APP_PASSWORD: PASSWORD,
};

const teamsOf = (environment: Record<string, string>) => parseConfig(environment, ROOT).teams;

/** What is wrong with it, a line each. */
const linesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    parseConfig(environment, ROOT);
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.message.split('\n');
    }
  }
  return [];
};

describe('Teams’ variables', () => {
  test('with a registration the bot listens to the outside and keeps its own database', () => {
    expect(parseConfig(single, ROOT)).toEqual({
      port: 3000,
      host: '0.0.0.0',
      database: { kind: 'sqlite', file: '/srv/bot/data/mlops-daily.db' },
      questionFolders: ['/srv/bot/questions'],
      logLevel: 'info',
      teams: {
        registration: {
          type: 'SingleTenant',
          appId: APP,
          tenantId: TENANT,
          password: PASSWORD,
        },
        administrators: [],
      },
    });
  });

  test.each([
    ['userassignedmsi', { MICROSOFT_APP_TENANT_ID: TENANT }],
    [' MultiTenant ', { MICROSOFT_APP_PASSWORD: PASSWORD }],
    ['SINGLETENANT', { MICROSOFT_APP_TENANT_ID: TENANT, MICROSOFT_APP_PASSWORD: PASSWORD }],
  ])('the type %j is understood, with what belongs to it', (type, more) => {
    const teams = teamsOf({ MICROSOFT_APP_ID: APP, MICROSOFT_APP_TYPE: type, ...more });
    expect(teams?.registration).toEqual({
      type: expect.toSatisfy((read: string) => read.toLowerCase() === type.trim().toLowerCase()),
      appId: APP,
      ...('MICROSOFT_APP_TENANT_ID' in more && { tenantId: TENANT }),
      ...('MICROSOFT_APP_PASSWORD' in more && { password: PASSWORD }),
    });
  });

  test('administrators, the public address and another cloud', () => {
    const teams = teamsOf({
      ...single,
      ...GOV,
      MICROSOFT_APP_ID: APP.toUpperCase(),
      MICROSOFT_ADMINISTRATORS: ` ${ADA.toUpperCase()}, ${BEN},`,
      PUBLIC_URL: 'https://bot.example.org/mlops/',
    });
    expect(teams).toMatchObject({
      registration: { appId: APP },
      administrators: [ADA, BEN],
      publicUrl: 'https://bot.example.org/mlops',
      tokenIssuer: {
        issuer: 'https://api.botframework.us',
        metadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
      },
    });
  });

  test('Slack and Teams run together', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(parseConfig({ ...single, ...slack }, ROOT)).toMatchObject({
      host: '0.0.0.0',
      slack: { botToken: 'xoxb-1' },
      teams: { registration: { appId: APP } },
    });
  });

  test('a public address alone doesn’t begin Teams', () => {
    const config = parseConfig({ PUBLIC_URL: 'https://bot.example.org' }, ROOT);
    expect(config).toEqual(parseConfig({}, ROOT));
  });
});

describe('development', () => {
  test('needs nothing else, and listens on loopback', () => {
    expect(parseConfig({ TEAMS_DEVELOPMENT: 'true' }, ROOT)).toMatchObject({
      host: '127.0.0.1',
      database: { kind: 'sqlite', file: '/srv/bot/data/mlops-daily.db' },
      teams: { administrators: [] },
    });
    expect(teamsOf({ TEAMS_DEVELOPMENT: 'TRUE' })).toEqual({ administrators: [] });
    const environment = { TEAMS_DEVELOPMENT: 'true', MICROSOFT_ADMINISTRATORS: ADA, HOST: '::1' };
    expect(teamsOf(environment)).toEqual({ administrators: [ADA] });
  });

  test('is on when it says so alone', () => {
    expect(teamsOf({ TEAMS_DEVELOPMENT: 'false' })).toBeUndefined();
    expect(teamsOf({ ...single, TEAMS_DEVELOPMENT: 'false' })).toHaveProperty('registration');
  });

  test.each(['0.0.0.0', '192.168.1.4', '::', 'bot.example.org', '127.0.0.1.example.org'])(
    'is refused on %s',
    (HOST) => {
      expect(linesOf({ TEAMS_DEVELOPMENT: 'true', HOST })).toEqual([
        `HOST="${HOST}": must be a loopback address such as 127.0.0.1: with TEAMS_DEVELOPMENT=true whoever reaches it is believed`,
      ]);
    },
  );

  test('stays on loopback beside Slack too', () => {
    const both = {
      TEAMS_DEVELOPMENT: 'true',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
    };
    expect(parseConfig(both, ROOT).host).toBe('127.0.0.1');
    expect(linesOf({ ...both, HOST: '0.0.0.0' })).toHaveLength(1);
  });

  test.each([
    ['MICROSOFT_APP_PASSWORD', PASSWORD, '…'],
    ['MICROSOFT_APP_TENANT_ID', TENANT, `"${TENANT}"`],
    ['MICROSOFT_APP_TYPE', 'MultiTenant', '"MultiTenant"'],
  ])('has no use for %s', (name, value, shown) => {
    expect(linesOf({ TEAMS_DEVELOPMENT: 'true', [name]: value })).toEqual([
      `${name}=${shown}: isn’t used with TEAMS_DEVELOPMENT=true; remove one of the two`,
    ]);
  });

  test('has no use for another cloud’s tokens', () => {
    expect(linesOf({ TEAMS_DEVELOPMENT: 'true', ...GOV })).toHaveLength(2);
  });

  test('of a bot that is registered is a contradiction', () => {
    expect(linesOf({ ...single, TEAMS_DEVELOPMENT: 'true' })).toEqual([
      'TEAMS_DEVELOPMENT="true": is for a bot without a registration; remove it, or MICROSOFT_APP_ID',
    ]);
  });
});

const without = (name: keyof typeof single): Record<string, string> => {
  const { [name]: _, ...rest } = single;
  return rest;
};

describe('what of Teams is wrong', () => {
  test.each([
    ['MICROSOFT_APP_ID', 'my-bot', 'must be the application (client) id of the registration'],
    ['MICROSOFT_APP_TENANT_ID', 'contoso', 'must be the directory (tenant) id of the registration'],
    ['MICROSOFT_APP_TYPE', 'single', 'must be one of SingleTenant, UserAssignedMSI, MultiTenant'],
    ['MICROSOFT_ADMINISTRATORS', 'ada@example.org, x', 'must be object ids of people, such as'],
    ['MICROSOFT_TOKEN_ISSUER', 'http://api.example.org', 'must be a URL such as https://'],
    ['MICROSOFT_OPENID_METADATA', 'openid', 'must be a URL such as https://'],
    ['PUBLIC_URL', 'http://bot.example.org', 'must be a URL such as https://mlops-daily'],
    ['PUBLIC_URL', 'ftp://127.0.0.1', 'must be a URL such as https://mlops-daily'],
    ['PUBLIC_URL', 'https://me:word@bot.example.org', 'must be a URL such as https://mlops-daily'],
    ['PUBLIC_URL', 'https://bot.example.org/?a=b', 'must be a URL such as https://mlops-daily'],
    ['PUBLIC_URL', 'http://127.0.0.1.example.org', 'must be a URL such as https://mlops-daily'],
    ['TEAMS_DEVELOPMENT', 'yes', 'must be true or false'],
  ])('%s=%s is said once, by name, value and mend', (name, value, mend) => {
    const lines = linesOf({ ...single, ...GOV, [name]: value });
    expect(lines).toHaveLength(1);
    const shown = JSON.stringify(value.replace(':word@', ':…@'));
    expect(lines[0]).toContain(`${name}=${shown}: ${mend}`);
  });

  test.each(['http://127.0.0.1:3978', 'http://localhost', 'http://[::1]:3978/x'])(
    '%s is an address to be tried on one’s own machine',
    (PUBLIC_URL) => {
      expect(teamsOf({ ...single, PUBLIC_URL })?.publicUrl).toBe(PUBLIC_URL);
    },
  );

  test.each([
    [
      'a registration without a tenant',
      without('MICROSOFT_APP_TENANT_ID'),
      'MICROSOFT_APP_TENANT_ID: is missing; set it to the directory (tenant) id of the registration',
    ],
    [
      'a registration without a secret',
      without('MICROSOFT_APP_PASSWORD'),
      'MICROSOFT_APP_PASSWORD: is missing; set it to the value of a client secret, or MICROSOFT_APP_TYPE=UserAssignedMSI for a managed identity',
    ],
    [
      'a secret of nothing',
      { MICROSOFT_APP_PASSWORD: PASSWORD },
      'MICROSOFT_APP_ID: is missing; without it MICROSOFT_APP_PASSWORD can’t be used: set it, or TEAMS_DEVELOPMENT=true to try Teams without a registration',
    ],
    [
      'administrators of nothing, with development switched off',
      { MICROSOFT_ADMINISTRATORS: ADA, TEAMS_DEVELOPMENT: 'false' },
      'MICROSOFT_APP_ID: is missing; without it MICROSOFT_ADMINISTRATORS can’t be used: set it, or TEAMS_DEVELOPMENT=true to try Teams without a registration',
    ],
    [
      'a managed identity with a secret',
      { ...single, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      'MICROSOFT_APP_PASSWORD=…: isn’t used with MICROSOFT_APP_TYPE=UserAssignedMSI: a managed identity has no secret; remove it',
    ],
    [
      'a managed identity without a tenant',
      { MICROSOFT_APP_ID: APP, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      'MICROSOFT_APP_TENANT_ID: is missing; set it to the directory (tenant) id of the registration',
    ],
    [
      'many tenants, and one',
      { ...single, MICROSOFT_APP_TYPE: 'MultiTenant' },
      `MICROSOFT_APP_TENANT_ID="${TENANT}": isn’t used with MICROSOFT_APP_TYPE=MultiTenant; remove one of the two`,
    ],
    [
      'the id of a secret in place of the secret',
      { ...single, MICROSOFT_APP_PASSWORD: TENANT },
      'MICROSOFT_APP_PASSWORD=…: is the id of a client secret; copy its value',
    ],
    [
      'an issuer without metadata',
      { ...single, MICROSOFT_TOKEN_ISSUER: GOV.MICROSOFT_TOKEN_ISSUER },
      'MICROSOFT_OPENID_METADATA: is missing; set both MICROSOFT_TOKEN_ISSUER and MICROSOFT_OPENID_METADATA, or neither',
    ],
    [
      'metadata without an issuer',
      { ...single, MICROSOFT_OPENID_METADATA: GOV.MICROSOFT_OPENID_METADATA },
      'MICROSOFT_TOKEN_ISSUER: is missing; set both MICROSOFT_TOKEN_ISSUER and MICROSOFT_OPENID_METADATA, or neither',
    ],
  ])('%s: one line, and no secret', (_what, environment, line) => {
    expect(linesOf(environment as Record<string, string>)).toEqual([line]);
  });

  test('all of it is said at once', () => {
    const lines = linesOf({ MICROSOFT_APP_ID: 'x', SLACK_APP_TOKEN: 'y', PORT: 'z' });
    expect(lines.map((line) => line.split(/[=:]/)[0])).toEqual([
      'PORT',
      'SLACK_APP_TOKEN',
      'MICROSOFT_APP_ID',
      'SLACK_BOT_TOKEN',
      'MICROSOFT_APP_TENANT_ID',
      'MICROSOFT_APP_PASSWORD',
    ]);
  });
});
