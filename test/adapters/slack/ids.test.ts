import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  channelIdOf,
  memberIdOf,
  messageRefOf,
  readChannelId,
  readMemberId,
  readMessageRef,
  readWorkspaceId,
  workspaceIdOf,
} from '../../../adapters/slack/ids.ts';
import {
  channelIdSchema,
  memberIdSchema,
  messageRefSchema,
  workspaceIdSchema,
} from '../../../src/core/ids.ts';

test('each id says whose it is, and is read back', () => {
  expect(workspaceIdOf('T1')).toBe('slack:T1');
  expect(channelIdOf('T1', 'C1')).toBe('slack:T1:C1');
  expect(memberIdOf('T1', 'U1')).toBe('slack:T1:U1');
  expect(messageRefOf('T1', 'C1', '1764000000.000100')).toBe('slack:T1:C1:1764000000.000100');
  expect(readWorkspaceId(workspaceIdOf('T1'))).toEqual({ team: 'T1' });
  expect(readChannelId(channelIdOf('T1', 'G2'))).toEqual({ team: 'T1', channel: 'G2' });
  expect(readMemberId(memberIdOf('E1', 'W1'))).toEqual({ team: 'E1', user: 'W1' });
  expect(readMessageRef(messageRefOf('T1', 'D1', '1.2'))).toEqual({
    team: 'T1',
    channel: 'D1',
    ts: '1.2',
  });
});

test.each([
  'web:ana',
  'slack',
  'slack:',
  'slack:t1',
  'slack:T1:',
  'slack:T1:X1',
  'slack:T1:C1>',
  'slack:T1:U1|x',
  'teams:T1:C1',
  'slack:T1:C1:1.2:3',
  'slack:T1:C1:12',
  ' slack:T1',
])('%s is no id of Slack', (id) => {
  expect(readWorkspaceId(workspaceIdSchema.parse(id))).toBeUndefined();
  expect(readChannelId(channelIdSchema.parse(id))).toBeUndefined();
  expect(readMemberId(memberIdSchema.parse(id))).toBeUndefined();
  expect(readMessageRef(messageRefSchema.parse(id))).toBeUndefined();
});

test('what is read never holds a character that Slack reads', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
      const member = readMemberId(memberIdSchema.parse(`slack:T1:${text}`));
      expect(member?.user ?? '').toMatch(/^[A-Z0-9]*$/);
    }),
  );
});
