import { channelIdOf, memberIdOf, workspaceIdOf } from '../../adapters/slack/ids.ts';
import {
  channelSettingsSchema,
  defaultSettings,
  localDateSchema,
} from '../../src/core/schedule/settings.ts';
import { createPostgresStore } from '../../src/storage/postgres/index.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { FakeSlack } from '../support/slack/fake-slack.ts';
import type { FaultDatabase } from './database/fault-database.ts';

/** Slack's ids of the channels that the bot is in. */
export const CHANNELS: readonly string[] = Array.from({ length: 8 }, (_, index) => `C${index + 1}`);
/** Who answers; the first one manages the channels. */
export const PEOPLE: readonly string[] = Array.from({ length: 12 }, (_, index) => `U${index + 1}`);

/** Every other channel takes messages that are four hours late, the rest ones that are twenty minutes late. */
const WINDOWS_MS = [4 * 60 * 60_000, 20 * 60_000] as const;
export const windowOf = (channel: string): number =>
  WINDOWS_MS[CHANNELS.indexOf(channel) % 2] ?? WINDOWS_MS[0];

/** The product's id of one of Slack's channels, and back. */
export const idOf = (channel: string): string => channelIdOf('T1', channel);
export const channelOf = (id: string): string => id.split(':').at(-1) ?? id;

/** Makes the people and channels that Slack knows. */
export const addPeople = (platform: FakeSlack): void => {
  const { users, botUserId } = platform.state;
  const [first] = users.values();
  for (const id of PEOPLE) {
    if (first !== undefined && !users.has(id)) {
      users.set(id, { ...first, id, name: id.toLowerCase(), isAdmin: false });
    }
  }
  for (const id of CHANNELS) {
    platform.addChannel({ id, members: [botUserId, ...PEOPLE] });
  }
};

const openStore = ({ kind, url }: FaultDatabase) =>
  kind === 'postgres' ? createPostgresStore(url) : createSqliteStore(url.slice('sqlite:'.length));

/** Sets the channels up as they are after their start, with nothing planned soon. */
export const addChannels = async (world: {
  readonly database: FaultDatabase;
  readonly time: { now(): number };
}): Promise<void> => {
  const store = openStore(world.database);
  await store.migrate();
  const now = world.time.now();
  const at = now + 365 * 86_400_000;
  const later = { localDate: localDateSchema.parse('2026-12-31'), at };
  for (const channel of CHANNELS) {
    const settings = channelSettingsSchema.parse({
      ...defaultSettings('en', 'Etc/UTC'),
      windowMs: windowOf(channel),
    });
    const id = channelIdOf('T1', channel);
    await store.addChannel({
      id,
      workspaceId: workspaceIdOf('T1'),
      adapter: 'slack',
      settings,
      plan: { daily: later, weekly: later },
      now,
    });
    await store.addManager(id, memberIdOf('T1', 'U1'));
  }
  await store.close();
};
