import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { runDueSlots } from '../src/app/slots/run-due.ts';
import { defaultSettings } from '../src/core/schedule/settings.ts';
import { createSqliteStore } from '../src/storage/sqlite/index.ts';
import { servicesAt } from './services.ts';

const CHANNELS = 10_000;
const NOW = Date.parse('2026-11-23T08:30:00Z');

const CHANNEL = `
  with recursive series (number) as (
    select 1 union all select number + 1 from series where number < ${CHANNELS})
  insert into channel (id, workspace_id, adapter, settings, status, week, created_at)
  select 'bench:' || number, 'bench', 'bench', ?, 'active', 1, 0 from series`;

const PLAN = `
  insert into slot_plan (channel_id, kind, workspace_id, local_date, due_at)
  select id, 'daily', workspace_id, '2026-11-23', ? from channel`;

/** Channels whose daily questions are all due at one instant. */
const fill = (file: string): void => {
  const database = new Database(file);
  database.prepare(`insert into workspace (id, created_at) values ('bench', 0)`).run();
  database.prepare(CHANNEL).run(JSON.stringify(defaultSettings('en', 'Etc/UTC')));
  database.prepare(PLAN).run(NOW);
  database.close();
};

/** How long the real scheduler takes to claim the slots of 10,000 channels, in milliseconds. */
export const benchSlots = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-bench-'));
  const file = join(folder, 'bot.db');
  const store = createSqliteStore(file);
  await store.migrate();
  fill(file);
  const services = await servicesAt(NOW, store);
  const begin = performance.now();
  const claimed = await runDueSlots(services);
  const took = performance.now() - begin;
  await store.close();
  await rm(folder, { recursive: true, force: true });
  if (claimed !== CHANNELS) {
    throw new Error(`${claimed} of ${CHANNELS} slots were claimed.`);
  }
  return took;
};
