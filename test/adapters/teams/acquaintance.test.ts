import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { type Acquaintance, createAcquaintance } from '../../../adapters/teams/acquaintance.ts';
import type { By } from '../../../adapters/teams/parse/happening.ts';
import { createTeamsReferences, type TeamsReferences } from '../../../adapters/teams/references.ts';
import { createReferences } from '../../support/teams-platform.ts';

const CHANNEL = { tenant: 'contoso', conversation: '19:mlops@thread.tacv2' };
const MINUTE = 60_000;

let now: number;
let references: TeamsReferences;
/** Two replicas on one store. */
let one: Acquaintance;
let other: Acquaintance;

const at = (serviceUrl: string): By => ({
  person: 'ana',
  place: { ...CHANNEL, serviceUrl, scope: 'channel' },
});

beforeEach(() => {
  now = 0;
  references = createTeamsReferences(createReferences());
  const replica = () =>
    createAcquaintance({ references, log: pino({ level: 'silent' }), now: () => now });
  [one, other] = [replica(), replica()];
});

test('an address that changes back is known again, whichever replica hears of it', async () => {
  await one.meet(at('https://emea.example'));
  await other.meet(at('https://amer.example'));
  now += 2 * MINUTE;
  await one.meet(at('https://emea.example'));
  expect(await references.channel(CHANNEL)).toMatchObject({ serviceUrl: 'https://emea.example' });
});

test('somebody never seen is reached where their tenant is served now', async () => {
  await one.meet(at('https://emea.example'));
  await one.meet(at('https://amer.example'));
  expect(await references.workspace('contoso')).toEqual({ serviceUrl: 'https://amer.example' });
});
