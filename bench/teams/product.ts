import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channelIdOf, memberIdOf, workspaceIdOf } from '../../adapters/teams/ids.ts';
import { createTeamsReferences } from '../../adapters/teams/references.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { PressTemplate } from '../load/protocol.ts';
import { type ProductProcess, startProduct } from '../process/product.ts';
import { programOf } from '../process/spawn.ts';
import { addStreaks, aRealQuestion, openRoundIn } from '../rounds.ts';
import { createTeamsPlace, type TeamsPlace } from './place.ts';
import { pressesOf } from './template.ts';

export interface TeamsProduct extends ProductProcess {
  /** Where Teams sends presses. */
  readonly messagesUrl: string;
  readonly template: PressTemplate;
  /** What the product and its reference are told of Microsoft's side. */
  readonly environment: Readonly<Record<string, string>>;
}

const seed = async (file: string, { fake, channel }: TeamsPlace): Promise<void> => {
  const { tenant, id: conversation, team } = channel;
  const store = createSqliteStore(file);
  await store.migrate();
  const channelId = channelIdOf({ tenant, conversation });
  const place = { workspace: workspaceIdOf(tenant), channel: channelId, adapter: 'teams' };
  await openRoundIn(store, place, await aRealQuestion());
  await createTeamsReferences(store.references).saveChannel(
    { tenant, conversation },
    {
      serviceUrl: fake.serviceUrl('emea'),
      scope: 'channel',
      standing: 'installed',
      since: Date.now(),
      ...(team !== undefined && { team }),
    },
  );
  await store.close();
  addStreaks(file, channelId, memberIdOf({ tenant, person: 'u' }));
};

const environmentOf = ({ fake, issuer, user }: TeamsPlace): Readonly<Record<string, string>> => ({
  MICROSOFT_APP_ID: fake.state.bot.appId,
  MICROSOFT_APP_TENANT_ID: user.tenant,
  MICROSOFT_APP_PASSWORD: 'bench',
  MICROSOFT_TOKEN_ISSUER: issuer.issuer,
  MICROSOFT_OPENID_METADATA: issuer.metadataUrl,
});

const startAt = async (
  place: TeamsPlace,
  folder: string,
  core: number | undefined,
): Promise<TeamsProduct> => {
  const { fake, channel } = place;
  const environment = environmentOf(place);
  const nodeArgs = ['--import', programOf('servers/teams-login')];
  const product = await startProduct({ folder, core, environment, nodeArgs });
  await fake.until(() => channel.messages.length > 0);
  const messagesUrl = `${product.url}/api/messages`;
  return { ...product, environment, messagesUrl, template: pressesOf(place) };
};

/** The whole product beside a fake of Microsoft, with a question posted that can be answered. */
export const startTeamsProduct = async (core: number | undefined): Promise<TeamsProduct> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-bench-'));
  const place = await createTeamsPlace();
  await seed(join(folder, 'bot.db'), place);
  const product = await startAt(place, folder, core);
  return {
    ...product,
    stop: async () => {
      await product.stop();
      await place.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
