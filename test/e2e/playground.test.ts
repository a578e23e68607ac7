import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { isChoice } from '../../src/core/question/choice.ts';
import type { ChoiceQuestion } from '../../src/core/question/schema.ts';
import { plainText } from '../../src/core/richtext.ts';
import { flat } from '../contract/adapter/setup.ts';
import { type BotProcess, startBot } from '../faults/bot-process.ts';
import { launchBrowser } from '../support/browser.ts';
import { visibleText } from '../support/page-world.ts';

const QUESTIONS = resolve(import.meta.dirname, '../../questions');

let folder: string;
let bot: BotProcess;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-e2e-'));
  [bot, browser] = await Promise.all([
    startBot({ databaseFile: join(folder, 'bot.db') }),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await bot?.stop();
  await rm(folder, { recursive: true, force: true });
});

const open = async (who: string): Promise<Page> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${bot.url}/?as=${who}`);
  return page;
};

/** What the page reads, without markup. */
const text = async (page: Page): Promise<string> => flat(await visibleText(page.locator('body')));

/** The question of the bank that the channel was asked. */
const askedOn = async (page: Page): Promise<ChoiceQuestion> => {
  const { bank } = await loadBank([QUESTIONS], { today: '2026-11-22' });
  await page
    .getByRole('heading', { name: /Question of the day/ })
    .last()
    .waitFor();
  const read = await text(page);
  const asked = bank.questions
    .filter(isChoice)
    .find(({ question }) => read.includes(flat(plainText(question.en))));
  if (asked === undefined) {
    throw new Error('The page shows no question of the bank.');
  }
  return asked;
};

const optionOf = ({ options, answer }: ChoiceQuestion, right: boolean) => {
  const option = options.find(({ id }) => answer.includes(id) === right);
  if (option === undefined) {
    throw new Error('The question lacks such an option.');
  }
  return option;
};

const press = (page: Page, label: string) =>
  page.getByRole('button', { name: flat(plainText(label)) }).click();

const type = async (page: Page, command: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Comando para el bot' }).fill(command);
  await page.keyboard.press('Enter');
};

test('a week in the channel: two people, private feedback, reveal, leaderboard, Spanish', async () => {
  const [ana, ben] = [await open('ana'), await open('ben')];
  const question = await askedOn(ana);
  const [right, wrong] = [optionOf(question, true), optionOf(question, false)];
  const justification = flat(plainText(question.justification.en));

  await press(ana, right.text.en);
  await ana.getByRole('heading', { name: 'Right!' }).waitFor();
  expect(await text(ana)).toContain(justification);
  expect(await text(ben)).not.toContain(justification);

  await press(ben, wrong.text.en);
  await ben.getByRole('heading', { name: 'Not this time' }).waitFor();
  expect(await text(ben)).toContain(justification);
  expect(await text(ben)).toContain(
    flat(plainText(wrong.why?.en ?? 'every wrong option says why')),
  );
  expect(await ana.getByRole('heading', { name: 'Not this time' }).count()).toBe(0);
  await ana.getByText('2 people have answered').waitFor();

  await press(ben, right.text.en);
  await ben.getByText('Your first answer counts').waitFor();
  expect(await ben.getByRole('heading', { name: 'Right!' }).count()).toBe(0);

  await ana.getByRole('button', { name: 'Go to the next post' }).click();
  for (const page of [ana, ben]) {
    await page.getByRole('heading', { name: /The answer ·/ }).waitFor();
    expect(await text(page)).toContain('1 vote · 50%');
    expect(await text(page)).toContain('1 of 2 was right.');
  }

  await ana.getByRole('button', { name: 'Go to Friday' }).click();
  await ben.getByRole('heading', { name: 'Leaderboard of the week' }).waitFor({ timeout: 20_000 });
  const rows = await ben.getByRole('table').last().getByRole('row').allInnerTexts();
  expect(rows.slice(1).map((row) => flat(row).replace(/ (point|points) .*/, ''))).toEqual([
    expect.stringMatching(new RegExp(`^1 .*Ana.* ${question.difficulty}$`)),
    expect.stringMatching(/^2 .*Ben.* 0$/),
  ]);

  await ana.getByLabel('Language').selectOption('es');
  await ana.getByText('Máquina del tiempo').waitFor();
  await ana.getByRole('button', { name: 'Ir a la próxima publicación' }).click();
  await ben
    .getByRole('heading', { name: /Pregunta del día/ })
    .last()
    .waitFor();
  await type(ben, '/mlops ayuda');
  await ben.getByRole('heading', { name: 'Qué puedo hacer' }).waitFor();
}, 60_000);
