import { type Given, missingLine, wrongLine } from './given.ts';
import { type AppType, appTypeOf, isTeamsDevelopment, teamsVariables } from './teams.ts';

const APP_ID = 'MICROSOFT_APP_ID';
const PASSWORD = 'MICROSOFT_APP_PASSWORD';
const TENANT = 'MICROSOFT_APP_TENANT_ID';
const TYPE = 'MICROSOFT_APP_TYPE';
const ISSUER = ['MICROSOFT_TOKEN_ISSUER', 'MICROSOFT_OPENID_METADATA'];

const named = (given: Given, names: readonly string[]): readonly string[] =>
  names.filter((name) => name in given);

const withoutAppId = (given: Given): readonly string[] => {
  const names = Object.keys(teamsVariables).filter((name) => name.startsWith('MICROSOFT_'));
  const others = named(given, names).join(', ');
  const mend = 'set it, or TEAMS_DEVELOPMENT=true to try Teams without a registration';
  return others === '' ? [] : [missingLine(APP_ID, `without it ${others} can’t be used: ${mend}`)];
};

/** Nothing of a registration means anything without one. */
const inDevelopment = (given: Given): readonly string[] =>
  named(given, [PASSWORD, TENANT, TYPE, ...ISSUER]).map((name) =>
    wrongLine(name, given, 'isn’t used with TEAMS_DEVELOPMENT=true; remove one of the two'),
  );

/** A variable that has to be there, or mustn't be. */
const expect = (
  given: Given,
  name: string,
  { wanted, missing, surplus }: { wanted: boolean; missing: string; surplus: string },
): readonly string[] => {
  if (name in given === wanted) {
    return [];
  }
  return [wanted ? missingLine(name, missing) : wrongLine(name, given, surplus)];
};

const ofType = (given: Given, type: AppType): readonly string[] => [
  ...expect(given, TENANT, {
    wanted: type !== 'MultiTenant',
    missing: 'set it to the directory (tenant) id of the registration',
    surplus: `isn’t used with ${TYPE}=MultiTenant; remove one of the two`,
  }),
  ...expect(given, PASSWORD, {
    wanted: type !== 'UserAssignedMSI',
    missing: `set it to the value of a client secret, or ${TYPE}=UserAssignedMSI for a managed identity`,
    surplus: `isn’t used with ${TYPE}=UserAssignedMSI: a managed identity has no secret; remove it`,
  }),
];

const issuerRule = (given: Given): readonly string[] =>
  named(given, ISSUER).length === 1
    ? ISSUER.filter((name) => !(name in given)).map((name) =>
        missingLine(name, `set both ${ISSUER.join(' and ')}, or neither`),
      )
    : [];

const withAppId = (given: Given): readonly string[] => {
  const type = appTypeOf(given[TYPE]);
  const mend = `is for a bot without a registration; remove it, or ${APP_ID}`;
  return [
    ...(isTeamsDevelopment(given) ? [wrongLine('TEAMS_DEVELOPMENT', given, mend)] : []),
    // Of a type that isn't one, nothing is known to be missing.
    ...(type === undefined ? [] : ofType(given, type)),
    ...issuerRule(given),
  ];
};

/** What of Teams is missing, or contradicts itself, as lines for people; empty where nothing does. */
export const wrongForTeams = (given: Given): readonly string[] => {
  if (APP_ID in given) {
    return withAppId(given);
  }
  return isTeamsDevelopment(given) ? inDevelopment(given) : withoutAppId(given);
};
