import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chooseBlockId,
  decodeAction,
  decodeChosen,
  decodeFormMetadata,
  encodeAnswer,
  encodeCommand,
  encodeFormMetadata,
  encodeSend,
} from '../../../adapters/slack/actions.ts';
import { channelIdSchema } from '../../../src/core/ids.ts';
import { OPTIONS, PRACTICE, RIGHT, ROUND } from '../../support/sample-views.ts';

const UUID = '01980000-0000-7000-8000-000000000001';

test('an answer carries the round and the option, and nothing of what is right', () => {
  const { action_id, value } = encodeAnswer(1, ROUND, RIGHT);
  expect({ action_id, value }).toEqual({
    action_id: 'answer:1',
    value: `round:${UUID}|compare-inputs`,
  });
  expect(decodeAction(action_id, value)).toEqual({ type: 'answer', ask: ROUND, optionId: RIGHT });
});

test('sending, ticking and a command are read back', () => {
  const send = encodeSend(PRACTICE);
  const command = encodeCommand(50, 'quiz monitoring');
  expect(decodeAction(send.action_id, send.value)).toEqual({ type: 'send', ask: PRACTICE });
  expect(decodeAction('choose', undefined)).toEqual({ type: 'choose' });
  expect(decodeAction(command.action_id, command.value)).toEqual({
    type: 'command',
    command: 'quiz monitoring',
  });
});

test.each([
  ['answer:0', undefined],
  ['answer:0', ''],
  ['answer:0', `round:${UUID}`],
  ['answer:0', `round:${UUID}|`],
  ['answer:0', `round:${UUID}|Compare`],
  ['answer:0', `round:${UUID}|a|b`],
  ['answer:0', `other:${UUID}|a`],
  ['answer:0', 'round:1|a'],
  ['answer:', `round:${UUID}|a`],
  ['answer:x', `round:${UUID}|a`],
  ['answer', `round:${UUID}|a`],
  ['send', `round:${UUID}|a`],
  ['send', undefined],
  ['command:0', undefined],
  ['command:0', 'x'.repeat(2001)],
  ['command', 'quiz'],
  ['', ''],
  ['value', 'a'],
  ['toString', ''],
])('%s with %s is nobody’s button', (actionId, value) => {
  expect(decodeAction(actionId, value)).toBeUndefined();
});

test('no button of others is read as an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (id, value) => {
      expect(decodeAction(`${id}!`, value)).toBeUndefined();
      expect(decodeAction('answer:0', value)).toBeUndefined();
    }),
  );
});

const stateWith = (chosen: unknown) => ({ [chooseBlockId(ROUND)]: { choose: chosen } });

test('ticked options are read from the state, and only from this question’s', () => {
  const ids = OPTIONS.slice(0, 2).map(({ id }) => id);
  const state = stateWith({
    type: 'checkboxes',
    selected_options: ids.map((value) => ({ value })),
  });
  expect(decodeChosen(ROUND, state)).toEqual(ids);
  expect(decodeChosen(PRACTICE, state)).toBeUndefined();
  expect(decodeChosen(ROUND, stateWith({ selected_options: [] }))).toEqual([]);
});

test.each([
  [undefined],
  [null],
  ['x'],
  [{}],
  [stateWith(undefined)],
  [stateWith({ selected_options: 'a' })],
  [stateWith({ selected_options: [{ value: 'No Slug' }] })],
  [stateWith({ selected_options: Array.from({ length: 11 }, () => ({ value: 'a' })) })],
])('a forged state %j holds no choice', (state) => {
  expect(decodeChosen(ROUND, state)).toBeUndefined();
});

test('a form’s metadata is read back, and anything else is nobody’s', () => {
  const metadata = { form: 'settings:x', channel: channelIdSchema.parse('slack:T1:C1') };
  expect(decodeFormMetadata(encodeFormMetadata(metadata))).toEqual(metadata);
  expect(decodeFormMetadata(encodeFormMetadata({ form: 'a' }))).toEqual({ form: 'a' });
  for (const text of ['', '{', '[]', '{}', '{"form":""}', '{"form":"a","more":1}', 'null']) {
    expect(decodeFormMetadata(text), text).toBeUndefined();
  }
});
