import { Temporal } from 'temporal-polyfill';
import { type Zone, zoneSchema } from '../../../core/schedule/settings.ts';
import { fold } from './fold.ts';
import { nearest } from './nearest.ts';
import { misread, type Reading, read } from './reading.ts';
import type { CommandWords } from './words.ts';

const EXAMPLE = 'Europe/Madrid';

/** Reads an IANA time zone in any case, or the city that it is named after: `new york`, `Bogotá`. */
export const readZone = (text: string, words: CommandWords): Reading<Zone> => {
  const typed = words.split(fold(text), ['filler']).join('_');
  const zone = canonical(typed) ?? zoneOfCity(typed);
  return zone === undefined
    ? misread('command.problem.zone', nearestZone(typed) ?? EXAMPLE)
    : read(zone);
};

/** The zone in its usual spelling. */
const canonical = (name: string): Zone | undefined => {
  const zone = zoneSchema.safeParse(name);
  return zone.success
    ? zoneSchema.parse(
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone.data).timeZoneId,
      )
    : undefined;
};

const zoneNames = (): string[] => Intl.supportedValuesOf('timeZone');

/** Regions are tried one by one, because the list of zones leaves out newer names, such as Kolkata. */
const zoneOfCity = (city: string): Zone | undefined => {
  const regions = new Set(zoneNames().map((name) => name.split('/').slice(0, -1).join('/')));
  for (const region of regions) {
    const zone = canonical(`${region}/${city}`);
    if (zone !== undefined) {
      return zone;
    }
  }
  return undefined;
};

const cityOf = (name: string): string => name.split('/').at(-1) ?? name;

const nearestZone = (typed: string): string | undefined => {
  const names = zoneNames();
  const city = nearest(cityOf(typed), names.map(cityOf));
  return nearest(typed, names) ?? names.find((name) => cityOf(name) === city);
};
