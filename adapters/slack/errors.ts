import { z } from 'zod';
import { Postponed, type RefusalScope, Refused } from '../../src/core/adapter/errors.ts';

/** How long to wait where Slack says “not now” without saying for how long, in milliseconds. */
const DEFAULT_WAIT_MS = 30_000;

const CHANNEL_REFUSALS = [
  'channel_is_limited_access',
  'channel_not_found',
  'is_archived',
  'method_not_supported_for_channel_type',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
];

const WORKSPACE_REFUSALS = [
  'access_denied',
  'accesslimited',
  'account_inactive',
  'app_uninstalled',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'team_access_not_granted',
  'team_not_found',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
];

/** Slack was busy, or the workspace is being moved. */
const POSTPONEMENTS = [
  'message_limit_exceeded',
  'org_login_required',
  'rate_limited',
  'ratelimited',
  'team_added_to_org',
];

/** Slack says of these itself that part of what was asked may have been done. */
const UNKNOWN = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];

const SCOPES: ReadonlyMap<string, RefusalScope> = new Map([
  ...CHANNEL_REFUSALS.map((reason) => [reason, 'channel'] as const),
  ...WORKSPACE_REFUSALS.map((reason) => [reason, 'workspace'] as const),
]);

/** A refusal in Slack's words; a page of some proxy between isn't one, and says nothing of the outcome. */
const refusalSchema = z.object({
  code: z.literal('slack_webapi_platform_error'),
  data: z.object({
    error: z.string().regex(/^[a-z][a-z0-9_]{1,80}$/),
    response_metadata: z.object({ retryAfter: z.number().positive().optional() }).optional(),
  }),
});

const rateLimitSchema = z.object({
  code: z.literal('slack_webapi_rate_limited_error'),
  retryAfter: z.number().nonnegative(),
});

/**
 * What an error of the Web API means: {@link Refused} or {@link Postponed} where Slack said so;
 * everything else comes back as it is, because the outcome isn't known.
 */
export const meaningOf = (error: unknown): unknown => {
  const limited = rateLimitSchema.safeParse(error);
  if (limited.success) {
    const waitMs = Math.max(1, limited.data.retryAfter) * 1000;
    return new Postponed(waitMs, 'ratelimited', { cause: error });
  }
  const refusal = refusalSchema.safeParse(error);
  if (!refusal.success || UNKNOWN.includes(refusal.data.data.error)) {
    return error;
  }
  const { error: reason, response_metadata: metadata } = refusal.data.data;
  if (POSTPONEMENTS.includes(reason)) {
    const waitMs = metadata?.retryAfter ? metadata.retryAfter * 1000 : DEFAULT_WAIT_MS;
    return new Postponed(waitMs, reason, { cause: error });
  }
  return new Refused(SCOPES.get(reason) ?? 'message', reason, { cause: error });
};
