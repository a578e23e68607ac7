import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import bolt from '@slack/bolt';
import { pino } from 'pino';
import { createSlackAdapter } from '../adapters/slack/index.ts';
import { createTransport } from '../adapters/slack/transport.ts';
import { createInbound } from '../src/app/inbound/inbound.ts';
import { formatAsk } from '../src/core/ask.ts';
import { createHttpServer } from '../src/runtime/server.ts';
import { startFakeSlack } from '../test/support/slack/fake-slack.ts';
import type { Subject } from './compare.ts';
import { openRoundIn, openTestServices } from './services.ts';
import type { Load } from './slack-load.ts';

/** Presses of one round of the benchmark, and how many are under way at a time. */
const PRESSES = 1_500;
const AT_ONCE = 64;

const SECRET = '0123456789abcdef0123456789abcdef';

/** Bolt as its guide shows it: one listener that acknowledges, and does nothing else. */
const bareBolt = async (): Promise<{ url: string; close: () => Promise<unknown> }> => {
  const app = new bolt.App({
    signingSecret: SECRET,
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'UBOT' }),
    logLevel: bolt.LogLevel.ERROR,
  });
  app.action(/^answer:/, async ({ ack }) => ack());
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as Server;
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/slack/events`, close: () => app.stop() };
};

/** Our receiver and listener, which verify, parse, acknowledge, and do nothing else. */
const ownReceiver = async (): Promise<{ url: string; close: () => Promise<unknown> }> => {
  const log = pino({ level: 'silent' });
  const transport = createTransport({
    botToken: 'xoxb-bench',
    signingSecret: SECRET,
    maxBodyBytes: 1024 * 1024,
    log,
    now: Date.now,
  });
  await transport.start({ team: 'T1', botUser: 'UBOT' }, async (_happening, acknowledge) => {
    await acknowledge();
  });
  const server = createHttpServer(transport.routes, log);
  const port = await server.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    close: async () => {
      const closed = server.close();
      await transport.stop();
      await closed;
    },
  };
};

/** `node:http` that reads the body, and answers. */
const bareHttp = async (): Promise<{ url: string; close: () => Promise<unknown> }> => {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    incoming.on('end', () => outgoing.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: async () => server.close() };
};

/** The product: signature checked, answer on disk, acknowledged, feedback shown. */
const product = async (folder: string) => {
  const fake = await startFakeSlack();
  const log = pino({ level: 'silent' });
  const { services, close } = await openTestServices(join(folder, 'bot.db'), log);
  const roundId = await openRoundIn(services.store, 'slack:T1', 'slack:T1:C1');
  const adapter = createSlackAdapter({
    botToken: fake.state.botToken,
    signingSecret: SECRET,
    apiUrl: fake.apiUrl,
    pictureFolders: [],
    log,
    newId: services.newId,
    now: Date.now,
  });
  await adapter.start(createInbound(services, { adapter, wake: () => {} }));
  const server = createHttpServer(adapter.routes, log);
  const port = await server.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    ask: formatAsk({ type: 'round', id: roundId }),
    close: async () => {
      const closed = server.close();
      await adapter.stop();
      await fake.close();
      await closed;
      await close();
    },
  };
};

/** Answer presses over signed HTTP: durable and with feedback, beside Bolt that only acknowledges. */
export const slackSubjects = async (): Promise<{
  subjects: readonly Subject[];
  close: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-bench-slack-'));
  const [bare, own, http] = [await bareBolt(), await ownReceiver(), await bareHttp()];
  const ours = await product(folder);
  const load: Load = { secret: SECRET, ask: ours.ask, presses: PRESSES, atOnce: AT_ONCE };
  const script = fileURLToPath(new URL('./slack-load.ts', import.meta.url));
  const people = fork(script, [JSON.stringify(load)], { execArgv: ['--import', 'tsx'] });
  const subject = (name: string, url: string): Subject => ({
    name,
    run: async () => {
      people.send(url);
      await once(people, 'message');
      return PRESSES;
    },
  });
  return {
    subjects: [
      subject('bare Bolt, acknowledgement only', bare.url),
      subject('our receiver, acknowledgement only', own.url),
      subject('node:http, reads and answers', http.url),
      subject('MLOps Daily, durable, with feedback', ours.url),
    ],
    close: async () => {
      people.kill();
      await Promise.all([bare.close(), own.close(), http.close(), ours.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
