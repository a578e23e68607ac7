import { createSlackPerson, type SlackPerson } from '../../support/slack/people.ts';
import { overHttp } from '../../support/slack/way.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

/** How long Slack waits for an acknowledgement here, in milliseconds of the machine's clock. */
export const PATIENCE_MS = 1_500;

/** Where one of the processes listens, as a balancer would choose it; `undefined`: none is up. */
export const anyUrl = ({ replicas }: World, random: Random): string | undefined => {
  const start = random.between(0, replicas.length - 1);
  const urls = [...replicas.slice(start), ...replicas.slice(0, start)].map(({ url }) => url());
  return urls.find((url) => url !== undefined);
};

/** Somebody whose doings come to one of the processes. */
export const personAt = (world: World, random: Random, userId: string): SlackPerson | undefined => {
  const url = anyUrl(world, random);
  const way = url && overHttp(world.platform, `${url}/slack/events`, PATIENCE_MS);
  return way ? createSlackPerson({ fake: world.platform, way, userId }) : undefined;
};
