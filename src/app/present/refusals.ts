import type { TopicId } from '../../core/ids.ts';
import type { NoticeView } from '../../core/view/view.ts';
import { commandAction, tryAction } from './actions.ts';
import { presentNotice } from './notice.ts';
import { type Speech, topicName } from './speech.ts';

/** Somebody who doesn't manage the channel tried to change its settings. */
export const presentNotAllowed = (speech: Speech): NoticeView =>
  presentNotice(speech, 'warning', 'not-allowed', { actions: [commandAction(speech, 'schedule')] });

/** A command about a channel was typed in a private chat. */
export const presentChannelOnly = (speech: Speech): NoticeView =>
  presentNotice(speech, 'info', 'channel-only', { actions: [tryAction(speech)] });

/** `today` in a channel that has had no round yet. */
export const presentNoRound = (speech: Speech): NoticeView =>
  presentNotice(speech, 'info', 'no-round', {
    actions: [tryAction(speech), commandAction(speech, 'schedule')],
  });

/** `quiz` on a topic that has no question to practise at this moment. */
export const presentNoPractice = (speech: Speech): NoticeView =>
  presentNotice(speech, 'info', 'no-practice', { actions: [tryAction(speech)] });

/** `quiz incident` where the bank has none in this language, or none on the topic that was named. */
export const presentNoIncident = (speech: Speech, topic: TopicId | undefined): NoticeView =>
  presentNotice(speech, 'info', 'no-incident', {
    values: { topic: topic === undefined ? 'any' : topicName(speech, topic) },
    actions: [tryAction(speech)],
  });

/** A button or form of a question that the bot can't find, or with an option that it doesn't have. */
export const presentGone = (speech: Speech): NoticeView =>
  presentNotice(speech, 'warning', 'gone', { actions: [tryAction(speech)] });
