import { describe, expect, test } from 'vitest';
import {
  renderMessage,
  renderModal,
  renderResultModal,
} from '../../../../adapters/slack/render/index.ts';
import type { FormField } from '../../../../src/core/view/view.ts';
import {
  form,
  help,
  leaderboard,
  question,
  severalQuestion,
  stats,
} from '../../../support/sample-views.ts';
import { elementsOf, textsOf } from '../control-sequences.ts';

/** A text of a length, in words of a language. */
const wordsIn = (words: string) => (length: number) =>
  `${words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .replace(/ $/, 'a')}z`;

const LANGUAGES = [
  ['en', wordsIn('drift and recall ')],
  ['es', wordsIn('¿qué señal dañó el año? ')],
] as const;

const whole = (surface: unknown, text: string) =>
  textsOf(surface).some((each) => each.text === text);
const cutTo = (surface: unknown, limit: number) =>
  textsOf(surface)
    .filter(({ text }) => text.endsWith('…'))
    .map(({ text }) => text.length <= limit);

const modalOf = (field: FormField) => renderModal({ ...form, fields: [field] }, { form: 'a' });
const common = { id: 'x', label: 'X' };

describe.each(LANGUAGES)('texts at and past their limits, in %s', (_code, text) => {
  test.each([
    ['heading', 150, (t: string) => renderMessage({ ...question, heading: t })],
    ['context', 2000, (t: string) => renderMessage({ ...question, meta: t })],
    [
      'button',
      75,
      (t: string) => renderMessage({ ...help, actions: [{ label: t, command: 'quiz' }] }),
    ],
    [
      'table cell',
      200,
      (t: string) =>
        renderMessage({ ...leaderboard, columns: { ...leaderboard.columns, points: t } }).blocks,
    ],
    ['modal title', 24, (t: string) => renderResultModal({ ...stats, heading: t }).title],
    ['submit', 24, (t: string) => renderModal({ ...form, submitLabel: t }, { form: 'a' })],
    [
      'alternative text',
      2000,
      (t: string) =>
        renderMessage(
          { ...question, picture: { path: 'a.png', alt: t } },
          { pictures: new Map([['a.png', 'F1']]) },
        ),
    ],
    ['field label', 2000, (t: string) => modalOf({ ...common, type: 'time', value: '', label: t })],
    ['fallback', 4000, (t: string) => renderMessage({ ...question, fallback: t })],
  ])('%s (%i)', (_name, limit, render) => {
    const [at, past] = [text(limit), text(limit + 1)];
    expect([at.length, past.length]).toEqual([limit, limit + 1]);
    expect(whole(render(at), at)).toBe(true);
    expect(whole(render(past), past)).toBe(false);
    expect(cutTo(render(past), limit)).toEqual([true]);
  });

  test('a long text goes on in a further block, and loses nothing', () => {
    const blocksOf = (length: number) =>
      renderMessage({ ...help, text: text(length), items: [], actions: [] }).blocks.slice(1);
    expect(blocksOf(3000)).toHaveLength(1);
    expect(blocksOf(3001)).toHaveLength(2);
    const said = textsOf(blocksOf(7000)).map((each) => each.text);
    expect(said.join('')).toBe(text(7000));
  });

  test('an option that a client might cut stands in a list above lettered buttons', () => {
    const withOption = (length: number) => {
      const short = text(length - 'A  '.length);
      const options = question.options.slice(0, 2).map((each) => ({ ...each, text: short }));
      return { short, blocks: renderMessage({ ...question, options }).blocks };
    };
    const at = withOption(30);
    expect(whole(at.blocks, `A  ${at.short}`)).toBe(true);
    expect(elementsOf(at.blocks, ['rich_text_list'])).toEqual([]);
    const past = withOption(31);
    expect(whole(elementsOf(past.blocks, ['button']), 'A')).toBe(true);
    expect(whole(elementsOf(past.blocks, ['rich_text_list']), past.short)).toBe(true);
  });

  test('a box to tick holds its option whole, or a list above does', () => {
    const withOption = (length: number) => {
      const words = text(length - 'A  '.length);
      const options = severalQuestion.options.slice(0, 2).map((each) => ({ ...each, text: words }));
      return { words, blocks: renderMessage({ ...severalQuestion, options }).blocks };
    };
    const at = withOption(75);
    expect(whole(elementsOf(at.blocks, ['checkboxes']), `B  ${at.words}`)).toBe(true);
    const past = withOption(76);
    expect(whole(elementsOf(past.blocks, ['rich_text_list']), past.words)).toBe(true);
    expect(cutTo(elementsOf(past.blocks, ['checkboxes']), 75)).toEqual([true, true]);
  });
});
