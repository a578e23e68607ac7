import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMessages, type Messages } from '../../../adapters/teams/messages.ts';
import { createTeamsReferences } from '../../../adapters/teams/references.ts';
import { Postponed } from '../../../src/core/adapter/errors.ts';
import { help } from '../../support/sample-views.ts';
import { createReferences } from '../../support/teams-platform.ts';

/** What Teams asks to wait with, for replies and for what one person is told. */

const ANA = { tenant: 'contoso', person: 'ana' };
const CHAT = { serviceUrl: 'https://emea.example', tenant: 'contoso', conversation: 'a:ana' };

let failures: Error[];
let sent: string[];
let paused: number[];
let messages: Messages;

const orFail = (): void => {
  const failure = failures.shift();
  if (failure) {
    throw failure;
  }
};

beforeEach(() => {
  failures = [];
  sent = [];
  paused = [];
  messages = createMessages({
    outgoing: {
      send: async ({ conversation }) => {
        orFail();
        sent.push(conversation);
        return '1';
      },
      update: async () => {},
      openPersonalChat: async () => {
        orFail();
        return 'a:ana';
      },
    },
    references: createTeamsReferences(createReferences()),
    cards: { draw: async () => ({ card: {} as never, summary: '' }) },
    log: pino({ level: 'silent' }),
    pause: async (ms) => {
      paused.push(ms);
    },
  });
});

describe.each([
  ['a reply', () => messages.say(CHAT, help, {})],
  ['what one person is told', () => messages.sayTo(ANA, help, {}, CHAT.serviceUrl)],
])('%s', (_what, speak) => {
  test('waits as long as Teams asks, and arrives once', async () => {
    failures = [new Postponed(5000, '412'), new Postponed(1000, '429')];
    await speak();
    expect(paused).toEqual([5000, 1000]);
    expect(sent).toEqual(['a:ana']);
  });

  test.each([
    ['that asks for long', [new Postponed(30_000, '502')], []],
    ['that asks again and again', [6000, 6000].map((ms) => new Postponed(ms, '429')), [6000]],
    ['whose answer never came', [new Error('cut off')], []],
  ])('isn’t tried again with a Teams %s', async (_why, given, waits) => {
    failures = [...given];
    await expect(speak()).rejects.toBe(given.at(-1));
    expect(paused).toEqual(waits);
    expect(sent).toEqual([]);
  });
});
