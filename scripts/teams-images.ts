import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Card } from '../adapters/teams/render/card.ts';
import { renderCard } from '../adapters/teams/render/index.ts';
import { presentHelp } from '../src/app/present/help.ts';
import { presentKeyPoints } from '../src/app/present/key-points.ts';
import { presentOpenForm } from '../src/app/present/open-form.ts';
import type { Speech } from '../src/app/present/speech.ts';
import type { QuestionView, View } from '../src/core/view/view.ts';
import { loadProduct, type Product } from '../test/support/bank-views/product.ts';
import { practiceWith } from '../test/support/bank-views/records.ts';
import {
  closedView,
  dailyView,
  feedbackView,
  homeView,
  leaderboardView,
  revealView,
  settingsView,
} from '../test/support/bank-views/views.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { severalQuestion } from '../test/support/sample-views.ts';
import { inTeams, NAMED } from '../test/support/teams/people.ts';
import {
  type HostConfig,
  hostConfigOf,
  type Theme,
} from '../test/support/teams/renderer/host-config.ts';
import { bundlePage } from '../test/support/teams/renderer/renderer.ts';

/**
 * Takes the pictures of what the product looks like in Teams: `npx tsx scripts/teams-images.ts`. The
 * cards are the real ones, drawn by the official renderer of Adaptive Cards in colours like Teams'.
 */
const IMAGES = resolve(import.meta.dirname, '../docs/images');

interface Message {
  readonly card: Card;
  readonly theme: Theme;
  readonly hostConfig: HostConfig;
  readonly charts: boolean;
}

interface Client {
  readonly theme: Theme;
  readonly charts: boolean;
  /** In the chat of one person with the bot. */
  readonly inPrivate: boolean;
}

const message = (view: View, { theme, charts, inPrivate }: Client): Message => ({
  card: renderCard(inTeams(view), {
    names: NAMED,
    people: [...NAMED.keys()],
    pictures: new Map(),
    inPrivate,
  }),
  theme,
  hostConfig: hostConfigOf(theme),
  charts,
});

/**
 * One view in English, light, in a channel, beside another in Spanish, dark, in the private chat, there
 * without charts.
 */
const pair = (name: string, light: View, dark: View) => ({
  name: `teams-${name}`,
  messages: [
    message(light, { theme: 'light', charts: true, inPrivate: false }),
    message(dark, { theme: 'dark', charts: false, inPrivate: true }),
  ],
});

const questionIn = ({ choices }: Product, id: string) => {
  const question = choices.find((each) => each.id === id);
  if (question === undefined) {
    throw new Error(`The bank holds no question ${id}.`);
  }
  return question;
};

const speechIn = ({ speeches }: Product, code: string): Speech => {
  const speech = speeches.find(({ t }) => t.language === code);
  if (speech === undefined) {
    throw new Error(`The product doesn’t speak ${code}.`);
  }
  return speech;
};

/** An answer in somebody's own words to the question that the pictures show. */
const WRITTEN =
  'Es concept drift: las entradas no han cambiado, pero el mismo perfil impaga más. Reentrenaría con préstamos recientes.';

/** Practice, where nobody counts who has answered. */
const several: QuestionView = (({ participation: _, ...view }) => view)(severalQuestion);

const scenesOf = (product: Product) => {
  const [en, es] = [speechIn(product, 'en'), speechIn(product, 'es')];
  const question = questionIn(product, 'data-drift-vs-concept-drift');
  const practice = practiceWith(question);
  const statsIn = (speech: Speech): View[] =>
    homeView(speech, product.choices).parts.filter(({ kind }) => kind === 'stats');
  const [stats, estadisticas] = [...statsIn(en), ...statsIn(es)];
  if (stats === undefined || estadisticas === undefined) {
    throw new Error('A page of one’s own holds no statistics.');
  }
  return [
    pair('question', dailyView(en, question), dailyView(es, question)),
    pair('several', several, closedView(es, question)),
    pair('feedback', feedbackView(en, question, false), feedbackView(es, question, true)),
    pair('reveal', revealView(en, question), revealView(es, question)),
    pair('leaderboard', leaderboardView(en, question), leaderboardView(es, question)),
    pair('stats', stats, estadisticas),
    pair('settings', settingsView(en, product.translators), settingsView(es, product.translators)),
    pair('open', presentOpenForm(en, practice), presentKeyPoints(es, practice, WRITTEN)),
    pair('help', presentHelp(en), presentHelp(es)),
  ];
};

const [product, logo, script, style, browser] = await Promise.all([
  loadProduct(),
  readFile(join(import.meta.dirname, '../adapters/teams/manifest/color.svg'), 'utf8'),
  bundlePage(join(import.meta.dirname, 'teams-page.js')),
  readFile(join(import.meta.dirname, 'teams-page.css'), 'utf8'),
  launchBrowser(),
]);
try {
  const scenes = scenesOf(product);
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1240, height: 900 } });
  await page.setContent('');
  await page.addStyleTag({ content: style });
  await page.evaluate((given) => Object.assign(globalThis, given), { scenes, logo });
  await page.addScriptTag({ content: script });
  for (const { name } of scenes) {
    await page.locator(`#${name}`).screenshot({ path: join(IMAGES, `${name}.png`) });
  }
} finally {
  await browser.close();
}
