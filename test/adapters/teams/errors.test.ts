import { describe, expect, test } from 'vitest';
import { AnsweredWith, meaningOf, NoToken, NotSent } from '../../../adapters/teams/errors.ts';
import { Postponed, Refused } from '../../../src/core/adapter/errors.ts';

const NOW = Date.UTC(2026, 2, 2, 9);

describe('not now', () => {
  test.each([
    [412, 'PreconditionFailed', 5_000],
    [429, 'Throttled', 30_000],
    [502, 'ServiceError', 30_000],
    [503, undefined, 30_000],
    [504, undefined, 30_000],
  ])('%i %s waits for %i ms', (status, code, retryAfterMs) => {
    const meaning = meaningOf(new AnsweredWith(status, code), NOW);
    expect(meaning).toBeInstanceOf(Postponed);
    expect(meaning).toMatchObject({ retryAfterMs });
  });

  test.each([
    ['7', 7_000],
    ['0', 1_000],
    ['-5', 1_000],
    ['1.5', 1_500],
    ['86400', 3_600_000],
    ['Mon, 02 Mar 2026 09:02:00 GMT', 120_000],
    ['Mon, 02 Mar 2026 08:00:00 GMT', 1_000],
    ['soon', 30_000],
  ])('Retry-After: %s', (retryAfter, retryAfterMs) => {
    const meaning = meaningOf(new AnsweredWith(429, 'Throttled', retryAfter), NOW);
    expect(meaning).toMatchObject({ name: 'Postponed', retryAfterMs });
  });

  test.each([
    ['no token', new NoToken(), 60_000],
    ['401', new AnsweredWith(401, 'BotNotRegistered'), 60_000],
    ['401 of a proxy', new AnsweredWith(401), 60_000],
    ['no connection', new NotSent(), 30_000],
  ])('%s: nothing was sent', (_name, error, retryAfterMs) => {
    const meaning = meaningOf(error, NOW);
    expect(meaning).toMatchObject({ name: 'Postponed', retryAfterMs, cause: error });
  });
});

describe('no, for good', () => {
  test.each([
    [403, 'BotNotInConversationRoster', 'channel'],
    [403, 'ConversationBlockedByUser', 'channel'],
    [403, 'ForbiddenOperationException', 'channel'],
    [403, 'MessageWritesBlocked', 'channel'],
    [403, 'NotEnoughPermissions', 'channel'],
    [403, 'BotDisabledByAdmin', 'workspace'],
    [404, 'ConversationNotFound', 'channel'],
    [404, 'ActivityNotFoundInConversation', 'message'],
    [400, 'Bad Argument', 'message'],
    [400, 'BadSyntax', 'message'],
    [413, 'MessageSizeTooBig', 'message'],
    [413, undefined, 'message'],
  ])('%i %s is about the %s', (status, code, scope) => {
    const meaning = meaningOf(new AnsweredWith(status, code), NOW);
    expect(meaning).toBeInstanceOf(Refused);
    expect(meaning).toMatchObject({ scope, reason: code ?? String(status) });
  });
});

describe('unknown', () => {
  test.each([
    ['500', new AnsweredWith(500, 'ServiceError')],
    ['501', new AnsweredWith(501)],
    ['307', new AnsweredWith(307)],
    ['403 of a proxy', new AnsweredWith(403)],
    ['404 of a proxy', new AnsweredWith(404)],
    ['a time-out of a proxy', new AnsweredWith(408, 'RequestTimeout')],
    ['a dropped connection', new Error('socket hang up')],
    ['something else', 'thrown'],
  ])('%s comes back as it is', (_name, error) => {
    expect(meaningOf(error, NOW)).toBe(error);
  });

  test('what is said in our own words stays', () => {
    const refused = new Refused('channel', 'unsafe service URL');
    expect(meaningOf(refused, NOW)).toBe(refused);
  });
});
