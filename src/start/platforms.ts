import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { SlackConfig } from '../config/slack.ts';
import type { TeamsConfig } from '../config/teams.ts';
import type { ChatAdapter } from '../core/adapter/chat-adapter.ts';
import type { Clock } from '../core/clock.ts';
import { createProduct, type Product } from './product.ts';
import { type OpenServices, openServices } from './services.ts';

/** What every platform's adapter works with. */
interface Equipment {
  readonly config: Config;
  readonly services: OpenServices<Clock>;
  readonly log: Logger;
}

const common = ({ config, services, log }: Equipment) => ({
  pictureFolders: config.questionFolders,
  log,
  newId: services.newId,
  now: services.clock.now,
});

// An SDK is loaded where it is used: each costs memory, and a part of a second at the start.

const slackAdapter = async (slack: SlackConfig, equipment: Equipment): Promise<ChatAdapter> => {
  const { createSlackAdapter } = await import('../../adapters/slack/index.ts');
  return createSlackAdapter({ ...slack, ...common(equipment) });
};

const teamsAdapter = async (teams: TeamsConfig, equipment: Equipment): Promise<ChatAdapter> => {
  if (teams.registration === undefined) {
    equipment.log.warn('Teams in development: whoever reaches the port is believed');
  }
  const { createTeamsAdapter } = await import('../../adapters/teams/index.ts');
  const { references } = equipment.services.store;
  return createTeamsAdapter({ ...teams, references, ...common(equipment) });
};

/** Whether the environment names a platform; with none, the playground starts. */
export const usesPlatforms = ({ slack, teams }: Config): boolean =>
  slack !== undefined || teams !== undefined;

/** The product on every platform that the environment names, at the machine's time. */
export const createOnPlatforms = async (config: Config, log: Logger): Promise<Product> => {
  const services = await openServices(config, (clock) => clock, log);
  const equipment = { config, services, log };
  const { slack, teams } = config;
  const adapters = await Promise.all([
    ...(slack === undefined ? [] : [slackAdapter(slack, equipment)]),
    ...(teams === undefined ? [] : [teamsAdapter(teams, equipment)]),
  ]);
  return createProduct(services, adapters, log);
};
