import { createSlackAdapter, type SlackAdapterOptions } from '../../adapters/slack/index.ts';
import type { ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import type { Inbound } from '../../src/core/adapter/inbound.ts';
import { createHttpServer } from '../../src/runtime/server.ts';
import { createReadableLog, type Logged } from './readable-log.ts';
import type { Way } from './slack/delivery.ts';
import { type FakeSlack, startFakeSlack } from './slack/fake-slack.ts';
import { createSlackPerson, type SlackPerson } from './slack/people.ts';
import { overHttp, overSocket } from './slack/way.ts';

export type WayIn = 'http' | 'socket';

/** The adapter on a fake of Slack, with `C1` and `C2` that `U1`, `U2` and `U3` are in. */
export interface SlackPlatform {
  readonly adapter: ChatAdapter;
  readonly fake: FakeSlack;
  readonly way: Way;
  /** Such as `http://127.0.0.1:40123/slack/events`. */
  readonly url: string;
  /** What the adapter has logged, oldest first. */
  readonly logged: readonly Logged[];
  /** Resolves once something with this message is logged from now on. */
  nextLog(message: string): Promise<void>;
  person(userId: string): SlackPerson;
  close(): Promise<void>;
}

export interface SlackPlatformOptions extends Partial<SlackAdapterOptions> {
  readonly fake?: FakeSlack;
}

const startFake = async (): Promise<FakeSlack> => {
  const fake = await startFakeSlack();
  for (const id of ['C1', 'C2']) {
    fake.addChannel({ id, members: ['U1', 'U2', 'U3'] });
  }
  return fake;
};

const tokensFor = (wayIn: WayIn, { state }: FakeSlack) =>
  wayIn === 'http' ? { signingSecret: state.signingSecret } : { appToken: state.appToken };

export const startSlackPlatform = async (
  wayIn: WayIn,
  inbound: Inbound,
  { fake: given, ...options }: SlackPlatformOptions = {},
): Promise<SlackPlatform> => {
  const fake = given ?? (await startFake());
  const { log, logged, next } = createReadableLog();
  let ids = 0;
  const adapter = createSlackAdapter({
    botToken: fake.state.botToken,
    ...tokensFor(wayIn, fake),
    apiUrl: fake.apiUrl,
    pictureFolders: [],
    log,
    newId: () => `request-${++ids}`,
    now: Date.now,
    ...options,
  });
  await adapter.start(inbound);
  const server = createHttpServer(adapter.routes, log);
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/slack/events`;
  const way = wayIn === 'http' ? overHttp(fake, url) : overSocket(fake);
  return {
    adapter,
    fake,
    way,
    url,
    logged,
    nextLog: next,
    person: (userId) => createSlackPerson({ fake, way, userId }),
    close: async () => {
      const closed = server.close();
      await adapter.stop();
      await fake.close();
      await closed;
    },
  };
};
