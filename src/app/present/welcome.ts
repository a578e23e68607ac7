import type { ChannelSettings } from '../../core/schedule/settings.ts';
import type { NoticeView } from '../../core/view/view.ts';
import { commandAction, startDailyAction, tryAction } from './actions.ts';
import { noticeOf } from './notice.ts';
import { timeItems } from './schedule-items.ts';
import type { Speech } from './speech.ts';

/** What the bot says when it comes into a channel; with a button to begin where it waits for that. */
export const presentWelcome = (
  speech: Speech,
  { schedule }: ChannelSettings,
  started: boolean,
): NoticeView => {
  const { t } = speech;
  const text = t.text('welcome.text');
  const heading = t.text('welcome.heading');
  return noticeOf(speech, {
    tone: 'info',
    heading,
    text: `${text}\n\n${t.text(started ? 'welcome.help' : 'welcome.start')}`,
    fallback: `${heading}. ${text}`,
    items: timeItems(speech, schedule),
    actions: started
      ? [tryAction(speech), commandAction(speech, 'schedule')]
      : [startDailyAction(speech)],
  });
};
