import { type Zone, zoneSchema } from '../../src/core/schedule/settings.ts';
import type { Languages } from '../../src/i18n/languages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Entry } from './history.ts';
import type { PlaygroundState } from './options.ts';
import { PEOPLE, type PersonId } from './people.ts';
import type { Snapshot } from './snapshot.ts';
import { arrange } from './timeline.ts';
import { commandHints, wordsOf } from './words.ts';

/** An instant with its day, or with the time alone on the day of `now`. */
const momentInWords = ({ formats }: Translator, zone: Zone, at: number, now: number): string => {
  const day = formats.dateAt(at, zone, 'weekday');
  const time = formats.timeAt(at, zone);
  return day === formats.dateAt(now, zone, 'weekday') ? time : `${day}, ${time}`;
};

const nextInWords = (
  translator: Translator,
  zone: Zone,
  { nextSlot, now }: PlaygroundState,
): string =>
  nextSlot
    ? translator.text(`playground.next.${nextSlot.kind}`, {
        when: momentInWords(translator, zone, nextSlot.at, now),
      })
    : translator.text('playground.next.none');

/** Puts together all that one person's page shows. */
export const takeSnapshot = (
  me: PersonId,
  state: PlaygroundState,
  entries: readonly Entry[],
  languages: Languages,
): Snapshot => {
  const translator = languages.translator(state.language);
  const zone = zoneSchema.parse(state.zone);
  return {
    language: state.language,
    languages: languages.codes.map((code) => ({
      code,
      name: languages.translator(code).text('language.name'),
    })),
    words: wordsOf(translator),
    me,
    people: PEOPLE,
    clock: {
      day: translator.formats.dateAt(state.now, zone, 'weekday'),
      time: translator.formats.timeAt(state.now, zone),
      zone,
      next: nextInWords(translator, zone, state),
    },
    commands: commandHints(translator),
    entries: arrange(entries, translator, zone),
  };
};
