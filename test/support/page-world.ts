import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { CHANNEL_ID } from '../../adapters/web/people.ts';
import type { MessageRef } from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import { deliveryId } from '../contract/adapter/setup.ts';
import { launchBrowser } from './browser.ts';
import { createScriptedInbound, type ScriptedInbound } from './scripted-inbound.ts';
import { startWebPlatform, type WebPlatform } from './web-platform.ts';

export interface PageWorld {
  readonly inbound: ScriptedInbound;
  readonly platform: WebPlatform;
  /** Posts into the channel, as the next delivery. */
  post(view: View, replyTo?: MessageRef): Promise<MessageRef>;
  /** What the page may complain about; anything else fails the test. */
  expected?: RegExp;
  /** Opens the playground as somebody. */
  open(person?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** The text that a person can see, without what is hidden or for screen readers alone. */
export const visibleText = (locator: Locator): Promise<string> => locator.innerText();

export const composerOf = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Command for the bot' });

/** A browser for a file of tests, and a playground for each of them. */
export const usePageWorld = (): (() => PageWorld) => {
  let browser: Browser;
  let world: PageWorld;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    const inbound = createScriptedInbound();
    const platform = await startWebPlatform(inbound);
    let deliveries = 0;
    complaints = [];
    world = {
      inbound,
      platform,
      post: (view, replyTo) =>
        platform.adapter.post(CHANNEL_ID, {
          deliveryId: deliveryId(++deliveries),
          view,
          ...(replyTo !== undefined && { replyTo }),
        }),
      open: async (person = 'ana', options = {}) => {
        const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
        const page = await context.newPage();
        page.setDefaultTimeout(10_000);
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error') {
            complaints.push(message.text());
          }
        });
        await page.goto(`${platform.url}/?as=${person}`);
        await page.getByRole('main').waitFor();
        return page;
      },
    };
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await world.platform.close();
    const { expected } = world;
    expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
  });
  return () => world;
};
