import type { History } from '../../../adapters/web/history.ts';
import { CHANNEL_ID, memberIdOf, type PersonId } from '../../../adapters/web/people.ts';
import type { EntryView, Snapshot } from '../../../adapters/web/snapshot.ts';
import { formatAsk } from '../../../src/core/ask.ts';
import { channelIdSchema, messageRefSchema } from '../../../src/core/ids.ts';
import { plainText } from '../../../src/core/richtext.ts';
import type { Someone } from '../../contract/adapter/harness.ts';
import { adapterContract } from '../../contract/adapter.ts';
import { startWebPlatform } from '../../support/web-platform.ts';

const PERSON: Readonly<Record<Someone, PersonId>> = { first: 'ana', second: 'ben' };

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') {
    return [plainText(value).replaceAll(/^(?:-|\d+\.) /gm, '')];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const textOf = ({ view, replies }: EntryView): string =>
  [...stringsIn(view), ...replies.map(textOf)].join('\n');

/** Lets the next post fail, before or after it is on disk. */
const createFaults = () => {
  let next: 'before' | 'after' | undefined;
  const wrap = (history: History): History => ({
    ...history,
    post: (post) => {
      const fault = next;
      next = undefined;
      if (fault === 'before') {
        throw new Error('connection lost');
      }
      const seq = history.post(post);
      if (fault === 'after') {
        throw new Error('connection lost');
      }
      return seq;
    },
  });
  return {
    wrap,
    faults: {
      'drop before': () => {
        next = 'before';
      },
      'drop after': () => {
        next = 'after';
      },
    } as const,
  };
};

adapterContract('web', async (inbound) => {
  const { wrap, faults } = createFaults();
  const { adapter, url, close } = await startWebPlatform(inbound, { wrap });

  const send = async (path: string, body: unknown): Promise<void> => {
    const response = await fetch(`${url}/playground/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
  };

  return {
    adapter,
    channelId: CHANNEL_ID,
    unknownChannelId: channelIdSchema.parse('web:elsewhere'),
    unknownMessage: messageRefSchema.parse('web:999'),
    memberIdOf: (who) => memberIdOf(PERSON[who]),
    install: async () => {},
    press: (who, _message, ask, options) =>
      send('answers', { member: PERSON[who], ask: formatAsk(ask), options }),
    pressAction: (who, _message, command) =>
      send('commands', { member: PERSON[who], text: command }),
    type: (who, text) => send('commands', { member: PERSON[who], text }),
    submit: (who, { form }, values) => send('forms', { member: PERSON[who], form, values }),
    reads: async (who) => {
      const response = await fetch(`${url}/playground/snapshot?member=${PERSON[who]}`);
      const snapshot = (await response.json()) as Snapshot;
      return snapshot.entries.map(textOf).join('\n');
    },
    faults,
    close,
  };
});
