import { describe, expect, test } from 'vitest';
import { languageSchema } from '../../../src/core/language.ts';
import { flat } from '../../contract/adapter/setup.ts';
import { composerOf, usePageWorld, visibleText } from '../../support/page-world.ts';
import {
  ALL_VIEWS,
  closedQuestion,
  help,
  leaderboard,
  question,
  RIGHT,
  rightFeedback,
  severalQuestion,
  stats,
} from '../../support/sample-views.ts';
import { wordsOf } from '../../support/words-of.ts';

const world = usePageWorld();

describe('the page', () => {
  test('shows every word of every view', async () => {
    const page = await world().open();
    for (const view of ALL_VIEWS) {
      await world().post(view);
    }
    const messages = page.getByRole('article');
    await messages.nth(ALL_VIEWS.length).waitFor();
    for (const [index, view] of ALL_VIEWS.entries()) {
      const text = flat(await visibleText(messages.nth(index + 1)));
      expect(wordsOf(view).filter((word) => !text.includes(flat(word)))).toEqual([]);
    }
  });

  test('an answer by keyboard: feedback below the question, focus kept, said once', async () => {
    await world().post(question);
    const page = await world().open();
    const button = page.getByRole('button', { name: /Compare the live inputs/ });
    await button.focus();
    await page.keyboard.press('Enter');
    const feedback = page.getByRole('heading', { name: 'Right!' });
    await feedback.waitFor();
    expect(world().inbound.answers.map(({ optionIds }) => optionIds)).toEqual([[RIGHT]]);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.visually-hidden[role=status]').textContent()).toBe(
      rightFeedback.fallback,
    );
    const message = page.getByRole('article').filter({ has: feedback });
    expect(await visibleText(message)).toContain(question.question);
    expect(await visibleText(message)).toContain('Only you can see this');
    expect(await visibleText(button)).toContain('your answer');
  });

  test('what one person sees is not on another one’s page, messages reach both', async () => {
    const [ana, ben] = [await world().open('ana'), await world().open('ben')];
    const message = await world().post(question);
    await ana.getByRole('button', { name: /Compare the live inputs/ }).click();
    await ana.getByRole('heading', { name: 'Right!' }).waitFor();
    await world().platform.adapter.update(message, closedQuestion);
    await ben.getByText('Answers are closed.').waitFor();
    expect(await ben.getByRole('heading', { name: 'Right!' }).count()).toBe(0);
    expect(await ben.getByRole('button', { name: /Compare/ }).count()).toBe(0);
  });

  test('choosing somebody else shows what they see, and the address keeps it', async () => {
    await world().post(leaderboard);
    const page = await world().open('ana');
    await page.getByRole('row', { name: /Ana you/ }).waitFor();
    await page.getByRole('radio', { name: 'Ana', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('row', { name: /Ben you/ }).waitFor();
    expect(page.url()).toContain('as=ben');
    await page.getByRole('button', { name: 'My own results' }).click();
    await page.getByText('You used /mlops stats').waitFor();
    expect(world().inbound.commands.map(({ actor }) => actor.memberId)).toEqual(['web:ben']);
  });

  test('several options are ticked and sent together; none is a mistake', async () => {
    await world().post(severalQuestion);
    const page = await world().open();
    await page.getByRole('button', { name: severalQuestion.submitLabel }).click();
    await page.getByText('Tick at least one option.').waitFor();
    await page.getByRole('checkbox', { name: /intended use/ }).check();
    await page.getByRole('checkbox', { name: /Results for each group/ }).check();
    await page.getByRole('button', { name: severalQuestion.submitLabel }).click();
    await page.getByRole('heading', { name: 'Right!' }).waitFor();
    expect(world().inbound.answers[0]?.optionIds).toEqual(['intended-use', 'slices']);
  });

  test('words that look like HTML stay words', async () => {
    const trap = '<img src=x onerror=alert(1)> <b>bold</b>';
    await world().post({ ...question, heading: trap, scenario: trap });
    const page = await world().open();
    await page.getByRole('heading', { name: trap }).waitFor();
    expect(await page.locator('article img, article b').count()).toBe(0);
  });

  test('a deed that fails is said, and the next one works', async () => {
    await world().post(question);
    const page = await world().open();
    await page.route('**/playground/answers', (route) => route.fulfill({ status: 200, body: '' }), {
      times: 1,
    });
    const button = page.getByRole('button', { name: /Compare the live inputs/ });
    await button.click();
    await page.getByRole('alert').getByText('That did not work').waitFor();
    await button.click();
    await page.getByRole('heading', { name: 'Right!' }).waitFor();
    expect(await page.getByText('That did not work').count()).toBe(0);
  });

  test('the channel’s language is the page’s', async () => {
    const page = await world().open();
    world().inbound.replies.command = () => {
      world().platform.state.language = languageSchema.parse('es');
      return help;
    };
    await page.getByLabel('Language').selectOption('es');
    await page.getByText('Máquina del tiempo').waitFor();
    expect(world().inbound.commands.map(({ text }) => text)).toEqual(['language es']);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.title()).toBe('Playground de MLOps Daily');
    expect(await page.locator('.card').last().getAttribute('lang')).toBe('en');
  });

  test('the time machine moves the clock, and the page shows the new time', async () => {
    const page = await world().open();
    await page.getByRole('button', { name: 'Go to the next post' }).click();
    await expect.poll(() => world().platform.moves).toEqual(['next-slot']);
    world().platform.state.now += 6.5 * 60 * 60 * 1000;
    await page.getByRole('button', { name: 'Go to Friday' }).click();
    await page.getByText('16:00', { exact: true }).waitFor();
    expect(world().platform.moves).toEqual(['next-slot', 'friday']);
  });
});

describe('the composer', () => {
  test('suggests commands and takes them by keyboard', async () => {
    world().inbound.replies.command = () => stats;
    const page = await world().open();
    const composer = composerOf(page);
    await composer.focus();
    await page.keyboard.type('/mlops s');
    const options = page.getByRole('listbox').getByRole('option');
    await expect.poll(() => options.allTextContents()).toEqual(['/mlops statsYour own results']);
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await composer.inputValue()).toBe('/mlops stats');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: stats.heading }).waitFor();
    expect(world().inbound.commands.map(({ text }) => text)).toEqual(['stats']);
    expect(await composer.inputValue()).toBe('');
  });

  test('passes an unknown command on, and explains itself for anything else', async () => {
    const page = await world().open();
    const composer = composerOf(page);
    await composer.fill('hello there');
    await page.keyboard.press('Enter');
    await page.getByText('The bot reads commands only').waitFor();
    expect(world().inbound.commands).toEqual([]);
    await composer.fill('/MLOps  Qiz  x ');
    await page.keyboard.press('Enter');
    await expect.poll(() => world().inbound.commands.map(({ text }) => text)).toEqual([' Qiz  x ']);
  });
});
