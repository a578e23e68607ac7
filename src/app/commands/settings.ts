import { isChoice } from '../../core/question/choice.ts';
import type { View } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import { type Context, speechIn } from '../inbound/context.ts';
import { presentLanguage } from '../present/language.ts';
import { presentNotAllowed } from '../present/refusals.ts';
import { presentSchedule } from '../present/schedule.ts';
import { presentTopics } from '../present/topics.ts';
import { applySettings, type SettingsChange } from '../settings/apply-settings.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { maySetUp } from '../settings/permission.ts';

const scheduleView = async (
  { services }: Context,
  channel: Channel,
  changed: boolean,
): Promise<View> =>
  presentSchedule(speechIn(services, channel.settings.language), {
    settings: channel.settings,
    plan: await services.store.plan(channel.id),
    now: services.clock.now(),
    changed,
  });

export const showSchedule = (context: Context, channel: Channel): Promise<View> =>
  scheduleView(context, channel, false);

/** How many questions each topic has that the channel could be asked. */
export const showTopics = ({ services: { bank }, speech }: Context, channel: Channel): View => {
  const questions = bank.questions().filter(isChoice);
  const counts = [...bank.topics().keys()].map((id) => ({
    id,
    questions: questions.filter(({ topic }) => topic === id).length,
  }));
  return presentTopics(
    speech,
    counts.filter((count) => count.questions > 0),
    channel.settings.topics,
  );
};

export const showLanguage = ({ services: { languages }, speech }: Context): View =>
  presentLanguage(
    speech,
    languages.codes.map((code) => languages.translator(code)),
  );

/** Changes a channel's settings for somebody who may, and shows what they are now. */
export const setSettings = async (
  context: Context,
  channel: Channel,
  change: SettingsChange,
): Promise<View> => {
  if (!(await maySetUp(context, channel))) {
    return presentNotAllowed(context.speech);
  }
  const settings = applySettings(channel.settings, change);
  const changed = await changeSettings(context.services, channel, settings);
  context.wake();
  return scheduleView(context, changed, true);
};
