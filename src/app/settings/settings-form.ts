import { type ChannelId, channelIdSchema } from '../../core/ids.ts';
import { localDateOf } from '../../core/schedule/planning.ts';
import type { View } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import { type Context, speechIn } from '../inbound/context.ts';
import type { FormValues } from '../practice/own-words.ts';
import { presentChannelOnly, presentNotAllowed } from '../present/refusals.ts';
import { presentSchedule } from '../present/schedule.ts';
import { presentSettingsForm } from '../present/settings-form.ts';
import { changeSettings } from './change-settings.ts';
import { type Draft, draftOf, draftSchema, readDraft } from './draft.ts';
import { maySetUp } from './permission.ts';

/** The channel, for somebody who may set it up; otherwise what to tell this person. */
const channelToSetUp = async (
  context: Context,
  id: ChannelId | undefined,
): Promise<Channel | View> => {
  const { services, channel, speech } = context;
  const found = id === undefined ? channel : await services.store.channel(id);
  if (found === undefined) {
    return presentChannelOnly(speech);
  }
  return (await maySetUp(context, found)) ? found : presentNotAllowed(speech);
};

const spokenBy = ({ services: { languages } }: Context) =>
  languages.codes.map((code) => languages.translator(code));

/** Shows a channel's settings as a form. */
export const askSettings = async (context: Context, id?: ChannelId): Promise<View> => {
  const channel = await channelToSetUp(context, id);
  if ('kind' in channel) {
    return channel;
  }
  const managers = await context.services.store.managers(channel.id);
  return presentSettingsForm(speechIn(context.services, channel.settings.language), {
    channelId: channel.id,
    draft: draftOf(channel.settings, managers),
    spoken: spokenBy(context),
  });
};

const save = async (context: Context, channel: Channel, draft: Draft): Promise<View> => {
  const { services, wake } = context;
  const { store, clock, words, bank } = services;
  const now = clock.now();
  const read = readDraft(draft, {
    words,
    today: localDateOf(now, channel.settings.schedule.zone),
    topicCount: bank.topics().size,
  });
  if (!read.ok) {
    return presentSettingsForm(speechIn(services, channel.settings.language), {
      channelId: channel.id,
      draft,
      problems: read.problems,
      spoken: spokenBy(context),
    });
  }
  await store.setManagers(channel.id, read.managers);
  const settings = { ...channel.settings, ...read.settings };
  const changed = await changeSettings(services, channel, settings);
  wake();
  return presentSchedule(speechIn(services, changed.settings.language), {
    settings: changed.settings,
    plan: await store.plan(channel.id),
    now,
    changed: true,
  });
};

/** Takes a filled-in settings form: saves it, or shows it again with what is wrong. */
export const takeSettings = async (
  context: Context,
  channelId: string,
  values: FormValues,
): Promise<View> => {
  const id = channelIdSchema.safeParse(channelId);
  const channel = await channelToSetUp(context, id.data);
  return 'kind' in channel ? channel : save(context, channel, draftSchema.parse(values));
};
