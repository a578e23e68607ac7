import { type Json, records, text } from '../../json.ts';
import { openedBy, type Part, shownIn } from './parts.ts';

/** What a person enters: a text, or the values of the choices that are made. */
export type Entered = string | readonly string[];

const isInput = ({ type }: Part): boolean => type.startsWith('Input.');

/** The fields that a button sends: those beside it, and those around the card that it stands in. */
export const inputsFor = (card: Json, action: Json): readonly Json[] | undefined => {
  const shown = shownIn(card);
  const own = shown.filter(isInput).map(({ json }) => json);
  if (shown.some(({ json }) => json === action)) {
    return own;
  }
  for (const part of shown) {
    const opened = openedBy(part);
    const inner = opened && inputsFor(opened, action);
    if (inner) {
      return [...own, ...inner];
    }
  }
  return undefined;
};

/** Fields are named by their id, by what stands in it behind a dot, or by their label. */
const namesOf = (input: Json): readonly string[] => {
  const id = text(input['id']);
  return [id, id.slice(id.indexOf('.') + 1), text(input['label'])];
};

const asText = (entered: Entered): string =>
  typeof entered === 'string' ? entered : entered.join(',');

const checkChoices = (input: Json, value: string): void => {
  const isMulti = input['isMultiSelect'] === true;
  const known = new Set(records(input['choices']).map((choice) => choice['value']));
  for (const one of isMulti ? value.split(',').filter(Boolean) : [value].filter(Boolean)) {
    if (!known.has(one)) {
      throw new Error(`${text(input['id'])} has no choice ${one}.`);
    }
  }
};

/** As Teams' client does: it sends nothing while a field is wrong. */
const check = (input: Json, value: string): void => {
  const name = text(input['id']);
  const { maxLength, isRequired, regex, type } = input;
  if (isRequired === true && value === '') {
    throw new Error(`${name} has to be filled in.`);
  }
  if (typeof maxLength === 'number' && value.length > maxLength) {
    throw new Error(`${name} is longer than ${maxLength} characters.`);
  }
  if (typeof regex === 'string' && value !== '' && !new RegExp(regex).test(value)) {
    throw new Error(`${name} is not of the form ${regex}.`);
  }
  if (type === 'Input.ChoiceSet') {
    checkChoices(input, value);
  }
};

const refuseUnknown = (inputs: readonly Json[], entered: Readonly<Record<string, Entered>>) => {
  const known = new Set(inputs.flatMap(namesOf));
  const unknown = Object.keys(entered).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const there = inputs.map(({ id }) => text(id)).join(', ') || 'none';
    throw new Error(`There is no field ${unknown.join(', ')} among: ${there}`);
  }
};

/**
 * What fields send once this is entered; the others stay as they are shown, and those that are empty
 * send nothing.
 *
 * @throws where the client would not send: a required field is empty, a text is too long, a choice
 * isn't there.
 */
export const valuesOf = (
  inputs: readonly Json[],
  entered: Readonly<Record<string, Entered>>,
): Readonly<Record<string, string>> => {
  refuseUnknown(inputs, entered);
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const name = namesOf(input).find((candidate) => candidate in entered);
    const value = asText((name !== undefined && entered[name]) || []) || shownValue(input, name);
    check(input, value);
    if (value !== '') {
      values[text(input['id'])] = value;
    }
  }
  return values;
};

const shownValue = (input: Json, entered: string | undefined): string =>
  entered === undefined ? text(input['value']) : '';
