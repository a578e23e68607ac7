import { afterEach, beforeEach, expect, test } from 'vitest';
import { channelIdOf } from '../../../adapters/teams/ids.ts';
import { deliveryId } from '../../contract/adapter/setup.ts';
import { closedQuestion, question } from '../../support/sample-views.ts';
import { createScriptedInbound } from '../../support/scripted-inbound.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { startTeamsPlatform, type TeamsPlatform } from '../../support/teams-platform.ts';

let platform: TeamsPlatform;
let ana: TeamsPerson;

beforeEach(async () => {
  platform = await startTeamsPlatform(createScriptedInbound());
  ana = platform.person('ana');
  await ana.addBot(platform.channel.id);
});
afterEach(() => platform.close());

const grow = (size: number): void => {
  const { members } = platform.channel;
  while (members.size < size) {
    const who = `colleague-${members.size}`;
    members.add(platform.fake.addUser({ who, name: who, tenant: platform.tenant.id }).id);
  }
};

const counted = { ...question, participation: '7 people have answered' };

const postAndCount = async (): Promise<string> => {
  const { adapter, channel, tenant } = platform;
  const id = channelIdOf({ tenant: tenant.id, conversation: channel.id });
  const message = await adapter.post(id, { deliveryId: deliveryId(1), view: question });
  await adapter.update(message, counted);
  const words = ana.readsMessage(ana.newest(channel.id));
  await adapter.update(message, closedQuestion);
  expect(ana.readsMessage(ana.newest(channel.id))).toContain(closedQuestion.closed?.text);
  return words;
};

test('the count of answers is brought up to date where everybody gets their own look again', async () => {
  grow(60);
  expect(await postAndCount()).toContain(counted.participation);
});

test('in a larger channel feedback stays on its cards, and the count waits for the answer', async () => {
  grow(61);
  expect(await postAndCount()).toContain(question.participation);
});
