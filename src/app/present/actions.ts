import { type Ask, formatAsk } from '../../core/ask.ts';
import type { ChannelId, TopicId } from '../../core/ids.ts';
import type { Action } from '../../core/view/view.ts';
import { commandWord } from './command-word.ts';
import type { Speech } from './speech.ts';

export const tryAction = ({ t }: Speech): Action => ({
  label: t.text('action.try'),
  command: 'quiz',
});

export const practiseTopicAction = ({ t }: Speech, topic: TopicId): Action => ({
  label: t.text('action.practise-topic'),
  command: `quiz ${topic}`,
});

export const anotherAction = ({ t }: Speech, topic: TopicId): Action => ({
  label: t.text('action.another'),
  command: `quiz ${topic}`,
});

export const ownWordsAction = ({ t }: Speech, ask: Ask): Action => ({
  label: t.text('action.own-words'),
  command: `own-words ${formatAsk(ask)}`,
});

/** Leads on from a step of an incident. */
export const nextStepAction = ({ t }: Speech, ask: Ask): Action => ({
  label: t.text('action.next-step'),
  command: `next-step ${formatAsk(ask)}`,
});

export const anotherIncidentAction = (speech: Speech): Action => ({
  label: speech.t.text('action.another-incident'),
  command: `quiz ${commandWord(speech, 'incident')}`,
});

/** A button for a command that needs no argument. */
export const commandAction = (
  { t }: Speech,
  command: 'help' | 'leaderboard' | 'schedule' | 'stats' | 'today',
): Action => ({ label: t.text(`action.${command}`), command });

/** Opens the form of a channel's settings; of the channel it stands in where none is named. */
export const editSettingsAction = ({ t }: Speech, channelId?: ChannelId): Action => ({
  label: t.text('action.edit-settings'),
  command: channelId === undefined ? 'edit-settings' : `edit-settings ${channelId}`,
});

export const startDailyAction = ({ t }: Speech): Action => ({
  label: t.text('action.start-daily'),
  command: 'start-daily',
});
