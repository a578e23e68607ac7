import { expect, test } from 'vitest';
import { renderMessage } from '../../../../adapters/slack/render/index.ts';
import { channelIdSchema } from '../../../../src/core/ids.ts';
import { help, rightFeedback } from '../../../support/sample-views.ts';
import { elementsOf, textsOf } from '../control-sequences.ts';

const blocksWith = (url: string, title = 'A page') =>
  renderMessage({ ...rightFeedback, references: [{ title, url, checked: 'read today' }] }).blocks;

const long = (length: number) => `https://example.org/${'a'.repeat(length - 20)}`;

test('a reference is a link, and its title stays words', () => {
  expect(elementsOf(blocksWith('https://example.org/a?b=1&c=2', '<!here> & co'), ['link'])).toEqual(
    [{ type: 'link', url: 'https://example.org/a?b=1&c=2', text: '<\u2060!here> & co' }],
  );
  expect(elementsOf(blocksWith(long(3000)), ['link'])).toHaveLength(1);
});

test.each([
  'javascript:alert(1)',
  'slack://open',
  'example.org',
  'https://example.org/a|b',
  'https://example.org/>x',
  'https://example.org/ a',
  '',
  long(3001),
])('%s is no link, but its title is told', (url) => {
  const blocks = blocksWith(url);
  expect(elementsOf(blocks, ['link'])).toEqual([]);
  expect(textsOf(blocks).map(({ text }) => text)).toContain('A page');
});

test('a notice names the channel that it is about, where that is Slack’s', () => {
  const mentions = (about: string) =>
    elementsOf(renderMessage({ ...help, about: channelIdSchema.parse(about) }), ['channel']);
  expect(mentions('slack:T1:C1')).toEqual([{ type: 'channel', channel_id: 'C1' }]);
  expect(mentions('web:mlops')).toEqual([]);
});
