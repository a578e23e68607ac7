import { expect, test } from 'vitest';
import { asTyped } from '../../../adapters/teams/as-typed.ts';
import { help, question, warning } from '../../support/sample-views.ts';

const saying = (text: string) => ({ ...warning, text });
const textOf = (text: string, inPrivate: boolean) => {
  const view = asTyped(saying(text), inPrivate);
  return view.kind === 'notice' ? view.text : '';
};

test.each([
  ['Try `/mlops quiz`.', 'Try `@MLOps Daily quiz`.', 'Try `quiz`.'],
  ['/mlops quiz, /mlops stats', '@MLOps Daily quiz, @MLOps Daily stats', 'quiz, stats'],
  ['the path /mlops/models', 'the path /mlops/models', 'the path /mlops/models'],
])('%s', (written, inChannel, inPrivate) => {
  expect(textOf(written, false)).toBe(inChannel);
  expect(textOf(written, true)).toBe(inPrivate);
});

test('items and buttons name commands in the same way, and carry what they carried', () => {
  const inChannel = asTyped(help, false);
  expect(inChannel.kind === 'notice' && inChannel.items[0]?.term).toMatch(/^@MLOps Daily /);
  expect(inChannel.actions.map(({ command }) => command)).toEqual(
    help.actions.map(({ command }) => command),
  );
  expect(JSON.stringify(asTyped(help, true))).not.toContain('/mlops');
});

test('a question says what it says', () => {
  const asked = { ...question, scenario: 'You run /mlops quiz' };
  expect(asTyped(asked, false)).toEqual(asked);
});
