import { asTyped } from '../../../adapters/teams/as-typed.ts';
import {
  channelIdOf,
  memberIdOf,
  messageRefOf,
  readMessageRef,
} from '../../../adapters/teams/ids.ts';
import { formatAsk } from '../../../src/core/ask.ts';
import type { MessageRef } from '../../../src/core/ids.ts';
import type { CreateHarness, Someone } from '../../contract/adapter/harness.ts';
import { adapterContract } from '../../contract/adapter.ts';
import type { Told } from '../../support/teams/person/tell.ts';
import type { TeamsConversation } from '../../support/teams/state.ts';
import { startTeamsPlatform, type TeamsPlaces } from '../../support/teams-platform.ts';

const on = (ref: MessageRef) => {
  const { conversation = '', activity = '' } = readMessageRef(ref) ?? {};
  return { conversation, id: activity };
};

const createHarness =
  (placeOf: (places: TeamsPlaces) => TeamsConversation): CreateHarness =>
  async (inbound) => {
    const platform = await startTeamsPlatform(inbound);
    const { adapter, fake, tenant } = platform;
    const people = { first: platform.person('ana'), second: platform.person('ben') };
    const { id: conversation } = placeOf(platform);
    const here = { tenant: tenant.id, conversation };
    const objectIdOf = (who: Someone): string => people[who].user.objectId ?? '';

    /** Until Teams was answered and has shown what came; nothing comes of a fault or after a stop. */
    const seen = async (doing: Promise<Told>): Promise<void> => {
      const told = await doing;
      if (told.status === 200) {
        await told.replied();
      }
    };

    const { faults } = fake;
    return {
      adapter,
      channelId: channelIdOf(here),
      unknownChannelId: channelIdOf({ ...here, conversation: '19:nowhere@thread.tacv2' }),
      unknownMessage: messageRefOf({ ...here, activity: '1' }),
      memberIdOf: (who) => memberIdOf({ tenant: tenant.id, person: objectIdOf(who) }),
      install: async () => {
        await people.first.addBot(conversation);
        await fake.until(() => people.first.sees(conversation).length > 0);
      },
      press: (who, message, ask, optionIds) => {
        const [only, ...others] = optionIds;
        const data = { ask: formatAsk(ask) };
        return seen(
          others.length === 0
            ? people[who].press(on(message), { verb: 'answer', data: { ...data, options: only } })
            : people[who].press(on(message), { verb: 'answer' }, { options: optionIds }),
        );
      },
      pressAction: (who, message, command) =>
        seen(people[who].press(on(message), { verb: 'command', data: { command } })),
      type: (who, text) => seen(people[who].mention(conversation, `/mlops ${text}`)),
      submit: (who, _form, values) =>
        seen(people[who].submit(people[who].newest(people[who].chat), values)),
      reads: async (who) =>
        `${people[who].reads(conversation)}\n${people[who].reads(people[who].chat)}`,
      faults: {
        refuse: () =>
          faults.plan('send', { does: 'refuse', status: 403, code: 'BotNotInConversationRoster' }),
        postpone: () => faults.plan('send', { does: 'refuse', status: 429, retryAfter: 2 }),
        'drop before': () => faults.plan('send', { does: 'drop before' }),
        'drop after': () => faults.plan('send', { does: 'drop after' }),
      },
      asTyped: (view) => asTyped(view, false),
      close: platform.close,
    };
  };

adapterContract(
  'teams in a channel',
  createHarness(({ channel }) => channel),
);
adapterContract(
  'teams in a group chat',
  createHarness(({ group }) => group),
);
