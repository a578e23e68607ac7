import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { Card } from '../../../../adapters/teams/render/card.ts';
import { hostConfigOf, type Theme } from './host-config.ts';

export interface Look {
  readonly theme?: Theme;
  /** Whether the client knows `Chart.HorizontalBar`, as Teams does; the official renderer doesn't. */
  readonly charts?: boolean;
}

const drawnSchema = z.object({
  /** What the renderer noticed while it read the card. */
  events: z.array(z.object({ phase: z.string(), event: z.string(), message: z.string() })),
  /** Rules of the standard that the card breaks. */
  failures: z.array(z.string()),
});
export type Drawn = z.infer<typeof drawnSchema>;

const executedSchema = z.array(
  z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) }),
);

/** The official renderer for cards of version 1.5, in a browser. */
export interface Renderer {
  readonly page: Page;
  draw(card: Card, look?: Look): Promise<Drawn>;
  /** What was sent by buttons that were pressed since the card was drawn. */
  executed(): Promise<z.infer<typeof executedSchema>>;
}

/** A script for a page, with all that it imports. */
export const bundlePage = async (file: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    tsconfigRaw: {},
    // The renderer says of itself that its modules have no effect; that of `Table` registers it.
    ignoreAnnotations: true,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

/** Opens a page with the renderer in it; the browser is the caller's to close. */
export const openRenderer = async (browser: Browser): Promise<Renderer> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.setContent('<main></main>');
  await page.addScriptTag({ content: await bundlePage(join(import.meta.dirname, 'page.js')) });
  return {
    page,
    draw: async (card, { theme = 'light', charts = false } = {}) => {
      const given = JSON.stringify([card, { hostConfig: hostConfigOf(theme), charts }]);
      const drawn = await page.evaluate(`
        window.executed = [];
        drawCard(...${given}, document.querySelector('main'), (sent) => executed.push(sent));
      `);
      return drawnSchema.parse(drawn);
    },
    executed: async () => executedSchema.parse(await page.evaluate('executed')),
  };
};
