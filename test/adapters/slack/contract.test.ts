import { decodeAction } from '../../../adapters/slack/actions.ts';
import { readMessageRef } from '../../../adapters/slack/ids.ts';
import { formatAsk } from '../../../src/core/ask.ts';
import {
  channelIdSchema,
  type MessageRef,
  memberIdSchema,
  messageRefSchema,
} from '../../../src/core/ids.ts';
import type { CreateHarness, Someone } from '../../contract/adapter/harness.ts';
import { adapterContract } from '../../contract/adapter.ts';
import type { Told } from '../../support/slack/person/tell.ts';
import { startSlackPlatform, type WayIn } from '../../support/slack-platform.ts';

const USER: Readonly<Record<Someone, string>> = { first: 'U1', second: 'U2' };

const on = (ref: MessageRef) => readMessageRef(ref) ?? { channel: '', ts: '' };

const createHarness =
  (wayIn: WayIn): CreateHarness =>
  async (inbound) => {
    const platform = await startSlackPlatform(wayIn, inbound);
    const { adapter, fake, nextLog } = platform;
    const people = { first: platform.person(USER.first), second: platform.person(USER.second) };

    /** Until Slack was answered and has shown what came; nothing comes of a fault or after a stop. */
    const seen = async (doing: Promise<Told>): Promise<void> => {
      const given = [nextLog('slack request failed'), nextLog('slack request refused')];
      const told = await Promise.race([doing, ...given]);
      if (told?.acknowledged) {
        await told.replied();
      }
    };

    const { faults } = fake;
    const method = 'chat.postMessage';
    return {
      adapter,
      channelId: channelIdSchema.parse('slack:T1:C1'),
      unknownChannelId: channelIdSchema.parse('slack:T1:C404'),
      unknownMessage: messageRefSchema.parse('slack:T1:C1:1.000001'),
      memberIdOf: (who) => memberIdSchema.parse(`slack:T1:${USER[who]}`),
      install: async () => {
        const told = await people.first.inviteBot('C1');
        await fake.until(() => told.acknowledged && people.first.sees('C1').length > 0);
      },
      press: async (who, message, ask, optionIds) => {
        const person = people[who];
        const [only] = optionIds;
        const button = { value: `${formatAsk(ask)}|${only}` };
        const isOne = optionIds.length === 1 && decodeAction('answer:0', button.value);
        if (!isOne) {
          await person.choose(on(message), { actionId: 'choose' }, optionIds);
        }
        await seen(person.press(on(message), isOne ? button : { actionId: 'send' }));
      },
      pressAction: (who, message, command) =>
        seen(people[who].press(on(message), { value: command })),
      type: (who, text) => seen(people[who].command('C1', text)),
      submit: (who, _form, values) => seen(people[who].submit(values)),
      reads: async (who) => `${people[who].reads('C1')}\n${people[who].readsModal()}`,
      faults: {
        refuse: () => faults.plan(method, { does: 'error', error: 'is_archived' }),
        postpone: () => faults.plan(method, { does: 'rate limit', retryAfterS: 2 }),
        'drop before': () => faults.plan(method, { does: 'drop before' }),
        'drop after': () => faults.plan(method, { does: 'drop after' }),
      },
      close: platform.close,
    };
  };

adapterContract('slack over HTTP', createHarness('http'));
adapterContract('slack over Socket Mode', createHarness('socket'));
