import { z } from 'zod';
import type { Random } from './random.ts';

/** An answer that the bot acknowledged: the person has seen that it counts. */
export interface Acknowledged {
  readonly ask: string;
  readonly member: string;
  /** The options that the feedback says were chosen: the first answer, whoever asks again. */
  readonly chosen: readonly string[];
}

const MEMBERS = ['ana', 'ben', 'chen', 'dana'];

const snapshotSchema = z.object({
  entries: z.array(
    z.object({
      private: z.boolean(),
      ask: z.string().optional(),
      view: z.looseObject({
        options: z.array(z.object({ id: z.string() })).optional(),
        closed: z.unknown().optional(),
      }),
    }),
  ),
});

const feedbackSchema = z.object({
  view: z.looseObject({
    kind: z.string(),
    chosen: z.array(z.object({ id: z.string() })).optional(),
  }),
});

interface OpenQuestion {
  readonly ask: string;
  readonly options: readonly string[];
}

const call = async (url: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    ...(body !== undefined && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    }),
  });
  if (!response.ok) {
    throw new Error(`${url}: ${response.status} ${await response.text()}`);
  }
  return response.json();
};

/** The channel's newest question, as a person's page would show it. */
const newestQuestion = async (url: string, member: string): Promise<OpenQuestion | undefined> => {
  const { entries } = snapshotSchema.parse(
    await call(`${url}/playground/snapshot?member=${member}`),
  );
  const newest = entries.findLast((entry) => !entry.private && entry.ask !== undefined);
  if (newest?.ask === undefined || newest.view.closed !== undefined) {
    return undefined;
  }
  return { ask: newest.ask, options: (newest.view.options ?? []).map(({ id }) => id) };
};

/** One person presses one button, and is told what counts. */
const press = async (url: string, random: Random): Promise<Acknowledged | undefined> => {
  const member = random.pick(MEMBERS);
  const question = await newestQuestion(url, member);
  if (question === undefined) {
    return undefined;
  }
  const options = [random.pick(question.options)];
  const reply = await call(`${url}/playground/answers`, { member, ask: question.ask, options });
  const { view } = feedbackSchema.parse(reply);
  return view.kind === 'feedback' && view.chosen !== undefined
    ? { ask: question.ask, member, chosen: view.chosen.map(({ id }) => id) }
    : undefined;
};

/** What happened to the script when the bot went away. */
const isGone = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');

/** People press and slots pass until the bot is gone; every acknowledged answer is handed over. */
export const useUntilGone = async (
  url: string,
  random: Random,
  acknowledged: (answer: Acknowledged) => void,
): Promise<void> => {
  try {
    for (;;) {
      if (random.between(1, 3) === 1) {
        await call(`${url}/playground/clock`, { to: 'next-slot' });
      } else {
        const answers = await Promise.all([press(url, random), press(url, random)]);
        for (const answer of answers) {
          if (answer !== undefined) {
            acknowledged(answer);
          }
        }
      }
    }
  } catch (error) {
    if (!isGone(error)) {
      throw error;
    }
  }
};
