import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { EVENT_TYPES } from '../../../adapters/slack/schema.ts';

const ADAPTER = resolve(import.meta.dirname, '../../../adapters/slack');
const TEXT = readFileSync(join(ADAPTER, 'manifest.yaml'), 'utf8');

/** What Slack documents of a manifest, as far as ours uses it; lengths are Slack's. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
      always_online: z.boolean(),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.literal('/mlops'),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.literal(false),
          url: z.url().optional(),
        }),
      )
      .length(1),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      bot_events: z.array(z.string()),
      request_url: z.url().optional(),
    }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: z.url().optional() }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

const read = (text: string) => manifestSchema.parse(parse(text));
const manifest = read(TEXT);
const scopes = manifest.oauth_config.scopes.bot;
const events = manifest.settings.event_subscriptions.bot_events;

/** The bot scopes that Slack documents for a method; the conversation's kind decides which is used. */
const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

const METHOD =
  /'((?:api|apps|auth|bots|chat|conversations|files|reactions|team|users|views)\.[\w.]+)'/g;

/** Every method of the Web API that the adapter's source names. */
const calledMethods = (): readonly string[] => {
  const files = readdirSync(ADAPTER, { recursive: true, encoding: 'utf8' });
  const source = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ADAPTER, file), 'utf8'))
    .join('\n');
  return [...new Set([...source.matchAll(METHOD)].map(([, method = '']) => method))].toSorted();
};

describe('the manifest', () => {
  test('asks for the scopes of what is called and listened to, and for no other', () => {
    const methods = calledMethods();
    expect(methods.filter((method) => !(method in METHOD_SCOPES))).toEqual([]);
    expect(events.filter((event) => !(event in EVENT_SCOPES))).toEqual([]);
    const needed = [
      'commands',
      ...methods.flatMap((method) => METHOD_SCOPES[method] ?? []),
      ...events.flatMap((event) => EVENT_SCOPES[event] ?? []),
    ];
    expect(scopes).toEqual([...new Set(needed)].toSorted());
  });

  test('subscribes to every event that is handled', () => {
    const subscribed = events.map((event) => event.replace(/\.im$/, ''));
    // Comes for everybody who leaves; that the bot has left, channel_left and group_left tell.
    const unsubscribed = ['member_left_channel'];
    expect([...subscribed, ...unsubscribed].toSorted()).toEqual(EVENT_TYPES.toSorted());
  });

  test('says what each scope is for', () => {
    for (const scope of scopes) {
      expect(TEXT).toMatch(new RegExp(`^ +- ${scope} # .{5,}$`, 'm'));
    }
  });

  test('is for Socket Mode, and its marked lines make it one for HTTP', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    const overHttp = read(
      TEXT.replaceAll(/true # HTTP: false$/gm, 'false').replaceAll(/# HTTP: /g, ''),
    );
    const url = 'https://mlops-daily.example.com/slack/events';
    expect(overHttp.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
    });
    expect(overHttp.features.slash_commands).toMatchObject([{ url }]);
    expect(TEXT.match(/# HTTP: /g)).toHaveLength(4);
  });
});
