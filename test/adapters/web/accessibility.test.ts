import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { formatAsk } from '../../../src/core/ask.ts';
import { composerOf, usePageWorld } from '../../support/page-world.ts';
import { ALL_VIEWS, form, question, ROUND, WRONG } from '../../support/sample-views.ts';

const world = usePageWorld();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules that the page breaks, each with the elements that do. */
const violations = async (page: Page): Promise<readonly unknown[]> => {
  // The page's own policy lets no script in, so the tool comes through the debugger.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target)]);
};

const LOOKS: readonly [string, BrowserContextOptions][] = [
  ['wide and light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['wide and dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['a phone, light', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['a phone, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
];

test.each(LOOKS)('nothing stands in anybody’s way: %s', async (_name, look) => {
  const page = await world().open('ana', look);
  expect(await violations(page)).toEqual([]);

  const message = await world().post(question);
  for (const view of ALL_VIEWS) {
    await world().post(view, message);
  }
  const { url } = world().platform;
  const send = (what: string, body: object) =>
    fetch(`${url}/playground/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ member: 'ana', ...body }),
    });
  world().inbound.replies.command = () => form;
  await send('answers', { ask: formatAsk(ROUND), options: [WRONG] });
  await send('commands', { text: 'quiz' });
  await page.getByText('You used /mlops quiz').waitFor();
  await composerOf(page).fill('hello');
  await page.keyboard.press('Enter');
  await page.getByText('The bot reads commands only').waitFor();
  expect(await violations(page)).toEqual([]);

  await composerOf(page).fill('/mlops');
  await page.keyboard.press('ArrowDown');
  expect(await violations(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'the page scrolls sideways',
  ).toBe(true);
});

test('everything is reached by keyboard, in the order of reading', async () => {
  await world().post(question);
  const page = await world().open('ana');
  await page.getByRole('link', { name: 'Skip to the messages' }).focus();
  const names: string[] = [];
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLInputElement
          ? (element.getAttribute('aria-label') ?? element.value)
          : (element?.getAttribute('aria-label') ?? element?.textContent ?? '').slice(0, 30);
      }),
    );
  }
  expect(names).toEqual([
    'ana',
    'Go to the next post',
    'Go to Friday',
    expect.stringContaining('English'),
    'Messages',
    'Practise now',
    expect.stringContaining('Retrain every night'),
    expect.stringContaining('Compare the live inputs'),
    expect.stringContaining('Lower the decision'),
    expect.stringContaining('Roll back'),
    'Command for the bot',
    'Send',
  ]);
});

test('a lost connection is said, and the page comes back by itself', async () => {
  const page = await world().open();
  world().expected = /EventSource/;
  await page.route('**/playground/events*', (route) => route.fulfill({ status: 200, body: '' }), {
    times: 1,
  });
  await page.getByRole('radio', { name: 'Ben' }).check();
  await page.getByText('Connection lost').waitFor();
  await page.getByText('Connection lost').waitFor({ state: 'detached' });
});
