import { type Json, list, record } from '../../json.ts';
import { PARTS, typeOf } from '../limits/parts.ts';

/** An element or action of a card. */
export interface Part {
  readonly type: string;
  readonly json: Json;
  /** Where it stands, such as `body[2].items[0]`. */
  readonly path: string;
}

/** Where parts stand in others, in the order in which a person comes across them. */
const PLACES = [
  'body',
  'items',
  'columns',
  'rows',
  'cells',
  'images',
  'inlineAction',
  'selectAction',
  'actions',
] as const;

const inPlace = (holder: Json, place: string, path: string) => {
  const value = holder[place];
  if (value === undefined || (holder['type'] === 'Table' && place === 'columns')) {
    return [];
  }
  return Array.isArray(value)
    ? list(value).map((one, index) => ({ one, path: `${path}${place}[${index}]` }))
    : [{ one: value, path: `${path}${place}` }];
};

/** A part as a client of 1.5 shows it: what it doesn't know gives way to its fallback. */
const shown = (json: Json, place: string, path: string): Part | undefined => {
  const type = typeOf(json, place);
  if (PARTS.has(type) || json['fallback'] === undefined) {
    return { type, json, path };
  }
  return json['fallback'] === 'drop'
    ? undefined
    : shown(record(json['fallback']), place, `${path}.fallback`);
};

/** Whatever a holder shows, each part before what stands in it; not what a button would open. */
export const shownIn = (holder: Json, path = ''): readonly Part[] =>
  PLACES.flatMap((place) =>
    inPlace(holder, place, path && `${path}.`).flatMap(({ one, path: at }) => {
      const part = shown(record(one), place, at);
      return part ? [part, ...shownIn(part.json, part.path)] : [];
    }),
  );

/** The card that a button opens in place, if it does. */
export const openedBy = ({ type, json }: Part): Json | undefined =>
  type === 'Action.ShowCard' ? record(json['card']) : undefined;

/** Everything that a person comes across in a card, whatever a button shows included. */
export const partsOf = (card: Json, path = ''): readonly Part[] =>
  shownIn(card, path).flatMap((part) => {
    const opened = openedBy(part);
    return opened ? [part, ...partsOf(opened, `${part.path}.card`)] : [part];
  });
