import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';
import { ICONS } from './teams/icons.ts';

/** Draws the app's icons for Teams from their SVG sources: `npx tsx scripts/teams-icons.ts`. */
const FOLDER = resolve(import.meta.dirname, '../adapters/teams/manifest');

const browser = await launchBrowser();
try {
  for (const [name, { size }] of Object.entries(ICONS)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(await readFile(join(FOLDER, `${name}.svg`), 'utf8'));
    await page.addStyleTag({ content: 'body { margin: 0 } svg { display: block }' });
    await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
