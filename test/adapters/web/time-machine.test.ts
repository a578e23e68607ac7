import { expect, test } from 'vitest';
import { usePageWorld } from '../../support/page-world.ts';

const world = usePageWorld();

test('while time moves the page says so, and takes no second press', async () => {
  const page = await world().open();
  let arrive = (): void => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route('**/playground/clock', async (route) => {
    await arrived;
    await route.continue();
  });
  const friday = page.getByRole('button', { name: 'Go to Friday' });
  const next = page.getByRole('button', { name: 'Go to the next post' });
  await friday.click();
  await page.getByText('Time is moving…').waitFor();
  for (const button of [friday, next]) {
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.dispatchEvent('click');
  }
  arrive();
  await page.getByText('Next: the answer, 16:00').waitFor();
  expect(world().platform.moves).toEqual(['friday']);
  expect(await friday.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a double press moves time once', async () => {
  const page = await world().open();
  await page.getByRole('button', { name: 'Go to the next post' }).dblclick();
  await page.getByText('Next: the answer, 16:00').waitFor();
  expect(world().platform.moves).toEqual(['next-slot']);
});
