import { z } from 'zod';
import { Refused } from '../../src/core/adapter/errors.ts';
import { slackTeamSchema, slackUserSchema } from './ids.ts';
import type { Identity } from './transport.ts';
import type { WebApi } from './web-api.ts';

const identitySchema = z
  .object({
    team_id: slackTeamSchema,
    user_id: slackUserSchema,
    bot_id: z.string().optional(),
  })
  .transform(
    ({ team_id: team, user_id: botUser, bot_id: botId }): Identity => ({
      team,
      botUser,
      ...(botId !== undefined && { botId }),
    }),
  );

/** Slack can't be used at the start; the message says why to whoever starts the bot. */
export class SlackUnusable extends Error {
  override readonly name = 'SlackUnusable';
}

const inWords = (error: unknown): string => {
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof Refused
    ? `Slack can’t be used with this bot token. ${reason}`
    : `Slack can’t be reached. ${reason}. Check the network, and any proxy or firewall on the way to it.`;
};

/**
 * Who the bot is, as Slack says.
 *
 * @throws {SlackUnusable} Slack can't be reached, or doesn't take the token.
 */
export const identify = async (web: WebApi): Promise<Identity> => {
  try {
    return await web.call('auth.test', {}, identitySchema);
  } catch (error) {
    throw new SlackUnusable(inWords(error), { cause: error });
  }
};
