import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createInbound } from '../../../src/app/inbound/inbound.ts';
import type { Services } from '../../../src/app/services.ts';
import { launchBrowser } from '../../support/browser.ts';
import { anIncident } from '../../support/builders.ts';
import { composerOf } from '../../support/page-world.ts';
import { createServices } from '../../support/services.ts';
import { MONDAY, startWebPlatform, type WebPlatform } from '../../support/web-platform.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let folder: string;
let services: Services;
let platform: WebPlatform;
let page: Page;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-web-'));
  services = await createServices(join(folder, 'bot.db'), [anIncident()], () => MONDAY);
  platform = await startWebPlatform(
    createInbound(services, { adapter: { name: 'web' }, wake: () => {} }),
  );
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  await page.goto(`${platform.url}/?as=ana`);
});
afterEach(async () => {
  await page.close();
  await platform.close();
  await services.store.close();
  await rm(folder, { recursive: true, force: true });
});

const heading = (name: string) => page.getByRole('heading', { name }).last();
const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click();

test('an incident in the playground: step by step, to its lesson', async () => {
  await composerOf(page).fill('/mlops quiz incident');
  await page.keyboard.press('Enter');
  await heading('Incident · step 1 of 3').waitFor();
  await page.getByText('A page at three in the morning.').waitFor();

  await press(/Wrong 1\./);
  await page.getByText('Why not 1.').waitFor();
  await press('Next step');
  await heading('Incident · step 2 of 3').waitFor();
  await page.getByText('Situation 2.').waitFor();
  await press(/Right 2\./);
  await page.getByText('Because 2.').waitFor();
  await press('Next step');
  await heading('Incident · step 3 of 3').waitFor();
  await press(/Right 3\./);
  await page.getByText('The incident is over: 2 of 3 steps right.', { exact: true }).waitFor();
  await page.getByText('Contain before you look for the cause.').waitFor();
  await page.getByRole('link', { name: 'A runbook' }).waitFor();

  // A command that carries an id is nothing to read.
  expect(await page.getByText('next-step').count()).toBe(0);
  await press('Another incident');
  await expect.poll(() => page.getByRole('heading', { name: 'step 1 of 3' }).count()).toBe(2);
});
