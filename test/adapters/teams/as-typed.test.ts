import { expect, test } from 'vitest';
import { asTyped } from '../../../adapters/teams/as-typed.ts';
import { help, question, warning } from '../../support/sample-views.ts';
import { ABOUT } from '../../support/teams/render-contexts.ts';

const saying = (text: string) => ({ ...warning, text });
const textOf = (text: string, inPrivate: boolean) => asTyped(saying(text), inPrivate).text;

test.each([
  ['Try `/mlops quiz`.', 'Try `@MLOps Daily quiz`.', 'Try `quiz`.'],
  ['/mlops quiz, /mlops stats', '@MLOps Daily quiz, @MLOps Daily stats', 'quiz, stats'],
  ['after `/mlops`, each', 'after `@MLOps Daily`, each', 'after `@MLOps Daily`, each'],
  ['the path /mlops/models', 'the path /mlops/models', 'the path /mlops/models'],
])('%s', (written, inChannel, inPrivate) => {
  expect(textOf(written, false)).toBe(inChannel);
  expect(textOf(written, true)).toBe(inPrivate);
});

test('a notice about a channel says what to type there, wherever it is shown', () => {
  const notice = { ...saying('Type `/mlops schedule resume` there.'), about: ABOUT };
  expect(asTyped(notice, true).text).toBe('Type `@MLOps Daily schedule resume` there.');
});

test('items and buttons name commands in the same way, and carry what they carried', () => {
  const inChannel = asTyped(help, false);
  expect(inChannel.items[0]?.term).toMatch(/^@MLOps Daily /);
  expect(inChannel.actions.map(({ command }) => command)).toEqual(
    help.actions.map(({ command }) => command),
  );
  expect(JSON.stringify(asTyped(help, true))).not.toContain('/mlops');
});

test('a question says what it says', () => {
  const asked = { ...question, scenario: 'You run /mlops quiz' };
  expect(asTyped(asked, false)).toEqual(asked);
});
