import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import { type FakeSlack, startFakeSlack } from '../../test/support/slack/fake-slack.ts';
import type { PressTemplate } from '../load/protocol.ts';
import { type ProductProcess, startProduct } from '../process/product.ts';
import { addStreaks, aRealQuestion, openRoundIn } from '../rounds.ts';
import { pressesOf } from './template.ts';

export interface SlackProduct extends ProductProcess {
  /** Where Slack sends presses. */
  readonly eventsUrl: string;
  readonly template: PressTemplate;
}

export interface SlackProductOptions {
  readonly core: number | undefined;
  readonly responsesPort: number;
  readonly nodeArgs?: readonly string[];
}

const PLACE = { workspace: 'slack:T1', channel: 'slack:T1:C1', adapter: 'slack' };

const seed = async (file: string): Promise<void> => {
  const store = createSqliteStore(file);
  await store.migrate();
  await openRoundIn(store, PLACE, await aRealQuestion());
  await store.close();
  addStreaks(file, PLACE.channel, `${PLACE.workspace}:U`);
};

const startBeside = async (
  fake: FakeSlack,
  folder: string,
  { responsesPort, ...options }: SlackProductOptions,
): Promise<SlackProduct> => {
  const channel = fake.addChannel({ id: 'C1', members: ['U1', fake.state.botUserId] });
  const environment = {
    SLACK_BOT_TOKEN: fake.state.botToken,
    SLACK_SIGNING_SECRET: fake.state.signingSecret,
    SLACK_API_URL: fake.apiUrl,
  };
  const product = await startProduct({ ...options, folder, environment });
  await fake.until(() => channel.messages.length > 0);
  const [message] = channel.messages;
  if (message === undefined) {
    throw new Error('Nothing was posted.');
  }
  return {
    ...product,
    eventsUrl: `${product.url}/slack/events`,
    template: pressesOf(fake, message, responsesPort),
  };
};

/** The whole product beside a fake of Slack, with a question posted that can be answered. */
export const startSlackProduct = async (options: SlackProductOptions): Promise<SlackProduct> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-bench-'));
  await seed(join(folder, 'bot.db'));
  const fake = await startFakeSlack();
  const product = await startBeside(fake, folder, options);
  return {
    ...product,
    stop: async () => {
      await product.stop();
      await fake.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
