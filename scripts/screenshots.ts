import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBot } from '../test/faults/bot-process.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { answer, newest, openAs, save, showTop } from './studio.ts';

// Takes the README's pictures from the real product: `npm run screenshots`, after a build.

const WIDE = { width: 1080, height: 760 };
/** High enough for a question together with its feedback. */
const HIGH = { width: 1080, height: 1130 };
const PHONE = { width: 412, height: 915 };

/** Two weeks of answers: right, wrong, or none. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  ana: ['nyyny', 'yyyny'],
  ben: ['yyyyn', 'ynyyn'],
  chen: ['ynn-n', 'yyyyy'],
  dana: ['--yn-', 'n-yyn'],
};

const goOn = async (page: Page, heading: RegExp): Promise<void> => {
  const before = await page.getByRole('heading', { name: heading }).count();
  await page.getByRole('button', { name: 'Go to the next post' }).click();
  await page.getByRole('heading', { name: heading }).nth(before).waitFor();
};

const answerAs = async (browser: Browser, url: string, week: number, day: number) => {
  for (const [who, weeks] of Object.entries(ANSWERS)) {
    const planned = weeks[week]?.[day];
    if (planned === 'y' || planned === 'n') {
      const page = await openAs(browser, url, who, WIDE);
      await answer(page, planned === 'y');
      await page.close();
    }
  }
};

/** Plays two weeks, the first day's question being there already, up to the second leaderboard. */
const playTwoWeeks = async (
  browser: Browser,
  url: string,
  ana: Page,
  onAnswered: (week: number, day: number) => Promise<void>,
): Promise<void> => {
  for (const week of [0, 1]) {
    for (const day of [0, 1, 2, 3, 4]) {
      if (week + day > 0) {
        await goOn(ana, /Question of the day/);
      }
      await answerAs(browser, url, week, day);
      await goOn(ana, /The answer ·/);
      await onAnswered(week, day);
    }
    await goOn(ana, /Leaderboard of the week/);
  }
};

const takeFeedback = async (browser: Browser, url: string): Promise<void> => {
  for (const who of ['ben', 'chen']) {
    await answer(await openAs(browser, url, who, WIDE), true);
  }
  const light = await openAs(browser, url, 'ana', HIGH);
  await answer(light, false);
  await newest(light, /Question of the day/)
    .getByText('3 people have answered')
    .waitFor();
  await showTop(newest(light, /Question of the day/));
  await save(light, 'playground');
  const dark = await openAs(browser, url, 'ana', { ...HIGH, colorScheme: 'dark' });
  await showTop(newest(dark, /Question of the day/));
  await save(dark, 'playground-dark');
};

const takePhone = async (browser: Browser, url: string, ana: Page): Promise<void> => {
  await ana.getByLabel('Language').selectOption('es');
  await ana.getByText('Máquina del tiempo').waitFor();
  await ana.getByRole('button', { name: 'Ir a la próxima publicación' }).click();
  const phone = await openAs(browser, url, 'ben', PHONE);
  await newest(phone, /Pregunta del día/).waitFor();
  await save(phone, 'phone-es');
};

const takeAll = async (browser: Browser, url: string): Promise<void> => {
  await takeFeedback(browser, url);
  const ana = await openAs(browser, url, 'ana', WIDE);
  await playTwoWeeks(browser, url, ana, async (week, day) => {
    if (week === 0 && day === 1) {
      await save(ana, 'reveal');
    }
  });
  await save(ana, 'leaderboard');
  await takePhone(browser, url, ana);
};

const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-pictures-'));
const [bot, browser] = await Promise.all([
  startBot({ databaseFile: join(folder, 'bot.db') }),
  launchBrowser(),
]);
try {
  await takeAll(browser, bot.url);
} finally {
  await browser.close();
  await bot.stop();
  await rm(folder, { recursive: true, force: true });
}
