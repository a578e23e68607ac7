import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { composerOf, usePageWorld } from '../../support/page-world.ts';
import { help, leaderboard, question, reveal, rightFeedback } from '../../support/sample-views.ts';

const world = usePageWorld();

/** In the window, and not behind what stays in place. */
const isSeen = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (element.contains(found) || found.contains(element));
  });

const newMessage = (page: Page) => page.getByRole('button', { name: 'New message' });

/** Somebody who reads the beginning of a channel that is longer than the window. */
const openAtTheStart = async (): Promise<Page> => {
  await world().post(question);
  await world().post(reveal);
  const page = await world().open();
  await page.locator('.timeline').evaluate((element) => element.scrollTo(0, 0));
  await page.getByRole('article').first().waitFor();
  return page;
};

const scrollTop = (page: Page) => page.locator('.timeline').evaluate(({ scrollTop: top }) => top);

test('who reads further up is left there, and told of what is new', async () => {
  const page = await openAtTheStart();
  await world().post(leaderboard);
  await newMessage(page).waitFor();
  expect(await scrollTop(page)).toBe(0);
  await newMessage(page).click();
  const heading = page.getByRole('heading', { name: leaderboard.heading });
  await expect.poll(() => isSeen(heading)).toBe(true);
  expect(await newMessage(page).count()).toBe(0);
});

test('who has read to the end sees what is new at once', async () => {
  const page = await openAtTheStart();
  await page.locator('.timeline').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await world().post(leaderboard);
  const heading = page.getByRole('heading', { name: leaderboard.heading });
  await expect.poll(() => isSeen(heading)).toBe(true);
  expect(await newMessage(page).count()).toBe(0);
});

test('the reply to what one did is shown wherever one reads', async () => {
  const page = await openAtTheStart();
  await composerOf(page).fill('/mlops help');
  await composerOf(page).press('Enter');
  const heading = page.getByRole('heading', { name: help.heading }).last();
  await expect.poll(() => isSeen(heading)).toBe(true);
});

test.each([
  { width: 1180, height: 800 },
  { width: 390, height: 844 },
])(
  'after an answer both the last options and the verdict are seen ($width px)',
  async (viewport) => {
    await world().post(question);
    const page = await world().open('ana', { viewport });
    await page.getByRole('button', { name: /Compare the live inputs/ }).click();
    const verdict = page.getByRole('heading', { name: rightFeedback.heading });
    await expect.poll(() => isSeen(verdict)).toBe(true);
    expect(await isSeen(page.locator('.option').last())).toBe(true);
  },
);

test('on a phone who one is, the time and the composer stay in view', async () => {
  await world().post(question);
  await world().post(reveal);
  const page = await world().open('ana', { viewport: { width: 390, height: 844 } });
  for (const part of [
    page.getByRole('radio', { name: 'Ana', exact: true }),
    page.getByRole('button', { name: 'Go to Friday' }),
    composerOf(page),
  ]) {
    expect(await isSeen(part)).toBe(true);
  }
});
