import type { ChannelSettings } from '../../core/schedule/settings.ts';
import type { NoticeView } from '../../core/view/view.ts';
import { commandAction, tryAction } from './actions.ts';
import { noticeOf } from './notice.ts';
import { timeItems } from './schedule-items.ts';
import type { Speech } from './speech.ts';

/** What the bot says when it comes into a channel. */
export const presentWelcome = (speech: Speech, { schedule }: ChannelSettings): NoticeView => {
  const { t } = speech;
  const text = t.text('welcome.text');
  const heading = t.text('welcome.heading');
  return noticeOf(speech, {
    tone: 'info',
    heading,
    text: `${text}\n\n${t.text('welcome.help')}`,
    fallback: `${heading}. ${text}`,
    items: timeItems(speech, schedule),
    actions: [tryAction(speech), commandAction(speech, 'schedule')],
  });
};
