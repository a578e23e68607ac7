import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePayload } from '../../../adapters/slack/parse/payload.ts';
import { formatAsk } from '../../../src/core/ask.ts';
import { ROUND } from '../../support/sample-views.ts';
import { createScriptedInbound } from '../../support/scripted-inbound.ts';
import type { Json } from '../../support/slack/json.ts';
import { postSigned } from '../../support/slack/way.ts';
import { type SlackPlatform, startSlackPlatform } from '../../support/slack-platform.ts';

let platform: SlackPlatform;
const inbound = createScriptedInbound();

beforeAll(async () => {
  platform = await startSlackPlatform('http', inbound);
});
afterAll(() => platform.close());

const seconds = (): number => Math.floor(Date.now() / 1000);

const send = (contentType: string, body: string, secret = platform.fake.state.signingSecret) =>
  postSigned({ url: platform.url, secret, contentType, body, timestamp: seconds() });

const user = { id: 'U2' };
const responseUrl = 'http://127.0.0.1:9/response';
const view = {
  id: 'V1',
  type: 'modal',
  callback_id: 'form',
  private_metadata: '{"form":"open:1"}',
  state: { values: { answer: { value: { type: 'plain_text_input', value: 'Compare' } } } },
};
const press = { action_id: 'answer:0', value: `${formatAsk(ROUND)}|watch-inputs` };

/** One good payload of each kind. */
const GOOD: readonly Json[] = [
  {
    type: 'block_actions',
    user,
    channel: { id: 'C1' },
    trigger_id: '1.1',
    response_url: responseUrl,
    actions: [press],
  },
  { type: 'view_submission', user, view },
  {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    event: { type: 'member_joined_channel', user: 'U2', channel: 'C1', inviter: 'U1' },
  },
  {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev2',
    event: { type: 'message', channel_type: 'im', channel: 'DU2', user: 'U2', text: 'stats' },
  },
  {
    command: '/mlops',
    text: 'stats',
    user_id: 'U2',
    channel_id: 'C1',
    trigger_id: '1.1',
    response_url: responseUrl,
  },
];

const pathsIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))]
    : [path];

/** The same payload with something else at a path. */
const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined || typeof value !== 'object' || value === null) {
    return by;
  }
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
};

const hostileValue = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  fc.constantFrom(
    '<!channel>',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'slack:T1:C1:C2',
    'round:1|2|3',
    '\u0000',
    '\ud800',
    'x'.repeat(50_000),
    Number.MAX_VALUE,
    {},
    [],
    null,
    { __proto__: null, toString: 5 },
    { length: -1 },
  ),
);

const hostilePayload = fc.constantFrom(...GOOD).chain((good) =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsIn(good)), hostileValue), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) =>
      changes.reduce<unknown>((payload, [path, value]) => replaced(payload, path, value), good),
    ),
);

test('every good payload is read', () => {
  for (const payload of GOOD) {
    expect(parsePayload(payload)).toMatchObject({ type: 'happening' });
  }
});

test('whatever is sent is read or refused, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(hostilePayload, fc.anything()), (payload) => {
      const { type } = parsePayload(payload);
      expect(['happening', 'challenge', 'ignored', 'malformed']).toContain(type);
    }),
    { numRuns: 3000 },
  );
});

test('what is handed on is text and ids alone, of the form that they have with Slack', () => {
  fc.assert(
    fc.property(hostilePayload, (payload) => {
      const parsed = parsePayload(payload);
      if (parsed.type === 'happening') {
        const { happening } = parsed;
        const ids = ['user', 'channel', 'inviter'].flatMap((key) =>
          key in happening ? [Object(happening)[key]] : [],
        );
        expect(ids.every((id) => /^[UWCGD][A-Z0-9]+$/.test(id))).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('signed rubbish is answered politely or refused, and the process stays up', async () => {
  const body = fc.oneof(
    hostilePayload.map((payload) => JSON.stringify(payload) ?? ''),
    fc.string({ maxLength: 300 }),
  );
  await fc.assert(
    fc.asyncProperty(body, fc.boolean(), async (text, asForm) => {
      const answer = asForm
        ? await send(
            'application/x-www-form-urlencoded',
            `payload=${encodeURIComponent(wellFormed(text))}`,
          )
        : await send('application/json', wellFormed(text));
      expect([200, 400]).toContain(answer.status);
    }),
    { numRuns: 300 },
  );
  const { status } = await send(
    'application/json',
    JSON.stringify({ ...GOOD[3], event_id: 'EvZ' }),
  );
  expect(status).toBe(200);
});

test('unsigned, everything is 401', async () => {
  const before = inbound.commands.length + inbound.answers.length + inbound.forms.length;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...GOOD), fc.string(), async (payload, secret) => {
      const { status } = await send('application/json', JSON.stringify(payload), `${secret}!`);
      expect(status).toBe(401);
    }),
    { numRuns: 50 },
  );
  expect(inbound.commands.length + inbound.answers.length + inbound.forms.length).toBe(before);
});

test.each([
  ['as deep as it goes', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['as wide as it goes', `[${'0,'.repeat(200_000)}0]`],
  ['as long as it goes', JSON.stringify({ type: 'block_actions', user: 'x'.repeat(900_000) })],
])('a body %s is refused', async (_name, body) => {
  expect((await send('application/json', body)).status).toBe(400);
});

test('nothing that people write reaches the log', () => {
  const words = platform.logged.map((entry) => JSON.stringify(entry)).join('\n');
  expect(words).not.toContain('<!channel>');
  expect(words).not.toContain(platform.fake.state.botToken);
});

/** A lone surrogate can’t be sent: it has no bytes. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
