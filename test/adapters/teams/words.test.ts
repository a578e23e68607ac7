import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Mention,
  mentionsBot,
  readWords,
  type TypedText,
} from '../../../adapters/teams/words.ts';

const BOT = '28:3f8a1c52-6d0e-4b7a-9c41-0e5d2b7f9a16';
const mention = (name = 'MLOps Daily', id = BOT): Mention => ({
  id,
  name,
  text: `<at>${name}</at>`,
});

const read = (text: string, more: Partial<TypedText> = {}) =>
  readWords({ text, textFormat: 'plain', mentions: [mention()], bot: BOT, ...more });

describe('the command in what was typed', () => {
  test.each([
    ['<at>MLOps Daily</at> quiz', 'quiz'],
    ['<at>MLOps Daily</at> quiz monitoring\n', 'quiz monitoring'],
    ['<at>MLOps Daily</at>\u00a0stats', 'stats'],
    ['<at>MLOps Daily</at>&nbsp;stats', 'stats'],
    ['  stats <at>MLOps Daily</at>  ', 'stats'],
    ['leaderboard <at>MLOps Daily</at> month', 'leaderboard   month'],
    ['<at>MLOps Daily</at> <at>MLOps Daily</at> help', 'help'],
    ['<at>MLOps Daily</at>', ''],
    ['<at>MLOps Daily</at> \n', ''],
  ])('is what stands beside the bot’s mention: %j', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test.each([
    ['/mlops quiz', 'quiz'],
    ['mlops quiz', 'quiz'],
    ['/MLOps  quiz', 'quiz'],
    ['/mlops', ''],
    ['mlops', ''],
    ['/', ''],
    ['/quiz monitoring', 'quiz monitoring'],
    ['/estadísticas', 'estadísticas'],
    ['<at>MLOps Daily</at> /mlops schedule time 10:00', 'schedule time 10:00'],
  ])('has its leading /mlops taken away: %j', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test.each([
    'mlopsquiz',
    'quiz /mlops',
    'mlops-quiz',
    '1/2',
    '/ quiz',
    'Stats  "Zürich" <b> ☃ &amp; &lt;',
  ])('is otherwise as it was typed: %j', (text) => {
    expect(read(text)).toBe(text);
    expect(read(`<at>MLOps Daily</at> /mlops ${text}`)).toBe(text);
  });

  test('has the mentions of other people in it', () => {
    const mentions = [mention(), mention('Ana Ruiz', '29:ana')];
    expect(read('<at>MLOps Daily</at> stats <at>Ana Ruiz</at>', { mentions })).toBe(
      'stats <at>Ana Ruiz</at>',
    );
  });

  test('is found beside a mention whose own text is missing, as for names with &', () => {
    const mentions = [{ id: BOT, name: 'Ops & Co' }];
    expect(read('<at>Ops &amp; Co</at> help', { mentions })).toBe('help');
    expect(read('<at id="0">Ops & Co</at> help', { mentions })).toBe('help');
  });

  test('isn’t changed by a mention that isn’t marked up', () => {
    const mentions = [{ id: BOT, name: 'x', text: 'e' }];
    expect(read('leaderboard', { mentions })).toBe('leaderboard');
  });

  test('is decoded where Teams says that it has encoded it', () => {
    expect(
      read('<at>MLOps Daily</at> a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;', { textFormat: 'xml' }),
    ).toBe('a <b> &amp; "c" \'');
  });

  test('comes back whole, whatever it is', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => /^[a-z]/i.test(text));
    fc.assert(
      fc.property(word, (text) => {
        const typed = text.trim();
        fc.pre(!/^mlops(?:\s|$)/i.test(typed) && !/\u00a0|&nbsp;|<\/?at/.test(typed));
        expect(read(`<at>MLOps Daily</at> /mlops ${text}`)).toBe(typed);
      }),
    );
  });
});

test('the bot is mentioned where one of the mentions is its own', () => {
  expect(mentionsBot({ mentions: [mention('Ana', '29:ana'), mention()], bot: BOT })).toBe(true);
  expect(mentionsBot({ mentions: [mention('MLOps Daily', '28:another')], bot: BOT })).toBe(false);
  expect(mentionsBot({ mentions: [], bot: BOT })).toBe(false);
});
