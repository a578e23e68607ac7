import { localDateOf } from '../../core/schedule/planning.ts';
import type { ChannelSettings } from '../../core/schedule/settings.ts';
import type { Millis } from '../../core/schedule/slot.ts';
import type { NoticeView } from '../../core/view/view.ts';
import type { Plan } from '../../storage/store.ts';
import { editSettingsAction } from './actions.ts';
import { examples } from './examples.ts';
import { noticeOf } from './notice.ts';
import { settingsItems } from './schedule-items.ts';
import type { Speech } from './speech.ts';
import { onDate } from './when.ts';

const EXAMPLES = [
  'schedule.example-times',
  'schedule.example-more',
  'schedule.example-pause',
  'schedule.example-resume',
] as const;

export interface ScheduleGiven {
  readonly settings: ChannelSettings;
  readonly plan: Plan;
  readonly now: Millis;
  /** The settings were changed a moment ago, and this confirms it. */
  readonly changed: boolean;
}

/** A channel's settings, its next question, and how to change them. */
export const presentSchedule = (speech: Speech, given: ScheduleGiven): NoticeView => {
  const { t } = speech;
  const { settings, changed } = given;
  const heading = t.text(changed ? 'schedule.changed' : 'schedule.heading');
  const next = nextQuestion(speech, given);
  return noticeOf(speech, {
    tone: changed ? 'success' : 'info',
    heading,
    text: changed
      ? next
      : `${next}\n\n${t.text('schedule.usage')}\n\n${examples(speech, EXAMPLES)}`,
    fallback: `${heading}. ${next}`,
    items: settingsItems(speech, settings, localDateOf(given.now, settings.schedule.zone)),
    actions: changed ? [] : [editSettingsAction(speech)],
  });
};

const nextQuestion = (speech: Speech, { settings, plan }: ScheduleGiven): string =>
  plan.daily === null
    ? speech.t.text('schedule.none')
    : speech.t.text('schedule.next', {
        when: onDate(speech, plan.daily.at, settings.schedule.zone),
      });
