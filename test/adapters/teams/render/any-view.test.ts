import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCardData } from '../../../../adapters/teams/card-data.ts';
import { CARD_SIZE } from '../../../../adapters/teams/limits.ts';
import type { Card } from '../../../../adapters/teams/render/card.ts';
import { renderCard } from '../../../../adapters/teams/render/index.ts';
import { rightFeedback } from '../../../support/sample-views.ts';
import {
  executions,
  linksIn,
  literalsIn,
  markdownIn,
  marksIn,
} from '../../../support/teams/card-parts.ts';
import { teamsMember } from '../../../support/teams/people.ts';
import { inContext } from '../../../support/teams/render-contexts.ts';
import { anyForm, anyText, anyView } from './arbitrary-views.ts';

const KNOWN = new Set(rightFeedback.references.map(({ url }) => url));

/** Calls somebody, is worked out by the client, or isn't there to be read. */
const CONTROL = /<\/?at\b|\{\{|\p{Cs}|(?![\n\t])\p{Cc}|\u202E/u;

const expectWords = (card: Card) => {
  const markdown = [...new Set(markdownIn(card))];
  expect(markdown.flatMap(marksIn)).toEqual([]);
  expect(markdown.flatMap(linksIn).filter((url) => !KNOWN.has(url))).toEqual([]);
  const texts = [...markdown, ...literalsIn(card), card.speak];
  expect(texts.filter((words) => CONTROL.test(words))).toEqual([]);
  expect(card.speak).not.toMatch(/[<>&]/);
};

test('any view is a card of a size that Teams takes, whose texts stay words', () => {
  fc.assert(
    fc.property(anyView, anyText, (view, name) => {
      const names = new Map([[teamsMember(1), name]]);
      const card = renderCard(view, inContext({ names }));
      expect(JSON.stringify(card).length).toBeLessThanOrEqual(CARD_SIZE);
      expectWords(card);
    }),
    { numRuns: 200 },
  );
});

test('any form is a card of a size that Teams takes, whose texts stay words', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(300), (form, count) => {
      const people = Array.from({ length: count }, (_, index) => teamsMember(index + 1));
      const card = renderCard(form, inContext({ people }));
      expect(JSON.stringify(card).length).toBeLessThanOrEqual(CARD_SIZE);
      expectWords(card);
    }),
  );
});

test('what a button carries is read again, and holds nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(anyView, anyForm), (view) => {
      for (const execution of executions(renderCard(view, inContext()))) {
        const { verb, data } = execution;
        expect(readCardData({ verb, data })).toMatchObject({ verb });
        expect(['ask', 'options', 'command', 'form']).toEqual(
          expect.arrayContaining(Object.keys(Object(data))),
        );
      }
    }),
  );
});
