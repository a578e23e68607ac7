import { html } from 'hono/html';
import type { Translator } from '../../src/i18n/translator.ts';

/** The page before its script runs. */
export const pageHtml = (translator: Translator) => html`<!doctype html>
<html lang="${translator.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${translator.text('playground.title')}</title>
    <link rel="icon" href="/playground/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/playground/page.css">
    <script type="module" src="/playground/page.js"></script>
  </head>
  <body>
    <div id="page">
      <p class="loading">${translator.text('playground.loading')}</p>
      <noscript>${translator.text('playground.noScript')}</noscript>
    </div>
  </body>
</html>
`;

/** The bot's face, as the page's icon. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="8" fill="#2457d6"/>
  <path d="M9 16.5l4.5 4.5L23.5 11" fill="none" stroke="#fff" stroke-width="3.4"
    stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;
