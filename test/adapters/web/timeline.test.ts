import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../adapters/web/history.ts';
import type { EntryView } from '../../../adapters/web/snapshot.ts';
import { arrange } from '../../../adapters/web/timeline.ts';
import { DEFAULT_LANGUAGE } from '../../../src/core/language.ts';
import { zoneSchema } from '../../../src/core/schedule/settings.ts';
import type { View } from '../../../src/core/view/view.ts';
import { loadLanguages } from '../../../src/i18n/languages.ts';
import {
  form,
  help,
  question,
  RIGHT,
  reveal,
  rightFeedback,
  stats,
  warning,
} from '../../support/sample-views.ts';
import { MONDAY } from '../../support/web-platform.ts';

const translator = (await loadLanguages()).translator(DEFAULT_LANGUAGE);
const zone = zoneSchema.parse('Europe/Madrid');

const entry = (seq: number, view: View, fields: Partial<Entry> = {}): Entry => ({
  seq,
  person: null,
  parent: null,
  reason: null,
  command: null,
  at: MONDAY,
  view,
  ...fields,
});

const ask = 'ask:round:01980000-0000-7000-8000-000000000001';
const mine = { person: 'ana' } as const;
const shape = (entries: readonly EntryView[]): unknown =>
  entries.map(({ seq, replies }) => (replies.length === 0 ? seq : [seq, shape(replies)]));

describe('the timeline', () => {
  test('private replies stand below their message, what comes later after it', () => {
    const arranged = arrange(
      [
        entry(1, question),
        entry(2, stats, { ...mine, command: 'stats' }),
        entry(3, rightFeedback, { ...mine, parent: 1, reason: ask }),
        entry(4, reveal, { parent: 1 }),
      ],
      translator,
      zone,
    );
    expect(shape(arranged)).toEqual([[1, [3]], 2, 4]);
    expect(arranged.map(({ replyTo }) => replyTo?.seq)).toEqual([undefined, undefined, 1]);
    expect(arranged.map((shown) => shown.private)).toEqual([false, true, false]);
    expect(arranged[1]?.caption).toBe('You used /mlops stats');
  });

  test('what a button sent for a question is no caption: it carries an id', () => {
    const command = 'own-words practice:01980000-0000-7000-8000-000000000002';
    const [shown] = arrange([entry(1, form, { ...mine, command })], translator, zone);
    expect(shown?.caption).toBeUndefined();
  });

  test('a reply whose message is no longer shown stands by itself', () => {
    const arranged = arrange([entry(9, rightFeedback, { ...mine, parent: 1 })], translator, zone);
    expect(shape(arranged)).toEqual([9]);
  });

  test('a question knows what this person answered', () => {
    const feedback = entry(2, rightFeedback, { ...mine, parent: 1, reason: ask });
    expect(arrange([entry(1, question), feedback], translator, zone)[0]?.chosen).toEqual([RIGHT]);
    expect(arrange([entry(1, question)], translator, zone)[0]?.chosen).toEqual([]);
  });

  test.each([
    [rightFeedback, true],
    [help, true],
    [warning, false],
    [{ ...warning, tone: 'error' } as const, false],
  ])('a form is done once its reply is no complaint (%#)', (view, done) => {
    const reply = entry(2, view, { ...mine, parent: 1, reason: `form:${form.form} below 1` });
    const [shown] = arrange([entry(1, form, mine), reply], translator, zone);
    expect(shown?.done).toBe(done);
  });

  test('days and times are those of the channel', () => {
    const [shown] = arrange([entry(1, question)], translator, zone);
    expect([shown?.day, shown?.time]).toEqual(['Monday 23 November', '09:30']);
  });

  test('a form that came back with complaints is the one to fill in, and each form has its own reply', () => {
    const sent = entry(1, form, mine);
    const again = entry(2, form, { ...mine, parent: 1, reason: `form:${form.form} below 1` });
    const openedLater = entry(3, form, mine);
    const arranged = arrange([sent, again, openedLater], translator, zone);
    expect(arranged.map(({ done }) => done)).toEqual([true, false]);
    expect(arranged[0]?.replies.map(({ done }) => done)).toEqual([false]);
    expect(arranged.map(({ returned }) => returned)).toEqual([true, false]);
    expect(arranged[0]?.replies.map(({ returned }) => returned)).toEqual([false]);
  });
});
