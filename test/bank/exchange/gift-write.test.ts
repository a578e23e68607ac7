import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { writeGift } from '../../../src/bank/exchange/gift/write.ts';
import { questionSchema } from '../../../src/core/question/schema.ts';
import { incident, multiple, open, requestFor, single } from './made-questions.ts';

describe('a question in GIFT', () => {
  it('has its parts where GIFT has a place for them, and the others in a comment', () => {
    expect(writeGift(requestFor([single])).content).toBe(`$CATEGORY: serving

// [id:one-right] [tag:aws] [tag:latency]
// mlops-daily: {"language":"en","revision":3,"difficulty":2,"options":["wait","roll-back"],"references":[{"title":"A page","url":"https://example.com/a?b=1&c=2","checked":"2026-11-22"}]}
::one-right::[markdown]Latency\\: **p99** doubled.\\n\\nWhat now?{
	~Wait \\{ 5 min \\}#It stays \\= slow.
	=Roll back
	####[markdown]Roll back first.\\n\\n- A page\\: <https\\://example.com/a?b\\=1&c\\=2> (2026-11-22)
}
`);
  });

  it('shares the points out where several options are right', () => {
    const [, question] = parse(String(writeGift(requestFor([multiple])).content));
    expect(question?.type === 'MC' && question.choices.map(({ weight }) => weight)).toEqual([
      50, 50, -100,
    ]);
  });

  it('asks the prompt of one that is answered in one’s own words', () => {
    const [, question] = parse(String(writeGift(requestFor([open], 'es')).content));
    expect(question).toMatchObject({
      type: 'Essay',
      stem: { text: 'Latencia: el **p99** se duplicó.\n\n¿Qué haces y por qué?' },
      globalFeedback: {
        text: 'Primero vuelve atrás.\n\n- Volver atrás\n- Después mirar\n\n- A page: <https://example.com/a?b=1&c=2> (2026-11-22)',
      },
    });
  });

  it('makes the steps of an incident questions of their own, and says so', () => {
    const { content, losses } = writeGift(requestFor([incident]));
    expect(parse(String(content)).map(({ title }) => title)).toEqual([
      ...['serving', 'night-1', 'night-2', 'night-3'],
    ]);
    expect(losses).toEqual([
      {
        id: 'night',
        what: 'that the steps of an incident belong together, and what it teaches as a whole',
      },
    ]);
  });

  it('says what GIFT would change', () => {
    const odd = questionSchema.parse({ ...single, question: { en: 'Is it &&058;?', es: '¿?' } });
    expect(writeGift(requestFor([odd])).losses).toEqual([
      { id: 'one-right', what: 'texts with `&&` and a code of GIFT, or with a carriage return' },
    ]);
    expect(writeGift(requestFor([single])).losses).toEqual([]);
  });

  it('keeps from Moodle what looks like its marks in a text', () => {
    const odd = questionSchema.parse({
      ...multiple,
      open: { prompt: { en: '[tag:no] [id:no]', es: 'x' }, keyPoints: [{ en: 'x', es: 'x' }] },
    });
    const [, question] = parse(String(writeGift(requestFor([odd])).content));
    expect(question).toMatchObject({ id: '2-right', tags: null });
  });
});
