import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { KnownBlock } from '@slack/types';
import { build } from 'esbuild';
import type { Locator } from 'playwright-core';
import { renderHome, renderMessage, renderModal } from '../adapters/slack/render/index.ts';
import type { Speech } from '../src/app/present/speech.ts';
import { loadProduct, type Product } from '../test/support/bank-views/product.ts';
import {
  dailyView,
  feedbackView,
  homeView,
  leaderboardView,
  revealView,
  settingsView,
} from '../test/support/bank-views/views.ts';
import { launchBrowser } from '../test/support/browser.ts';

/**
 * Takes the pictures of what the product looks like in Slack: `npx tsx scripts/slack-images.ts`.
 * The blocks are the real ones; they are drawn by a stand-in for Slack's client.
 */
const IMAGES = resolve(import.meta.dirname, '../docs/images');
const WIDTH = 720;
/** What is longer is cut: nobody scrolls a picture. */
const HEIGHT = 1250;
const STYLE = `
  body { margin: 0; background: #fff; }
  /* As wide as the type of Slack's client. */
  .scene, .scene :not(code) { font-family: Lato, 'DejaVu Sans Condensed', Arial, sans-serif !important; }
  .scene { width: ${WIDTH - 32}px; padding: 16px; }
  .modal h1 { font-size: 20px; margin: 0 0 16px; }
  .slack_blocks_to_jsx__rich_text { padding: 3px 0; }
  .scene span svg { display: inline !important; }
  .modal textarea { height: 38px !important; min-height: 0 !important; resize: none !important; }
  .submit { text-align: right; }
  .submit span { background: #007a5a; color: #fff; border-radius: 4px; padding: 8px 16px; font-weight: 700; }
`;

const scenesOf = (speech: Speech, { choices, translators }: Product) => {
  const question = choices.find(({ id }) => id === 'data-drift-vs-concept-drift') ?? choices[0];
  if (question === undefined) {
    throw new Error('The bank holds no question with options.');
  }
  const scene = (name: string, blocks: readonly unknown[], modal?: object) => ({
    name: `slack-${name}-${speech.t.language}`,
    blocks,
    modal,
  });
  const message = (name: string, view: Parameters<typeof renderMessage>[0]) =>
    scene(name, renderMessage(view).blocks satisfies KnownBlock[]);
  const modal = renderModal(settingsView(speech, translators), { form: 'settings' });
  return [
    message('question', dailyView(speech, question)),
    message('feedback', feedbackView(speech, question, false)),
    message('reveal', revealView(speech, question)),
    message('leaderboard', leaderboardView(speech, question)),
    scene('home', renderHome(homeView(speech, choices)).blocks, {}),
    scene('settings', modal.blocks, { title: modal.title.text, submit: modal.submit?.text }),
  ];
};

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (box === null) {
    throw new Error('A scene isn’t on the page.');
  }
  return box;
};

const bundle = async (folder: string) => {
  await build({
    entryPoints: [join(import.meta.dirname, 'slack-page.jsx')],
    bundle: true,
    outdir: folder,
    entryNames: 'page',
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    jsxImportSource: 'react',
    tsconfigRaw: {},
    logLevel: 'error',
  });
  return {
    script: await readFile(join(folder, 'page.js'), 'utf8'),
    style: await readFile(join(folder, 'page.css'), 'utf8'),
  };
};

const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-slack-'));
const [product, { script, style }, browser] = await Promise.all([
  loadProduct(),
  bundle(folder),
  launchBrowser(),
]);
try {
  const scenes = product.speeches.flatMap((speech) => scenesOf(speech, product));
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 } });
  await page.setContent('<div id="root"></div>');
  await page.addStyleTag({ content: `${style}${STYLE}` });
  await page.evaluate((given) => Object.assign(window, { scenes: given }), scenes);
  await page.addScriptTag({ content: script });
  for (const { name } of scenes) {
    const element = page.locator(`#${name}`);
    await element.waitFor();
    const { x, y, width, height } = await boxOf(element);
    const clip = { x, y, width, height: Math.min(height, HEIGHT) };
    await page.screenshot({ path: join(IMAGES, `${name}.png`), clip, fullPage: true });
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
