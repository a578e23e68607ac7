import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asTyped } from '../../../../adapters/teams/as-typed.ts';
import { renderCard } from '../../../../adapters/teams/render/index.ts';
import type { View } from '../../../../src/core/view/view.ts';
import { launchBrowser } from '../../../support/browser.ts';
import * as samples from '../../../support/sample-views.ts';
import { comparable } from '../../../support/teams/card-parts.ts';
import { NAMED, teamsMember } from '../../../support/teams/people.ts';
import { ABOUT, inContext, PICTURE } from '../../../support/teams/render-contexts.ts';
import { openRenderer, type Renderer } from '../../../support/teams/renderer/renderer.ts';
import { wordsOf } from '../../../support/words-of.ts';

/** A picture that is there without a network. */
const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const context = inContext({ about: ABOUT, pictures: new Map([[PICTURE.path, DOT]]) });

const board = {
  ...samples.leaderboard,
  rows: samples.leaderboard.rows.map((row, index) => ({
    ...row,
    member: teamsMember(index + 1),
    isViewer: index === 1,
  })),
};
const VIEWS: readonly (readonly [string, View])[] = [
  ...[...samples.ALL_VIEWS, samples.settingsForm].map(
    (view, index) => [`sample ${index + 1}, ${view.kind},`, view] as const,
  ),
  ['a question with a picture', { ...samples.question, picture: PICTURE }],
  ['a leaderboard with names', board],
  ['a partly right answer', { ...samples.wrongFeedback, verdict: 'partly' }],
  ['something that is done', { ...samples.help, tone: 'success', about: ABOUT }],
  ['something that went wrong', { ...samples.warning, tone: 'error' }],
];

let browser: Browser;
let renderer: Renderer;
beforeAll(async () => {
  browser = await launchBrowser();
  renderer = await openRenderer(browser);
});
afterAll(() => browser.close());

/**
 * What the official renderer says of Teams' chart, which it doesn't know: that it draws what stands in
 * for it. There is no way to offer one and the other without it.
 */
const NO_CHART = {
  phase: 'Parse',
  event: 'UnknownElementType',
  message: 'Unknown element type "Chart.HorizontalBar". Fallback will be used if present.',
};

/** What a person sees of a card, hidden parts shown first. */
const seen = async () => {
  const { page } = renderer;
  for (const toggle of await page.getByRole('button', { name: 'Show the question' }).all()) {
    await toggle.click();
  }
  const chosen = await page.locator('select option').allInnerTexts();
  return comparable([await page.locator('main').innerText(), ...chosen].join(' '));
};

/** Words of a view that nobody sees. */
const unseen = async (view: View) => {
  const reading = await seen();
  const said = wordsOf(asTyped(view, context.inPrivate));
  return said.filter((words) => !reading.includes(comparable(words)));
};

describe.each(['light', 'dark'] as const)('in a %s client for 1.5', (theme) => {
  test.each(VIEWS)('%s is drawn whole, and nothing in it is unknown', async (_name, view) => {
    const drawn = await renderer.draw(renderCard(view, context), { theme, charts: true });
    expect(drawn).toEqual({ events: [], failures: [] });
    expect(await unseen(view)).toEqual([]);
  });

  test.each(VIEWS)('%s is drawn whole without charts', async (_name, view) => {
    const drawn = await renderer.draw(renderCard(view, context), { theme });
    expect(drawn).toEqual({ events: view.kind === 'reveal' ? [NO_CHART] : [], failures: [] });
    expect(await unseen(view)).toEqual([]);
  });
});

describe('on a phone', () => {
  const WIDTH = 340;
  beforeAll(() => renderer.page.setViewportSize({ width: WIDTH, height: 800 }));
  afterAll(() => renderer.page.setViewportSize({ width: 1280, height: 720 }));

  test('no answer is cut, with words on its button or above it', async () => {
    const options = samples.question.options.map((option) => ({
      ...option,
      text: `${option.letter} in thirty-six letters, as here`,
    }));
    for (const view of [samples.question, { ...samples.question, options }]) {
      await renderer.draw(renderCard(view, context));
      const buttons = await renderer.page.getByRole('button').all();
      const ends = buttons.map(async (button) => {
        const box = await button.boundingBox();
        return box === null ? Number.POSITIVE_INFINITY : box.x + box.width;
      });
      expect(ends).toHaveLength(view.options.length);
      expect(Math.max(...(await Promise.all(ends)))).toBeLessThanOrEqual(WIDTH);
    }
  });

  test('nothing in a leaderboard reaches into the next column', async () => {
    await renderer.draw(renderCard(board, context));
    const cells = await renderer.page
      .getByRole('cell')
      .or(renderer.page.getByRole('columnheader'))
      .all();
    expect(cells.length).toBeGreaterThan(6);
    const over = cells.map((cell) =>
      cell.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
    expect(Math.max(...(await Promise.all(over)))).toBe(0);
  });
});

test('text bars stand in for a chart where there is none', async () => {
  const card = renderCard(samples.reveal, context);
  const { page } = renderer;
  await renderer.draw(card);
  expect(await page.getByText(/^▆+$/).count()).toBe(3);
  await renderer.draw(card, { charts: true });
  expect(await page.getByText(/^▆+$/).count()).toBe(0);
  expect(await page.locator('.chart-row').count()).toBe(4);
});

test('a press of an answer sends the question and the option', async () => {
  await renderer.draw(renderCard(samples.question, context));
  const { page } = renderer;
  await page.getByTitle('C · Lower the decision threshold').click();
  expect(await renderer.executed()).toEqual([
    {
      verb: 'answer',
      data: { ask: 'round:01980000-0000-7000-8000-000000000001', options: 'lower-threshold' },
    },
  ]);
});

test('boxes that are ticked are sent together, and none isn’t sent', async () => {
  await renderer.draw(renderCard(samples.severalQuestion, context));
  const { page } = renderer;
  const send = page.getByRole('button', { name: 'Send my choices' });
  await send.click();
  expect(await renderer.executed()).toEqual([]);
  await page.getByRole('checkbox', { name: /intended use/ }).check();
  await page.getByRole('checkbox', { name: /Results for each group/ }).check();
  await send.click();
  expect(await renderer.executed()).toEqual([
    {
      verb: 'answer',
      data: {
        ask: 'practice:01980000-0000-7000-8000-000000000002',
        options: 'intended-use,slices',
      },
    },
  ]);
});

test('a form sends every field under its type, and its buttons need none of them', async () => {
  const form = { ...samples.settingsForm, actions: samples.help.actions };
  await renderer.draw(renderCard(form, context));
  const { page } = renderer;
  await page.getByRole('button', { name: 'Practise now' }).click();
  expect(await renderer.executed()).toEqual([
    { verb: 'command', data: { command: 'quiz', about: ABOUT } },
  ]);
  await page.getByLabel('Tuesday').check();
  await page.getByLabel('Language').selectOption('Español');
  await page.getByLabel('Time zone').fill('Europe/Madrid');
  await page.getByLabel(NAMED.get(teamsMember(2)) ?? '').check();
  await page.getByRole('button', { name: 'Save' }).click();
  expect((await renderer.executed()).at(-1)).toEqual({
    verb: 'form',
    data: {
      form: 'settings:test:general',
      about: ABOUT,
      'choices.days': '1,2',
      'text.time': '09:30',
      'text.language': 'es',
      'text.zone': 'Europe/Madrid',
      'people.managers': '00000000-0000-4000-8000-000000000002',
    },
  });
});

test('something required that is empty isn’t sent, and is named', async () => {
  await renderer.draw(renderCard(samples.form, context));
  const { page } = renderer;
  await page.getByRole('button', { name: 'Check my answer' }).click();
  expect(await renderer.executed()).toEqual([]);
  expect(await page.locator('main').innerText()).toMatch(/Your answer \*\s+Your answer/);
});

test('the question behind feedback is hidden until somebody asks for it', async () => {
  await renderer.draw(renderCard(samples.rightFeedback, context));
  const scenario = renderer.page.getByText('Your fraud model has served', { exact: false });
  expect(await scenario.isVisible()).toBe(false);
  await renderer.page.getByRole('button', { name: 'Show the question' }).click();
  expect(await scenario.isVisible()).toBe(true);
});

test('a reference is a link', async () => {
  await renderer.draw(renderCard(samples.rightFeedback, context));
  const link = renderer.page.getByRole('link', { name: 'A survey on concept drift adaptation' });
  expect(await link.getAttribute('href')).toBe('https://dl.acm.org/doi/10.1145/2523813');
});
