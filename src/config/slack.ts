import { z } from 'zod';

/** How to reach one Slack workspace. */
export interface SlackConfig {
  readonly botToken: string;
  /** Present where Slack calls us over HTTP. */
  readonly signingSecret?: string;
  /** Present where we hold a socket to Slack, and need no public address. */
  readonly appToken?: string;
  /** Another Web API endpoint, for tests; absent: Slack's own. */
  readonly apiUrl?: string;
}

/** Variables of Slack, and what is wrong with each. */
export const slackVariables = {
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', { error: 'must be the bot token, which begins with xoxb-' })
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(16, { error: 'must be the signing secret of the app’s Basic Information page' })
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', { error: 'must be an app-level token, which begins with xapp-' })
    .optional(),
  SLACK_API_URL: z.url({ error: 'must be a URL such as https://slack.com/api/' }).optional(),
};

type SlackVariables = { readonly [Name in keyof typeof slackVariables]?: string | undefined };

/** What is missing for Slack to work, as lines for people; empty where nothing is. */
export const missingForSlack = (given: SlackVariables): readonly string[] => {
  const named = Object.keys(slackVariables).some((name) => name in given);
  if (!named) {
    return [];
  }
  const ways = given.SLACK_SIGNING_SECRET ?? given.SLACK_APP_TOKEN;
  return [
    ...(given.SLACK_BOT_TOKEN === undefined
      ? ['SLACK_BOT_TOKEN: is missing; the other SLACK_ variables do nothing without it']
      : []),
    ...(ways === undefined
      ? ['SLACK_SIGNING_SECRET or SLACK_APP_TOKEN: one is missing; docs/slack.md says which']
      : []),
  ];
};

/** `undefined`: Slack isn't used. */
export const slackConfig = (given: SlackVariables): SlackConfig | undefined =>
  given.SLACK_BOT_TOKEN === undefined
    ? undefined
    : {
        botToken: given.SLACK_BOT_TOKEN,
        ...(given.SLACK_SIGNING_SECRET !== undefined && {
          signingSecret: given.SLACK_SIGNING_SECRET,
        }),
        ...(given.SLACK_APP_TOKEN !== undefined && { appToken: given.SLACK_APP_TOKEN }),
        ...(given.SLACK_API_URL !== undefined && { apiUrl: given.SLACK_API_URL }),
      };
