import { type ChannelId, memberIdSchema } from '../../core/ids.ts';
import type { FormField, FormView } from '../../core/view/view.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Draft, DraftField } from '../settings/draft.ts';
import { difficultyName } from './question.ts';
import { type Speech, topicName } from './speech.ts';

const SETTINGS_FORM = /^settings:(.+)$/;

/** The id of a channel's settings form. */
const settingsFormId = (channelId: ChannelId): string => `settings:${channelId}`;

/** The channel whose settings a form holds, as text; `undefined` for any other form. */
export const settingsFormChannel = (form: string): string | undefined =>
  SETTINGS_FORM.exec(form)?.[1];

export interface SettingsFormGiven {
  readonly channelId: ChannelId;
  readonly draft: Draft;
  readonly problems?: Partial<Record<DraftField, MessageKey>>;
  /** Every language that the product speaks. */
  readonly spoken: readonly Translator[];
}

const LABELS = {
  days: 'settings.days',
  time: 'settings.time',
  reveal: 'settings.reveal',
  weeklyDay: 'settings.weekly-day',
  weeklyTime: 'settings.weekly-time',
  zone: 'settings.zone',
  language: 'settings.language',
  topics: 'settings.topics',
  difficulties: 'settings.difficulties',
  pausedUntil: 'settings.paused-until',
  managers: 'settings.managers',
} as const satisfies Record<DraftField, MessageKey>;

/** A field as it is written here, before its label and its problem are said. */
type Bare<T> = T extends unknown ? Omit<T, 'label' | 'problem' | 'id'> : never;

const weekdays = ({ t }: Speech) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
    id: String(day),
    label: t.formats.sentence(t.formats.weekday(day)),
  }));

const fieldsOf = (
  speech: Speech,
  { draft, spoken }: SettingsFormGiven,
): Record<DraftField, Bare<FormField>> => {
  const days = weekdays(speech);
  const line = { type: 'text', multiline: false, required: true, maxLength: 60 } as const;
  return {
    days: { type: 'checkboxes', choices: days, ticked: draft.days, required: true },
    time: { type: 'time', value: draft.time },
    reveal: { type: 'time', value: draft.reveal },
    weeklyDay: { type: 'select', choices: days, value: draft.weeklyDay },
    weeklyTime: { type: 'time', value: draft.weeklyTime },
    zone: { ...line, value: draft.zone },
    language: {
      type: 'select',
      choices: spoken.map((each) => ({ id: each.language, label: each.text('language.name') })),
      value: draft.language,
    },
    topics: {
      type: 'checkboxes',
      choices: [...speech.topics.keys()].map((id) => ({ id, label: topicName(speech, id) })),
      ticked: draft.topics,
    },
    difficulties: {
      type: 'checkboxes',
      choices: ([1, 2, 3] as const).map((level) => ({
        id: String(level),
        label: speech.t.formats.sentence(difficultyName(speech, level)),
      })),
      ticked: draft.difficulties,
    },
    pausedUntil: { ...line, required: false, value: draft.pausedUntil },
    managers: { type: 'members', members: draft.managers.map((id) => memberIdSchema.parse(id)) },
  };
};

/** A channel's settings, to be changed. */
export const presentSettingsForm = (speech: Speech, given: SettingsFormGiven): FormView => {
  const { t } = speech;
  const fields = Object.entries(fieldsOf(speech, given)) as [DraftField, Bare<FormField>][];
  return {
    kind: 'form',
    language: t.language,
    heading: t.text('settings.heading'),
    fallback: t.text('settings.heading'),
    form: settingsFormId(given.channelId),
    about: given.channelId,
    intro: [t.text('settings.intro')],
    fields: fields.map(([id, field]): FormField => {
      const problem = given.problems?.[id];
      return {
        ...field,
        id,
        label: t.text(LABELS[id]),
        ...(problem !== undefined && { problem: t.text(problem) }),
      };
    }),
    submitLabel: t.text('settings.submit'),
    actions: [],
  };
};
