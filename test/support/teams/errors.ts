import type { Json } from '../json.ts';

/** The Bot Connector says no: `{ "error": { "code": …, "message": … } }`. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const errorBody = (code: string, message: string): Json => ({ error: { code, message } });

/**
 * Messages of the codes that Microsoft lists under "Status codes from bot conversational APIs"
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages).
 */
const MESSAGES = {
  'Bad Argument': 'The request is not what this operation takes.',
  ActivityNotFoundInConversation: 'Activity not found in conversation.',
  BotDisabledByAdmin: 'The tenant admin disabled this bot',
  BotNotInConversationRoster: 'The bot is not part of the conversation roster.',
  ConversationBlockedByUser: 'User blocked the conversation with the bot.',
  ConversationNotFound: 'Conversation not found.',
  ForbiddenOperationException: 'The bot is not installed in the user’s personal scope.',
  MemberNotFoundInConversation: 'The member was not found in the conversation.',
  MessageSizeTooBig: 'Message size too large.',
  MessageWritesBlocked: 'Writing into this thread is blocked.',
  Unauthorized: 'Authorization has been denied for this request.',
} as const;

/** @throws {ConnectorRefusal} always. */
export const refuse = (status: number, code: keyof typeof MESSAGES, message?: string): never => {
  throw new ConnectorRefusal(status, code, message ?? MESSAGES[code]);
};
