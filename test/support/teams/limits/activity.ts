import { type Json, record, records, text } from '../../json.ts';
import { cardProblems } from './card.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/**
 * Largest message in bytes, counted in UTF-16 and without embedded pictures; about: see "bot message
 * size limit" at learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.
 */
const MAX_BYTES = 100 * 1024;
const PICTURE = /data:image\/[\w+.-]+;base64,[\w+/=]*/g;

export const isTooBig = (activity: Json): boolean =>
  JSON.stringify(activity).replaceAll(PICTURE, '').length * 2 > MAX_BYTES;

const attachmentProblems = (attachment: Json): readonly string[] =>
  attachment['contentType'] === CARD_TYPE
    ? cardProblems(attachment['content'])
    : [`an attachment of type ${text(attachment['contentType']) || 'nothing'}`];

const messageProblems = (activity: Json): readonly string[] => {
  const attachments = records(activity['attachments']);
  const words = text(activity['text']);
  return [
    ...(attachments.length > 1 ? [`${attachments.length} attachments`] : []),
    ...(attachments.length === 0 && words === '' ? ['a message that says nothing'] : []),
    // Teams makes two messages of it, and says the id of neither.
    ...(attachments.length > 0 && words !== '' ? ['both a text and a card'] : []),
    ...(attachments.length > 0 && text(activity['summary']).trim() === ''
      ? ['no summary for notifications']
      : []),
    ...attachments.flatMap(attachmentProblems),
  ];
};

/** Everything in an activity of the bot that Teams would refuse or show badly. */
export const activityProblems = (activity: Json): readonly string[] => {
  switch (activity['type']) {
    case 'message':
      return messageProblems(record(activity));
    case 'typing':
      return [];
    default:
      return [`an activity of type ${text(activity['type']) || 'nothing'}`];
  }
};
