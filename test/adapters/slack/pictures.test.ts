import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPictures } from '../../../adapters/slack/pictures.ts';
import { createWebApi } from '../../../adapters/slack/web-api.ts';
import { channelIdSchema } from '../../../src/core/ids.ts';
import { deliveryId } from '../../contract/adapter/setup.ts';
import { question } from '../../support/sample-views.ts';
import { createScriptedInbound } from '../../support/scripted-inbound.ts';
import { type SlackPlatform, startSlackPlatform } from '../../support/slack-platform.ts';

const C1 = channelIdSchema.parse('slack:T1:C1');
const withPicture = (path: string) => ({
  ...question,
  picture: { path, alt: 'Two overlapping curves' },
});

let folder: string;
let platform: SlackPlatform;
let now: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-pictures-'));
  await mkdir(join(folder, 'second', 'monitoring'), { recursive: true });
  await writeFile(join(folder, 'second', 'monitoring', 'drift.png'), 'picture');
  await writeFile(join(folder, 'second', 'monitoring', 'drift.webp'), 'picture');
  await writeFile(join(folder, 'secret.png'), 'secret');
  const pictureFolders = [join(folder, 'first'), join(folder, 'second')];
  now = Date.parse('2026-11-23T08:30:00Z');
  platform = await startSlackPlatform('http', createScriptedInbound(), {
    pictureFolders,
    now: () => now,
  });
  platform.fake.state.channels.get('C1')?.members.add(platform.fake.state.botUserId);
});
afterEach(async () => {
  await platform.close();
  await rm(folder, { recursive: true });
});

const post = (path: string, id = 1) =>
  platform.adapter.post(C1, { deliveryId: deliveryId(id), view: withPicture(path) });

const images = () =>
  (platform.fake.state.channels.get('C1')?.messages ?? []).map(({ blocks }) =>
    blocks.filter(({ type }) => type === 'image'),
  );

test('a picture is uploaded once, and stands in each message', async () => {
  const message = await post('monitoring/drift.png');
  await post('monitoring/drift.png', 2);
  await platform.adapter.update(message, withPicture('monitoring/drift.png'));
  const [[id, file] = []] = [...platform.fake.state.files];
  expect(platform.fake.state.files.size).toBe(1);
  expect(file?.bytes.toString()).toBe('picture');
  const image = { type: 'image', slack_file: { id }, alt_text: 'Two overlapping curves' };
  expect(images()).toMatchObject([[image], [image]]);
});

test.each([
  'monitoring/none.png',
  '../secret.png',
  '/etc/passwd',
  'monitoring/drift.svg',
  'monitoring/drift.webp',
])(
  'a picture that can’t be had, or that Slack doesn’t show, costs the picture alone: %s',
  async (path) => {
    await post(path);
    expect(images()).toEqual([[]]);
    expect(platform.fake.state.files.size).toBe(0);
    expect(platform.person('U2').reads('C1')).toContain('Two overlapping curves');
  },
);

test.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
  'an upload that fails is tried again with the next message: %s',
  async (method) => {
    platform.fake.faults.plan(method, { does: 'drop before' });
    await post('monitoring/drift.png');
    await post('monitoring/drift.png', 2);
    expect(images()).toMatchObject([[], [{ type: 'image' }]]);
  },
);

test('a picture that Slack looks through for a while is waited for, and nothing is posted', async () => {
  platform.fake.faults.plan('chat.postMessage', { does: 'error', error: 'invalid_blocks' });
  await expect(post('monitoring/drift.png')).rejects.toMatchObject({
    name: 'Postponed',
    retryAfterMs: 5_000,
  });
  expect(images()).toEqual([]);
  await post('monitoring/drift.png');
  expect(images()).toMatchObject([[{ type: 'image' }]]);
});

test('a picture that Slack can’t show doesn’t cost the question', async () => {
  await post('monitoring/drift.png');
  now += 60_000;
  platform.fake.faults.plan('chat.postMessage', { does: 'error', error: 'invalid_blocks' });
  await post('monitoring/drift.png', 2);
  expect(images()).toMatchObject([[{ type: 'image' }], []]);
});

test('an upload that hangs holds nobody up, and its picture is there once it has ended', async () => {
  const { fake } = platform;
  const hang = fake.faults.hold('files.completeUploadExternal');
  const web = createWebApi({
    botToken: fake.state.botToken,
    apiUrl: fake.apiUrl,
    log: pino({ level: 'silent' }),
  });
  const pictures = createPictures({
    web,
    folders: [join(folder, 'second')],
    log: pino({ level: 'silent' }),
    now: Date.now,
    waitMs: 1,
  });
  const view = withPicture('monitoring/drift.png');
  expect((await pictures.of(view)).size).toBe(0);
  await hang.arrived;
  hang.release();
  await expect.poll(async () => (await pictures.of(view)).size).toBe(1);
  expect(fake.state.files.size).toBe(1);
});
