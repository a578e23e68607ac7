import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormView, View } from '../../../src/core/view/view.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const formOf = (view: View): FormView => {
  if (view.kind !== 'form') {
    throw new Error(`A form was expected, not ${view.kind}.`);
  }
  return view;
};

/** What stands in the form's fields, as it would be sent unchanged. */
const valuesOf = ({ fields }: FormView): Record<string, string | string[]> =>
  Object.fromEntries(
    fields.map((field) => {
      switch (field.type) {
        case 'checkboxes':
          return [field.id, [...(field.ticked ?? [])]];
        case 'members':
          return [field.id, [...field.members]];
        default:
          return [field.id, field.value ?? ''];
      }
    }),
  );

test('the form shows the settings, and sent unchanged it changes nothing', async () => {
  const before = await world.services.store.channel('web:mlops-daily' as never);
  const form = formOf(await world.type('ana', 'edit-settings'));
  const view = await world.fill('ana', form.form, valuesOf(form));

  expect(view).toMatchObject({ kind: 'notice', tone: 'success' });
  expect((await world.services.store.channel('web:mlops-daily' as never))?.settings).toEqual(
    before?.settings,
  );
});

test('what is saved is what runs: other days, hour, zone, language', async () => {
  const form = formOf(await world.type('ana', 'edit-settings'));
  await world.fill('ana', form.form, {
    ...valuesOf(form),
    days: ['2', '4'],
    time: '10:15',
    zone: 'new york',
    language: 'es',
    topics: ['serving'],
    difficulties: ['1', '2', '3'],
  });

  await world.at('2026-11-24T15:14:59Z');
  expect(world.posted()).toEqual([]);
  await world.at('2026-11-24T15:15:00Z');
  expect(world.posted()).toMatchObject([{ view: { kind: 'question', language: 'es' } }]);
  expect(formOf(await world.type('ana', 'edit-settings')).heading).toBe('Ajustes del canal');
});

test('what is wrong is said at its field, what was typed stays, and nothing is saved', async () => {
  const form = formOf(await world.type('ana', 'edit-settings'));
  const again = formOf(
    await world.fill('ana', form.form, {
      ...valuesOf(form),
      days: [],
      time: '25:00',
      zone: 'Atlantis',
      pausedUntil: '2026-11-22',
      language: 'es',
    }),
  );

  expect(
    Object.fromEntries(again.fields.flatMap(({ id, problem }) => (problem ? [[id, problem]] : []))),
  ).toEqual({
    days: 'Choose at least one day.',
    time: 'Write a time such as 09:30.',
    zone: 'Write a time zone such as Europe/Madrid.',
    pausedUntil: 'Write a date later than today, such as 2027-01-07.',
  });
  expect(valuesOf(again)).toMatchObject({ days: [], time: '25:00', zone: 'Atlantis' });
  expect(await world.type('ana', 'help')).toMatchObject({ language: 'en' });
});

test('whoever brought the bot may set it up, and those they name; nobody else', async () => {
  const form = formOf(await world.type('ana', 'edit-settings'));
  const stranger = await world.type('ben', 'edit-settings web:mlops-daily');
  const forged = await world.fill('ben', form.form, { ...valuesOf(form), language: 'es' });
  for (const view of [stranger, forged, await world.type('ben', 'language es')]) {
    expect(view).toMatchObject({ kind: 'notice', tone: 'warning' });
  }

  await world.fill('ana', form.form, { ...valuesOf(form), managers: ['web:ana', 'web:ben'] });
  expect(await world.type('ben', 'language es')).toMatchObject({ tone: 'success' });
});

test('nobody is left alone: a channel keeps somebody who manages it', async () => {
  const form = formOf(await world.type('ana', 'edit-settings'));
  for (const managers of [[], undefined]) {
    const { managers: _, ...others } = valuesOf(form);
    const values = { ...others, ...(managers && { managers }), language: 'es' };
    const again = formOf(await world.fill('ana', form.form, values));
    expect(again.fields.find(({ id }) => id === 'managers')).toHaveProperty('problem');
  }
  expect(await world.services.store.managers('web:mlops-daily' as never)).toEqual(['web:ana']);
  expect(await world.type('ana', 'language')).toMatchObject({ language: 'en' });
});

test('a form of a channel that isn’t there, or of another workspace, is nobody’s', async () => {
  for (const form of ['settings:web:elsewhere', 'settings:', 'settings']) {
    expect(await world.fill('ana', form, {})).toMatchObject({ kind: 'notice' });
  }
});
