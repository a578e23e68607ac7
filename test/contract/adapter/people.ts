import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/view/view.ts';
import {
  form,
  help,
  leaderboard,
  PRACTICE,
  question,
  RIGHT,
  ROUND,
  rightFeedback,
  severalQuestion,
  stats,
  WRONG,
  wrongFeedback,
} from '../../support/sample-views.ts';
import type { AdapterHarness, CreateHarness } from './harness.ts';
import { createGate, deliveryId, flat, setUp } from './setup.ts';

const postTo = ({ adapter, channelId }: AdapterHarness, view: View) =>
  adapter.post(channelId, { deliveryId: deliveryId(1), view });

export const peopleContract = (create: CreateHarness): void => {
  describe('what people do', () => {
    const { harness, inbound } = setUp(create);

    test('an answer arrives whole, and its feedback is for that person alone', async () => {
      const { channelId, memberIdOf, press, reads } = harness();
      const message = await postTo(harness(), question);
      await press('second', message, ROUND, [RIGHT]);
      expect(inbound().answers).toMatchObject([
        { channelId, ask: ROUND, optionIds: [RIGHT], actor: { memberId: memberIdOf('second') } },
      ]);
      expect(inbound().answers[0]?.requestId).toMatch(/./);
      expect(flat(await reads('second'))).toContain(rightFeedback.notes[0]);
      expect(flat(await reads('first'))).not.toContain(rightFeedback.notes[0]);
    });

    test('several options arrive together', async () => {
      const message = await postTo(harness(), severalQuestion);
      const chosen = severalQuestion.options.map(({ id }) => id).slice(1);
      await harness().press('first', message, PRACTICE, chosen);
      const [answer] = inbound().answers;
      expect(answer?.ask).toEqual(PRACTICE);
      expect([...(answer?.optionIds ?? [])].sort()).toEqual([...chosen].sort());
    });

    test('each of two people who press at once gets their own feedback', async () => {
      const { memberIdOf, press, reads } = harness();
      const message = await postTo(harness(), question);
      inbound().replies.answer = ({ actor }) =>
        actor.memberId === memberIdOf('first') ? rightFeedback : wrongFeedback;
      await Promise.all([
        press('first', message, ROUND, [RIGHT]),
        press('second', message, ROUND, [WRONG]),
      ]);
      expect(flat(await reads('first'))).toContain(rightFeedback.heading);
      expect(flat(await reads('first'))).not.toContain(wrongFeedback.heading);
      expect(flat(await reads('second'))).toContain(wrongFeedback.heading);
    });

    test('the platform hears of an answer only once it is on disk', async () => {
      const { memberIdOf, press, reads } = harness();
      const message = await postTo(harness(), question);
      const arrived = createGate();
      const written = createGate();
      const order: string[] = [];
      inbound().replies.answer = async ({ actor }) => {
        if (actor.memberId === memberIdOf('first')) {
          arrived.open();
          await written.passed;
          order.push('on disk');
        }
        return rightFeedback;
      };
      const pressed = press('first', message, ROUND, [RIGHT]).then(() => order.push('answered'));
      await arrived.passed;
      // Another press, from beginning to end: time enough for an answer that comes too early.
      await press('second', message, ROUND, [RIGHT]);
      await reads('second');
      written.open();
      await pressed;
      expect(order).toEqual(['on disk', 'answered']);
    });

    test('a fault leaves no feedback, and the person may press again', async () => {
      const { press, reads } = harness();
      const message = await postTo(harness(), question);
      inbound().replies.answer = () => {
        throw new Error('the disk is full');
      };
      await press('first', message, ROUND, [RIGHT]).catch(() => undefined);
      expect(flat(await reads('first'))).not.toContain('the disk is full');
      inbound().replies.answer = () => wrongFeedback;
      await press('first', message, ROUND, [WRONG]);
      expect(flat(await reads('first'))).toContain(wrongFeedback.heading);
    });

    test('a command arrives as it was typed, and its reply is for that person alone', async () => {
      const { channelId, memberIdOf, reads, type } = harness();
      inbound().replies.command = () => stats;
      await type('first', 'Stats  "Zürich" <b> ☃');
      expect(inbound().commands).toMatchObject([
        { channelId, text: 'Stats  "Zürich" <b> ☃', actor: { memberId: memberIdOf('first') } },
      ]);
      expect(flat(await reads('first'))).toContain(stats.heading);
      expect(flat(await reads('second'))).not.toContain(stats.heading);
    });

    test('a bare /mlops is an empty command', async () => {
      await harness().type('first', '');
      expect(inbound().commands.map(({ text }) => text.trim())).toEqual(['']);
    });

    test('an action does what typing its command would', async () => {
      const { pressAction, reads } = harness();
      const message = await postTo(harness(), leaderboard);
      inbound().replies.command = () => stats;
      await pressAction('second', message, 'stats');
      expect(inbound().commands.map(({ text }) => text)).toEqual(['stats']);
      expect(flat(await reads('second'))).toContain(stats.heading);
    });

    test('a form comes back with its values', async () => {
      const { memberIdOf, reads, submit, type } = harness();
      inbound().replies.command = () => form;
      inbound().replies.form = () => rightFeedback;
      await type('second', 'quiz');
      const values = { answer: 'Compare each feature.\nThen alert.', points: ['0', '1'] };
      await submit('second', form, values);
      expect(inbound().forms).toMatchObject([
        { form: form.form, values, actor: { memberId: memberIdOf('second') } },
      ]);
      expect(flat(await reads('second'))).toContain(rightFeedback.heading);
      expect(flat(await reads('first'))).not.toContain(rightFeedback.heading);
    });

    test('stopping waits for what is under way, and takes nothing new', async () => {
      const { adapter, press, type } = harness();
      const message = await postTo(harness(), question);
      const arrived = createGate();
      const written = createGate();
      const order: string[] = [];
      inbound().replies.answer = async () => {
        arrived.open();
        await written.passed;
        order.push('on disk');
        return help;
      };
      const pressed = press('first', message, ROUND, [RIGHT]).catch(() => undefined);
      await arrived.passed;
      const stopped = adapter.stop().then(() => order.push('stopped'));
      await type('second', 'help').catch(() => undefined);
      written.open();
      await Promise.all([pressed, stopped]);
      expect(order).toEqual(['on disk', 'stopped']);
      expect(inbound().commands).toEqual([]);
    });
  });
};
