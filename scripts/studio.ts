import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { loadBank } from '../src/bank/load.ts';
import { isChoice } from '../src/core/question/choice.ts';
import type { ChoiceQuestion } from '../src/core/question/schema.ts';
import { plainText } from '../src/core/richtext.ts';
import { flat } from '../test/contract/adapter/setup.ts';

const ROOT = resolve(import.meta.dirname, '..');
const IMAGES = join(ROOT, 'docs/images');
const { bank } = await loadBank([join(ROOT, 'questions')], { today: '2026-11-22' });

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens the playground as somebody. */
export const openAs = async (
  browser: Browser,
  url: string,
  who: string,
  { colorScheme = 'light', ...viewport }: Look,
): Promise<Page> => {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`${url}/?as=${who}`);
  await page.getByRole('article').first().waitFor();
  return page;
};

/** Writes what the page shows to `docs/images/`. */
export const save = async (page: Page, name: string): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
};

/** The newest message with such a heading. */
export const newest = (page: Page, heading: RegExp): Locator =>
  page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: heading }) })
    .last();

/** Brings the beginning of a message to the top. */
export const showTop = (message: Locator): Promise<void> =>
  message.evaluate((element) => element.scrollIntoView({ block: 'start' }));

const askedIn = async (message: Locator): Promise<ChoiceQuestion> => {
  const text = flat(await message.innerText());
  const asked = bank.questions
    .filter(isChoice)
    .find(({ question }) => text.includes(flat(plainText(question.en))));
  if (asked === undefined) {
    throw new Error('The message asks no question of the bank.');
  }
  return asked;
};

/** Answers the newest question of the day, and waits for the feedback. */
export const answer = async (page: Page, right: boolean): Promise<void> => {
  const message = newest(page, /Question of the day/);
  const { kind, options, answer: rightOnes } = await askedIn(message);
  const chosen = options.filter(({ id }) => rightOnes.includes(id) === right);
  for (const { text } of kind === 'multiple' ? chosen : chosen.slice(0, 1)) {
    await message
      .locator('.option', { hasText: plainText(text.en) })
      .first()
      .click();
  }
  if (kind === 'multiple') {
    await message.getByRole('button', { name: 'Send answer' }).click();
  }
  await message.getByText('Only you can see this').waitFor();
};
