import { afterEach, beforeEach, expect, test } from 'vitest';
import { anIncident } from '../../support/builders.ts';
import type { SeenMessage } from '../../support/teams/person/eyes.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { createTeamsWorld, type TeamsWorld } from '../../support/teams-world.ts';

let world: TeamsWorld;
let ben: TeamsPerson;
beforeEach(async () => {
  world = await createTeamsWorld([anIncident()]);
  ben = world.person('ben');
});
afterEach(async () => {
  const { problems } = world.fake.state;
  await world.close();
  expect(problems).toEqual([]);
});

/** The card as it is now: each press puts what comes of it in the place of what was there. */
const card = (): SeenMessage => ben.newest(ben.chat);
const reads = (): string => ben.readsMessage(card());
const choose = (options: string) => ben.press(card(), { verb: 'answer', data: { options } });
const goOn = () => ben.press(card(), { label: 'Next step' });

test('an incident leads from step to step on one card, and ends with its lesson', async () => {
  await ben.write('quiz incident');
  const { id } = card();
  expect(reads()).toContain('Incident · step 1 of 3');
  expect(reads()).toContain('A page at three in the morning.');

  await choose('wrong-1');
  expect(reads()).toContain('Why not 1.');
  expect(reads()).not.toContain('Situation 2.');
  await goOn();
  expect(reads()).toContain('Situation 2.');
  await choose('right-2');
  await goOn();
  expect(reads()).toContain('Incident · step 3 of 3');

  await choose('right-3');
  expect(reads()).toContain('2 of 3 steps right');
  expect(reads()).toContain('Contain before you look for the cause.');
  expect(reads()).toContain('A runbook');
  expect(card().id).toBe(id);
  await ben.press(card(), { label: 'Another incident' });
  expect(reads()).toContain('Incident · step 1 of 3');
});

test('asked for in a channel, it comes to one’s own chat', async () => {
  await world.person('ana').addBot(world.channel.id);
  await ben.mention(world.channel.id, 'quiz incidente');
  expect(reads()).toContain('Incident · step 1 of 3');
  expect(world.person('ana').reads(world.channel.id)).not.toContain('Incident');
});
