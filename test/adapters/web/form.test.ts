import { expect, test } from 'vitest';
import { composerOf, usePageWorld } from '../../support/page-world.ts';
import { form, question, rightFeedback, warning } from '../../support/sample-views.ts';

const world = usePageWorld();

const openForm = async () => {
  world().inbound.replies.command = () => form;
  const page = await world().open();
  await composerOf(page).fill('/mlops quiz');
  await page.keyboard.press('Enter');
  await page.getByLabel('Your answer').waitFor();
  return page;
};

test('what is typed stays while messages arrive, and is sent whole', async () => {
  const page = await openForm();
  await page.getByLabel('Your answer').pressSequentially('Compare each');
  await world().post(question);
  await page.getByText(question.question).waitFor();
  await page.keyboard.type(' feature.');
  await page.getByRole('checkbox', { name: /Alert on psi/ }).check();
  world().inbound.replies.form = () => rightFeedback;
  await page.getByRole('button', { name: form.submitLabel }).click();
  await page.getByRole('heading', { name: 'Right!' }).waitFor();
  expect(world().inbound.forms).toMatchObject([
    { form: form.form, values: { answer: 'Compare each feature.', points: ['1'] } },
  ]);
  expect(await page.getByLabel('Your answer').count()).toBe(0);
  await page.getByText('Sent', { exact: true }).waitFor();
});

test('a required field that is empty is not sent', async () => {
  const page = await openForm();
  await page.getByRole('button', { name: form.submitLabel }).click();
  const field = page.getByLabel('Your answer');
  expect(await field.evaluate((element) => element.matches(':invalid'))).toBe(true);
  expect(world().inbound.forms).toEqual([]);
});

test('after a complaint the form can be mended', async () => {
  const page = await openForm();
  await page.getByLabel('Your answer').fill('psi');
  world().inbound.replies.form = () => ({ ...warning, heading: 'Too short' });
  await page.getByRole('button', { name: form.submitLabel }).click();
  await page.getByRole('heading', { name: 'Too short' }).waitFor();
  expect(await page.getByLabel('Your answer').inputValue()).toBe('psi');
});
