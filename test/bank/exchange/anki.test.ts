import { readAnkiPackage } from 'anki-reader';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeAnki } from '../../../src/bank/exchange/anki/write.ts';
import { isChoice } from '../../../src/core/question/choice.ts';
import type { Question } from '../../../src/core/question/schema.ts';
import { anyQuestion } from './arbitrary.ts';
import { loadOwnBank } from './bank.ts';
import { incident, multiple, open, requestFor, single } from './made-questions.ts';
import { wordsOf } from './words-of.ts';

/** Of each note: guid, id, its card, deck and type, tags. */
const rowsSchema = z.object({
  values: z.array(
    z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.string()]),
  ),
});

type Request = Parameters<typeof writeAnki>[0];

/** The package as somebody else’s reader opens it, with its own SQLite and zip. */
const openPackage = async (request: Request) => {
  const { content } = writeAnki(request);
  const bytes = Uint8Array.from(Buffer.from(content));
  const { collection, media } = await readAnkiPackage(new Blob([bytes]));
  const cards = Object.values(collection.getDecks()).flatMap((deck) =>
    Object.values(deck.getCards()).map((card) => {
      const [question] = card.getQuestions();
      return {
        deck: deck.getName(),
        fields: card.getFields(),
        front: question?.getQuestionString() ?? '',
        back: question?.getAnswerString() ?? '',
      };
    }),
  );
  const [notes] = collection
    .getRawCollection()
    .exec(
      'select guid, notes.id, cards.id, did, mid, tags from notes join cards on nid = notes.id',
    );
  return { media, cards, notes: rowsSchema.parse(notes).values };
};

const cardOf = async (question: Question, language = 'en') => {
  const { cards } = await openPackage(requestFor([question], language));
  const [card] = cards;
  if (card === undefined || cards.length > 1) {
    throw new Error(`${cards.length} cards`);
  }
  return card;
};

/** What people see of HTML. */
const seen = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s/g, '');

describe('somebody else’s reader', () => {
  it.each(['en', 'es'])('finds every question of the bank as a card, in %s', async (language) => {
    const { bank } = await loadOwnBank();
    const { cards } = await openPackage({
      ...requestFor(bank.questions, language),
      topics: bank.topics,
    });
    const steps = bank.questions.map((each) => (each.kind === 'incident' ? each.steps.length : 1));
    expect(cards).toHaveLength(steps.reduce((sum, count) => sum + count, 0));
    const names = new Map(bank.topics.map(({ id, name }) => [id, name[language]]));
    for (const question of bank.questions.filter(isChoice)) {
      const card = cards.find(({ fields }) => fields['Id'] === question.id);
      expect(card?.deck).toBe(`MLOps Daily (${language})::${names.get(question.topic)}`);
      const front = seen(card?.front ?? '');
      for (const text of [question.scenario, question.question]) {
        expect(front).toContain(seen(escaped(wordsOf(text[language] ?? ''))));
      }
      expect(seen(card?.back ?? '')).toContain(
        seen(escaped(wordsOf(question.justification[language] ?? ''))),
      );
    }
  });

  it('shows the verdict and the reasons on the back alone', async () => {
    const { front, back } = await cardOf(single);
    expect(front).toContain('<li>Wait { 5 min }</li>');
    expect(front).not.toContain('✓');
    const answer = back.slice(back.indexOf('<hr'));
    expect(answer).toMatch(
      /<span class="right">✓ ([AB])<\/span> Roll back<\/li><li>✗ (?!\1)[AB] Wait/,
    );
    expect(answer).toContain('It stays = slow.');
    expect(answer).toContain('<a href="https://example.com/a?b=1&amp;c=2">A page</a> (2026-11-22)');
  });

  it('shows key points for one that is answered in one’s own words', async () => {
    const { front, back } = await cardOf(open, 'es');
    expect(front).toContain('¿Qué haces y por qué?');
    expect(front).not.toContain('Volver atrás');
    expect(back).toContain('<li>Volver atrás</li><li>Después mirar</li>');
  });

  it('finds the options in an order that is not the file’s for every question', async () => {
    const order = async (id: string) => {
      const { fields } = await cardOf({ ...multiple, id } as Question);
      return seen(fields['Options'] ?? '');
    };
    const orders = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(order));
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('finds every text as it was written, whatever it is', async () => {
    const questions = fc
      .sample(anyQuestion, { numRuns: 100, seed: 6 })
      .map((question, index) => ({ ...question, id: `q-${index}` }) as Question);
    const { cards } = await openPackage(requestFor(questions));
    expect(cards).toHaveLength(questions.length);
    for (const { id, scenario } of questions) {
      const fields = cards.find((card) => card.fields['Id'] === id)?.fields ?? {};
      expect(Object.keys(fields)).toHaveLength(8);
      expect(seen(fields['Scenario'] ?? '')).toBe(seen(escaped(wordsOf(scenario.en))));
      expect(Object.values(fields).join('')).not.toMatch(/<script|\[sound:|\[latex\]/);
    }
  });

  it('finds tags, and pictures under names of their own', async () => {
    const picture = { file: 'drift.png', alt: { en: 'A curve', es: 'Una curva' } };
    const question = { ...single, picture } as Question;
    const pictures = new Map([['one-right', new Uint8Array([1, 2, 3])]]);
    const { cards, media, notes } = await openPackage({ ...requestFor([question]), pictures });
    expect(Object.keys(media)).toEqual(['mlops-daily-one-right-drift.png']);
    expect(cards[0]?.front).toContain('<img src="mlops-daily-one-right-drift.png" alt="A curve">');
    expect(notes[0]?.[5]).toBe(' serving aws latency difficulty-2 ');
  });
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('importing again', () => {
  const idsOf = async (question: Question, language: string, now: number) => {
    const { notes } = await openPackage({ ...requestFor([question], language), now });
    const [guid, note, card, deck, type] = notes[0] ?? [];
    return { guid, note, card, deck, type };
  };

  it('meets the same note, whatever was changed in it', async () => {
    const first = await idsOf(single, 'en', 1);
    const changed = { ...single, revision: 4, question: { en: 'Then?', es: '¿Luego?' } };
    expect(await idsOf(changed as Question, 'en', 2)).toEqual(first);
    expect(first.guid).toMatch(/^[0-9a-f]{20}$/);
  });

  it('keeps languages apart', async () => {
    const [en, es] = [await idsOf(single, 'en', 1), await idsOf(single, 'es', 1)];
    expect(es.type).toBe(en.type);
    expect(es.guid).not.toBe(en.guid);
    expect(es.deck).not.toBe(en.deck);
  });
});

it('makes the steps of an incident cards of their own, and says so', async () => {
  const { cards } = await openPackage(requestFor([incident]));
  expect(cards.map(({ fields }) => fields['Id']).sort()).toEqual([
    ...['night-1', 'night-2', 'night-3'],
  ]);
  expect(writeAnki(requestFor([incident])).losses).toContainEqual({
    ...{
      id: 'night',
      what: 'that the steps of an incident belong together, and what it teaches as a whole',
    },
  });
});
