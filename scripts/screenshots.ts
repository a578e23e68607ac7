import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type BotProcess, startBot } from '../test/faults/bot-process.ts';
import { launchBrowser } from '../test/support/browser.ts';

/** Takes the pictures of the README from the real product: `npm run screenshots`. */
const IMAGES = resolve(import.meta.dirname, '../docs/images');
const WIDE = { width: 1180, height: 900 };
const PHONE = { width: 390, height: 844 };

const open = async (
  browser: Browser,
  bot: BotProcess,
  who: string,
  viewport = WIDE,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> => {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`${bot.url}/?as=${who}`);
  await page.getByRole('article').first().waitFor();
  return page;
};

const save = (page: Page, name: string) =>
  page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });

const chooseOption = async (page: Page, place: number): Promise<void> => {
  await page.locator('article').last().getByRole('button').nth(place).click();
  await page.getByText('Only you can see this').last().waitFor();
};

const takeAll = async (browser: Browser, bot: BotProcess): Promise<void> => {
  const people = await Promise.all(
    ['ana', 'ben', 'chen', 'dana'].map((who) => open(browser, bot, who)),
  );
  const [ana] = people;
  if (ana === undefined) {
    throw new Error('Nobody is there.');
  }
  await ana.getByRole('heading', { name: /Question of the day/ }).waitFor();
  await save(ana, 'question');
  for (const [place, page] of people.entries()) {
    await chooseOption(page, place % 3);
  }
  await ana.getByText('4 people have answered').waitFor({ timeout: 20_000 });
  await save(ana, 'playground');
  await save(await open(browser, bot, 'ana', WIDE, 'dark'), 'playground-dark');

  await ana.getByRole('button', { name: 'Go to the next slot' }).click();
  await ana.getByRole('heading', { name: /The answer ·/ }).waitFor();
  await save(ana, 'reveal');

  for (let day = 0; day < 4; day += 1) {
    await ana.getByRole('button', { name: 'Go to the next slot' }).click();
    await ana.getByText('Nobody has answered yet').waitFor();
    for (const [place, page] of people.entries()) {
      if ((place + day) % 4 !== 3) {
        await page
          .getByText('Nobody has answered yet')
          .or(page.getByText(/have? answered/))
          .last()
          .waitFor();
        await page
          .locator('article')
          .filter({ hasText: 'Question of the day' })
          .last()
          .getByRole('button')
          .nth((place + day) % 3)
          .click();
      }
    }
    await ana.getByRole('button', { name: 'Go to the next slot' }).click();
    await ana
      .getByRole('heading', { name: /The answer ·/ })
      .nth(day + 1)
      .waitFor();
  }
  await ana.getByRole('button', { name: 'Go to Friday' }).click();
  await ana.getByRole('heading', { name: /Leaderboard of the week/ }).waitFor({ timeout: 20_000 });
  await save(ana, 'leaderboard');

  await ana.getByRole('button', { name: 'Go to the next slot' }).click();
  await ana.getByText('Nobody has answered yet').waitFor();
  await ana.getByLabel('Language').selectOption('es');
  await ana.getByText('Máquina del tiempo').waitFor();
  const phone = await open(browser, bot, 'ben', PHONE);
  await phone
    .getByRole('heading', { name: /Pregunta del día/ })
    .last()
    .waitFor();
  await save(phone, 'phone-es');
};

const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-pictures-'));
const [bot, browser] = await Promise.all([
  startBot({ databaseFile: join(folder, 'bot.db') }),
  launchBrowser(),
]);
try {
  await takeAll(browser, bot);
} finally {
  await browser.close();
  await bot.stop();
  await rm(folder, { recursive: true, force: true });
}
