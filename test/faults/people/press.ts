import { text } from '../../support/slack/json.ts';
import { messageAction } from '../../support/slack/payloads/block-actions.ts';
import { stateValues } from '../../support/slack/payloads/state-values.ts';
import { overHttp } from '../../support/slack/way.ts';
import { PEOPLE } from '../channels.ts';
import type { Press } from '../ledger.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { anyUrl, PATIENCE_MS } from './at.ts';
import { createQuestions, type Questions, type SeenQuestion } from './questions.ts';

/** Between two presses of the same person, in milliseconds of the machine's clock. */
const PAUSE_MS = 60;

const drawChoice = (question: SeenQuestion, random: Random): readonly string[] => {
  const one = random.pick(question.options);
  const more = question.several ? question.options.filter(() => random.percent(40)) : [];
  return question.options.filter((option) => option === one || more.includes(option));
};

/** What Slack sends for a press on a question, whatever has become of the message since. */
const payloadOf = (
  { platform }: World,
  question: SeenQuestion,
  userId: string,
  chosen: readonly string[],
) => {
  const found = question.elements.find(({ element }) =>
    question.several
      ? element['action_id'] === 'send'
      : text(element['value']).endsWith(`|${chosen[0]}`),
  );
  if (found === undefined) {
    throw new Error('There is nothing to press.');
  }
  const values = stateValues(question.elements, ({ element }) =>
    element['type'] === 'checkboxes' ? chosen : undefined,
  );
  return messageAction(platform.state, question.message, { userId, found, values });
};

const pressAt = async (
  world: World,
  url: string,
  question: SeenQuestion,
  { member, chosen }: { readonly member: string; readonly chosen: readonly string[] },
): Promise<void> => {
  const payload = payloadOf(world, question, member, chosen);
  const press: Press = {
    roundId: question.roundId,
    member,
    chosen,
    sentAt: performance.now(),
    feedbackPath: new URL(text(payload['response_url'])).pathname,
  };
  world.ledger.presses.push(press);
  const way = overHttp(world.platform, `${url}/slack/events`, PATIENCE_MS);
  const answer = await way.deliver({ type: 'interactive', payload });
  if (answer.acknowledged) {
    press.ackedAt = performance.now();
  }
};

/** One press, perhaps doubled at another process with another choice; or on what is closed by now. */
const pressOnce = async (world: World, questions: Questions, random: Random): Promise<void> => {
  const [lags, doubled, member] = [
    random.percent(7),
    random.percent(15),
    random.pick(PEOPLE),
  ] as const;
  questions.refresh();
  const among = lags ? questions.ever : questions.open;
  if (among.length === 0) {
    return;
  }
  const question = random.pick(among);
  const presses = Array.from({ length: doubled ? 2 : 1 }, async () => {
    const url = anyUrl(world, random);
    const chosen = drawChoice(question, random);
    if (url !== undefined) {
      await pressAt(world, url, question, { member, chosen });
    }
  });
  await Promise.allSettled(presses);
};

/** People press until it is over; what they press depends on what they see. */
export const pressUntil = async (
  world: World,
  random: Random,
  isOver: () => boolean,
  pause: (ms: number) => Promise<unknown>,
): Promise<void> => {
  const questions = createQuestions(world.platform);
  while (!isOver()) {
    await Promise.all([pressOnce(world, questions, random), pause(PAUSE_MS)]);
  }
};
