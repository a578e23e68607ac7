import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fieldErrors,
  renderHome,
  renderMessage,
  renderModal,
  renderResultModal,
} from '../../../../adapters/slack/render/index.ts';
import { messageProblems } from '../../../support/slack/limits/message.ts';
import { viewProblems } from '../../../support/slack/limits/view.ts';
import { controlled, elementsOf, textsOf } from '../control-sequences.ts';
import { anyForm, anyHome, anyView } from './arbitrary-views.ts';

const json = (surface: object) => JSON.parse(JSON.stringify(surface));

const expectWords = (surface: object) => {
  expect(controlled(surface)).toEqual([]);
  expect(elementsOf(surface, ['broadcast', 'usergroup', 'team', 'emoji', 'date'])).toEqual([]);
  expect(textsOf(surface).filter(({ text }) => /\p{Cs}/u.test(text))).toEqual([]);
};

test('any view is a message within Slack’s limits, whose texts stay words', () => {
  fc.assert(
    fc.property(anyView, fc.boolean(), (view, tables) => {
      const message = renderMessage(view, { tables });
      expect(messageProblems(message)).toEqual([]);
      expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      expectWords(message.blocks);
    }),
    { numRuns: 300 },
  );
});

test('any view but a form is a modal within Slack’s limits', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      if (view.kind !== 'form') {
        const modal = renderResultModal(view);
        expect(viewProblems(json(modal))).toEqual([]);
        expectWords(modal);
      }
    }),
  );
});

test('any form is a modal within Slack’s limits, and its errors stand at its fields', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const modal = renderModal(form, { form: form.form });
      expect(viewProblems(json(modal))).toEqual([]);
      expectWords(modal);
      const wrong = form.fields.filter(({ problem }) => problem !== undefined);
      expect(Object.keys(fieldErrors(form)).sort()).toEqual(wrong.map(({ id }) => id).sort());
    }),
  );
});

test('any page is a Home tab within Slack’s limits', () => {
  fc.assert(
    fc.property(anyHome, (home) => {
      const page = renderHome(home);
      expect(viewProblems(json(page))).toEqual([]);
      expectWords(page.blocks);
    }),
  );
});
