import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  channelIdOf,
  memberIdOf,
  messageRefOf,
  readMessageRef,
  workspaceIdOf,
} from '../../../adapters/teams/ids.ts';
import { Postponed, Refused } from '../../../src/core/adapter/errors.ts';
import type { Addressee, References } from '../../../src/core/adapter/references.ts';
import {
  channelIdSchema,
  type MessageRef,
  memberIdSchema,
  messageRefSchema,
} from '../../../src/core/ids.ts';
import type { View } from '../../../src/core/view/view.ts';
import { deliveryId } from '../../contract/adapter/setup.ts';
import { closedQuestion, help, leaderboard, question, reveal } from '../../support/sample-views.ts';
import { createScriptedInbound } from '../../support/scripted-inbound.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import {
  createReferences,
  startTeamsPlatform,
  type TeamsPlatform,
} from '../../support/teams-platform.ts';

let references: References;
let written: Addressee[];
let read: Addressee[];
let readFails: boolean;
let platform: TeamsPlatform;
let ana: TeamsPerson;
let ben: TeamsPerson;

beforeEach(async () => {
  const kept = createReferences();
  written = [];
  read = [];
  readFails = false;
  references = {
    ...kept,
    find: async (addressee) => {
      read.push(addressee);
      if (readFails) {
        throw new Error('the disk is gone');
      }
      return kept.find(addressee);
    },
    save: async (addressee, reference) => {
      written.push(addressee);
      await kept.save(addressee, reference);
    },
  };
  platform = await startTeamsPlatform(createScriptedInbound(), { references });
  [ana, ben] = [platform.person('ana'), platform.person('ben')];
});
afterEach(async () => {
  expect(platform.fake.state.problems).toEqual([]);
  await platform.close();
});

const idOf = (conversation: string) => channelIdOf({ tenant: platform.tenant.id, conversation });
const memberOf = ({ user }: TeamsPerson) =>
  memberIdOf({ tenant: user.tenant, person: user.objectId ?? user.id });
const post = (conversation: string, view: View = question, replyTo?: MessageRef) =>
  platform.adapter.post(idOf(conversation), {
    deliveryId: deliveryId(1),
    view,
    ...(replyTo !== undefined && { replyTo }),
  });

describe('a post', () => {
  test('is a card with its sentence for notifications', async () => {
    await ana.addBot(platform.channel.id);
    const ref = await post(platform.channel.id);
    const message = ana.newest(platform.channel.id);
    expect(readMessageRef(ref)).toEqual({
      tenant: platform.tenant.id,
      conversation: platform.channel.id,
      activity: message.id,
    });
    expect(message.summary).toBe(question.fallback);
    expect(message.thread).toBeUndefined();
  });

  test('names commands in a notification as they are typed in Teams', async () => {
    await ana.addBot(platform.channel.id);
    await post(platform.channel.id, { ...help, fallback: 'Try /mlops quiz.' });
    expect(ana.newest(platform.channel.id).summary).toBe('Try @MLOps Daily quiz.');
  });

  test('in reply stands in the thread, where there are threads', async () => {
    for (const { id } of [platform.channel, platform.group]) {
      await ana.addBot(id);
      await post(id, reveal, await post(id));
    }
    const [, head, answer] = ana.sees(platform.channel.id);
    expect(answer?.thread).toBe(head?.id);
    expect(ana.newest(platform.group.id).thread).toBeUndefined();
    expect(ana.reads(platform.group.id)).toContain(reveal.summary);
    expect(platform.fake.calls('send').map(({ outcome }) => outcome)).toEqual(Array(6).fill('ok'));
  });

  test('in reply to what was deleted stands in the channel', async () => {
    await ana.addBot(platform.channel.id);
    const head = await post(platform.channel.id);
    platform.fake.conversation(platform.channel.id).messages.pop();
    await post(platform.channel.id, reveal, head);
    expect(ana.newest(platform.channel.id)).toMatchObject({ summary: reveal.fallback });
    expect(ana.newest(platform.channel.id).thread).toBeUndefined();
  });

  test('in reply to another channel’s message stands by itself', async () => {
    await ana.addBot(platform.channel.id);
    await ben.mention(platform.general.id, '');
    await post(platform.channel.id, reveal, await post(platform.general.id));
    expect(ana.newest(platform.channel.id).thread).toBeUndefined();
    expect(platform.fake.calls('send').map(({ outcome }) => outcome)).toEqual(Array(4).fill('ok'));
  });

  test('of a leaderboard says everybody’s name', async () => {
    await ana.addBot(platform.channel.id);
    const row = { rank: 1, points: '9', participation: '5 of 5', isViewer: false };
    const rows = [ana, ben].map((one) => ({ ...row, member: memberOf(one) }));
    await post(platform.channel.id, { ...leaderboard, rows });
    expect(ana.reads(platform.channel.id)).toContain('Ana Ruiz');
    expect(ana.reads(platform.channel.id)).toContain('Ben Okafor');
  });

  test('of a leaderboard goes out without names where they can’t be had', async () => {
    await ana.addBot(platform.channel.id);
    platform.fake.faults.plan('members', { does: 'refuse', status: 500 });
    await post(platform.channel.id, leaderboard);
    expect(ana.reads(platform.channel.id)).toContain(leaderboard.heading);
  });

  test('goes where the conversation is served now', async () => {
    await ana.addBot(platform.channel.id);
    platform.fake.conversation(platform.channel.id).region = 'amer';
    await expect(post(platform.channel.id)).rejects.toThrow(Refused);
    await ben.mention(platform.channel.id, 'help');
    await post(platform.channel.id);
    expect(platform.fake.calls('send').at(-1)).toMatchObject({ region: 'amer', outcome: 'ok' });
    expect(ana.reads(platform.channel.id).split('Welcome')).toHaveLength(2);
  });

  test.each(['slack:T1:C1', 'teams:no-bar', 'teams:t|19:unheard-of@thread.tacv2'])(
    'into what isn’t a channel of ours is refused: %s',
    async (id) => {
      const channelId = channelIdSchema.parse(id);
      const posting = platform.adapter.post(channelId, {
        deliveryId: deliveryId(1),
        view: question,
      });
      await expect(posting).rejects.toMatchObject({ name: 'Refused', scope: 'channel' });
      expect(platform.fake.calls()).toEqual([]);
    },
  );

  test('that couldn’t be composed has posted nothing, and may be tried again', async () => {
    await ana.addBot(platform.channel.id);
    const before = platform.fake.calls().length;
    readFails = true;
    await expect(post(platform.channel.id)).rejects.toBeInstanceOf(Postponed);
    expect(platform.fake.calls()).toHaveLength(before);
  });
});

describe('an update', () => {
  test('replaces the card', async () => {
    await ana.addBot(platform.channel.id);
    const ref = await post(platform.channel.id);
    await platform.adapter.update(ref, closedQuestion);
    expect(ana.reads(platform.channel.id)).toContain('Answers are closed.');
    expect(ana.newest(platform.channel.id).edits).toBe(1);
  });

  test.each(['slack:T1:C1:1.1', 'teams:t|19:a@thread.v2'])(
    'of what isn’t a message of ours is refused: %s',
    async (id) => {
      const updating = platform.adapter.update(messageRefSchema.parse(id), question);
      await expect(updating).rejects.toMatchObject({ name: 'Refused', scope: 'message' });
    },
  );

  test('in a channel never heard of is refused', async () => {
    const ref = messageRefOf({ tenant: 't', conversation: '19:a@thread.v2', activity: '1' });
    await expect(platform.adapter.update(ref, question)).rejects.toBeInstanceOf(Refused);
  });
});

describe('one person is told', () => {
  const tell = (person: TeamsPerson) => platform.adapter.tell?.(memberOf(person), help);

  test('where they have written', async () => {
    await ben.write('help');
    await tell(ben);
    expect(ben.sees(ben.chat).filter(({ summary }) => summary === help.fallback)).toHaveLength(2);
    expect(platform.fake.calls('open')).toEqual([]);
  });

  test('in a chat that is opened once, where they never have', async () => {
    await ana.addBot(platform.channel.id);
    await tell(ben);
    await tell(ben);
    expect(ben.reads(ben.chat)).toContain(help.heading);
    expect(platform.fake.calls('open')).toHaveLength(1);
  });

  test('where their chat is served now, which the newest word from their tenant says', async () => {
    await ben.write('help');
    for (const place of [ben.chat, platform.channel.id]) {
      platform.fake.conversation(place).region = 'amer';
    }
    Object.assign(platform.tenant, { region: 'amer' });
    await expect(tell(ben)).rejects.toMatchObject({ name: 'Refused', scope: 'message' });
    await ana.addBot(platform.channel.id);
    await tell(ben);
    await tell(ben);
    expect(platform.fake.calls('open')).toHaveLength(1);
    expect(platform.fake.calls('send').slice(-2)).toMatchObject([
      { region: 'amer', conversation: ben.chat, outcome: 'ok' },
      { region: 'amer', conversation: ben.chat, outcome: 'ok' },
    ]);
  });

  test('not, where nothing of their tenant is known', async () => {
    await expect(tell(ben)).rejects.toMatchObject({ name: 'Refused', scope: 'message' });
    expect(platform.fake.calls()).toEqual([]);
  });

  test('not, where they don’t want it: that is about them, and about no channel', async () => {
    await ben.write('help');
    ben.user.blocksBot = true;
    await expect(tell(ben)).rejects.toMatchObject({ name: 'Refused', scope: 'message' });
  });

  test('not, where they aren’t of Teams', async () => {
    const telling = platform.adapter.tell?.(memberIdSchema.parse('slack:T1:U1'), help);
    await expect(telling).rejects.toMatchObject({ name: 'Refused', scope: 'message' });
  });
});

describe('what is kept', () => {
  test('is read and written once, however often somebody writes', async () => {
    await ben.write('help');
    const { length } = read;
    await ben.write('stats');
    await ben.write('quiz');
    expect(read).toHaveLength(length);
    expect(written).toEqual([memberOf(ben), `teams:${platform.tenant.id}`]);
  });

  test('is brought up to date by a press as well', async () => {
    await ana.addBot(platform.channel.id);
    await post(platform.channel.id);
    platform.fake.conversation(platform.channel.id).region = 'amer';
    const [option] = question.options;
    await ben.press(ben.newest(platform.channel.id), { data: { options: option?.id } });
    await post(platform.channel.id);
    expect(platform.fake.calls('send').at(-1)).toMatchObject({ region: 'amer', outcome: 'ok' });
  });

  test('isn’t needed for an answer', async () => {
    await ana.addBot(platform.channel.id);
    await post(platform.channel.id);
    readFails = true;
    const [option] = question.options;
    const told = await ben.press(ben.newest(platform.channel.id), {
      data: { options: option?.id },
    });
    expect(told.status).toBe(200);
  });

  test('knows channels by their team', async () => {
    await ana.addBot(platform.general.id);
    await ben.mention(platform.channel.id, '');
    const known = await references.inGroup(workspaceIdOf(platform.tenant.id), platform.team.id);
    expect([...known].sort()).toEqual(
      [idOf(platform.general.id), idOf(platform.channel.id)].sort(),
    );
  });

  test.each(['', 'nothing', '{}', '{"serviceUrl":"http://evil.example","scope":"channel"}'])(
    'and can’t be read is as if it weren’t there: %j',
    async (text) => {
      const workspaceId = workspaceIdOf(platform.tenant.id);
      await references.save(idOf(platform.channel.id), { workspaceId, text });
      await expect(post(platform.channel.id)).rejects.toBeInstanceOf(Refused);
      await ana.addBot(platform.channel.id);
      await post(platform.channel.id);
    },
  );
});
