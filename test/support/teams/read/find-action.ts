import { isDeepStrictEqual } from 'node:util';
import { type Json, record, text } from '../../json.ts';
import { type Part, partsOf } from './parts.ts';

/** Which button is meant: by what stands on it, what it carries, or some of these together. */
export interface Which {
  readonly label?: string;
  readonly verb?: string;
  /** These of what it carries, whatever else it does. */
  readonly data?: Readonly<Record<string, unknown>>;
}

const SENDING = new Set(['Action.Execute', 'Action.Submit']);

/** The buttons of a card that tell the bot something. */
export const actionsOf = (card: Json): readonly Part[] =>
  partsOf(card).filter(({ type }) => SENDING.has(type));

const fits =
  ({ label, verb, data = {} }: Which) =>
  ({ json }: Part): boolean => {
    const carried = record(json['data']);
    return (
      (label === undefined || text(json['title']) === label) &&
      (verb === undefined || json['verb'] === verb) &&
      Object.entries(data).every(([name, value]) => isDeepStrictEqual(carried[name], value))
    );
  };

const describe = ({ json }: Part): string =>
  `“${text(json['title'])}” ${text(json['verb'])} ${JSON.stringify(json['data'])}`;

/** The one button that is meant. Throws, with what is there, where there is none or more than one. */
export const findAction = (card: Json, which: Which): Part => {
  const all = actionsOf(card);
  const found = all.filter(fits(which));
  const [only] = found;
  if (!only || found.length > 1) {
    const there = all.map(describe).join('\n') || 'none';
    throw new Error(`${found.length} buttons fit ${JSON.stringify(which)} among:\n${there}`);
  }
  return only;
};
