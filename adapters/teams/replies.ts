import type { InvokeReply, TeamsMessage } from './wire.ts';

/** What an `adaptiveCard/action` is answered with: a card for the person who pressed, and nobody else. */
export const cardReply = ({ card }: Pick<TeamsMessage, 'card'>): InvokeReply => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
});

/** As {@link cardReply}; one message has one reply, however many get it. */
export const createCardReplies = (): typeof cardReply => {
  const replies = new WeakMap<object, InvokeReply>();
  return (message) => {
    const reply = replies.get(message) ?? cardReply(message);
    replies.set(message, reply);
    return reply;
  };
};

const errorReply = (status: number, code: string, message: string): InvokeReply => ({
  status,
  body: {
    statusCode: status,
    type: 'application/vnd.microsoft.error',
    value: { code, message },
  },
});

/** No card of ours carries it. */
export const BAD_REQUEST = errorReply(400, 'BadRequest', 'This is no action of this bot.');
/** It wasn't done; the person may press again. */
export const FAULT = errorReply(500, 'InternalServerError', 'Something went wrong.');
/** An invoke of a kind that this bot doesn't take, as botbuilder answers it. */
export const NOT_IMPLEMENTED: InvokeReply = { status: 501 };
