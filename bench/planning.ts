import { nextDaily } from '../src/core/schedule/planning.ts';
import { defaultSettings } from '../src/core/schedule/settings.ts';
import type { Subject } from './measure/compare.ts';

/** Channels that are planned in one round of the benchmark. */
const CHANNELS = 10_000;

const ZONES = ['Europe/Madrid', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe'];
const NOW = Date.parse('2026-11-23T08:30:00Z');

const settings = ZONES.map((zone) => defaultSettings('en', zone));

const planAll = async (): Promise<number> => {
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const chosen = settings[channel % settings.length];
    if (chosen !== undefined) {
      nextDaily(chosen, { instant: NOW });
    }
  }
  return CHANNELS;
};

/** What the platform itself takes to tell the local time of as many instants. */
const formatAll = async (): Promise<number> => {
  const formats = ZONES.map(
    (timeZone) =>
      new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  );
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    formats[channel % formats.length]?.format(NOW + channel);
  }
  return CHANNELS;
};

export const planningSubjects: readonly Subject[] = [
  { name: 'Intl.DateTimeFormat: one local time', run: formatAll },
  { name: 'nextDaily: one next slot', run: planAll },
];
