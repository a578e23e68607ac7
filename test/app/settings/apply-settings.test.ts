import { expect, test } from 'vitest';
import { applySettings } from '../../../src/app/settings/apply-settings.ts';
import {
  channelSettingsSchema,
  defaultSettings,
  localTimeSchema,
} from '../../../src/core/schedule/settings.ts';

const time = (text: string) => localTimeSchema.parse(text);

test('changes what is named and keeps the rest', () => {
  const current = defaultSettings('en', 'Europe/Madrid');
  const changed = applySettings(current, {
    difficulties: [1],
    schedule: { time: time('10:00'), days: [1] },
  });
  expect(changed).toEqual({
    ...current,
    difficulties: [1],
    schedule: { ...current.schedule, time: '10:00', days: [1] },
  });
  expect(channelSettingsSchema.parse(changed)).toEqual(changed);
  expect(current).toEqual(defaultSettings('en', 'Europe/Madrid'));
});

test('ends a pause', () => {
  const paused = channelSettingsSchema.parse({
    ...defaultSettings('en', 'Europe/Madrid'),
    pausedUntil: '2026-12-24',
  });
  expect(applySettings(paused, { pausedUntil: null }).pausedUntil).toBeNull();
  expect(applySettings(paused, { topics: [] }).pausedUntil).toBe('2026-12-24');
});
