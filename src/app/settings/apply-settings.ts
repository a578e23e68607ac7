import type { ChannelSettings, Schedule } from '../../core/schedule/settings.ts';

/** What somebody chose: only what is there changes. */
export type SettingsChange = Partial<Omit<ChannelSettings, 'schedule' | 'windowMs'>> & {
  readonly schedule?: Partial<Schedule>;
};

/** The settings after a change; the current ones stay as they are. */
export const applySettings = (
  current: ChannelSettings,
  change: SettingsChange,
): ChannelSettings => ({
  ...current,
  ...change,
  schedule: { ...current.schedule, ...change.schedule },
});
