import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aQuestion } from '../../support/builders.ts';
import type { SlackPerson } from '../../support/slack/people.ts';
import type { Told } from '../../support/slack/person/tell.ts';
import { interactiveElements } from '../../support/slack/read/find-element.ts';
import type { SlackMessage } from '../../support/slack/state.ts';
import { createSlackWorld, type SlackWorld } from '../../support/slack-world.ts';
import { someQuestions } from '../../support/world.ts';

const both = (text: string) => ({ en: text, es: `${text} (es)` });

const inOwnWords = aQuestion({
  id: 'in-own-words',
  topic: 'serving',
  open: {
    prompt: both('What do you do, and why?'),
    keyPoints: [both('Retrain'), both('Watch the metric')],
  },
});

describe.each(['http', 'socket'] as const)('a week in Slack, over %s', (wayIn) => {
  let world: SlackWorld;
  let ana: SlackPerson;
  let ben: SlackPerson;
  let chen: SlackPerson;

  beforeEach(async () => {
    world = await createSlackWorld(wayIn, [...someQuestions(6), inOwnWords]);
    // U1 manages the workspace; the others don't.
    [chen, ana, ben] = [world.person('U1'), world.person('U2'), world.person('U3')];
  });

  afterEach(async () => {
    const problems = world.fake.state.problems;
    await world.close();
    expect(problems).toEqual([]);
  });

  const shown = async (told: Promise<Told>): Promise<void> => {
    await (await told).replied();
  };

  const inChannel = (): readonly SlackMessage[] =>
    ana.sees('C1').filter(({ onlyFor }) => onlyFor === undefined);

  const newest = (): SlackMessage => {
    const message = inChannel().at(-1);
    if (message === undefined) {
      throw new Error('Nothing was posted.');
    }
    return message;
  };

  const lastFor = (person: SlackPerson): string => {
    const message = person.ephemerals().at(-1);
    return message === undefined ? '' : person.readsMessage(message);
  };

  const press = (person: SlackPerson, on: SlackMessage, option: string) => {
    const found = interactiveElements(on.blocks).find(({ element }) =>
      String(element['value']).endsWith(`|${option}`),
    );
    return shown(person.press(on, { value: String(found?.element['value']) }));
  };

  const nameOf = (id: string): string => world.fake.state.users.get(id)?.name ?? '?';

  /** Ana invites the bot and starts the daily question. */
  const start = async (): Promise<void> => {
    await ana.inviteBot('C1');
    await world.fake.until(() => inChannel().length > 0);
    await shown(ana.press(newest(), { label: 'Start the daily question' }));
  };

  test('invited, it asks nothing until whoever invited it presses the button', async () => {
    await ana.inviteBot('C1');
    await world.fake.until(() => inChannel().length > 0);
    await shown(ben.press(newest(), { label: 'Start the daily question' }));
    expect(lastFor(ben)).toContain('Only people who manage this channel');
    await world.at('2026-11-23T08:30:00Z');
    expect(inChannel()).toHaveLength(1);

    await shown(chen.press(newest(), { label: 'Start the daily question' }));
    await world.at('2026-11-24T08:30:00Z');
    expect(inChannel()).toHaveLength(2);
  });

  test('question, private feedback, count, reveal in place and in the thread, leaderboard', async () => {
    await start();
    await world.at('2026-11-23T08:30:00Z');
    const question = newest();
    expect(ana.readsMessage(question)).toContain('Accuracy has fallen for three weeks.');
    expect(question.text).toContain('What do you do?');

    await press(ana, question, 'retrain');
    await press(ben, question, 'wait');
    expect(lastFor(ana)).toContain('Right!');
    expect(lastFor(ana)).toContain('The data has drifted.');
    expect(lastFor(ben)).toContain('It gets worse.');
    expect(ana.reads('C1')).not.toContain('It gets worse.');
    await press(ben, question, 'retrain');
    expect(lastFor(ben)).toContain('Your first answer counts');

    await world.at('2026-11-23T08:31:00Z');
    expect(ana.readsMessage(newest())).toContain('2 people have answered');
    expect(JSON.stringify(newest())).not.toMatch(/drifted|gets worse/);

    await world.at('2026-11-23T15:00:00Z');
    const [closed] = inChannel().filter(({ ts }) => ts === question.ts);
    expect(closed && ana.readsMessage(closed)).toContain('Answers are closed.');
    expect(JSON.stringify(closed?.blocks)).not.toContain('answer:');
    const reveal = inChannel().find(({ threadTs }) => threadTs === question.ts);
    expect(reveal && ana.readsMessage(reveal)).toContain('1 vote · 50%');

    await world.at('2026-11-27T15:30:00Z');
    const board = ana.readsMessage(newest());
    expect(board).toContain('Leaderboard of the week');
    expect(board.indexOf(nameOf('U2'))).toBeGreaterThan(0);
    expect(board.indexOf(nameOf('U2'))).toBeLessThan(board.indexOf(nameOf('U3')));
  });

  test('settings in a modal: what is wrong stays with its field, what is right is saved', async () => {
    await start();
    await shown(ana.command('C1', 'schedule'));
    const schedule = ana.ephemerals().at(-1);
    if (schedule === undefined) {
      throw new Error('No schedule was shown.');
    }
    await shown(ana.press(schedule, { label: 'Change settings' }));
    expect(ana.readsModal()).toContain('Channel settings');

    await ana.submit({ zone: 'Atlantis' });
    expect(ana.readsModal()).toContain('Write a time zone such as Europe/Madrid.');
    await ana.submit({ zone: 'Europe/Madrid', language: 'es', time: '10:00', managers: ['U3'] });
    await world.at('2026-11-23T09:00:00Z');
    expect(ana.readsMessage(newest())).toContain('Pregunta del día');

    await shown(ben.command('C1', 'idioma en'));
    expect(lastFor(ben)).toContain('Saved');
  });

  test('one’s own page, and practice in a direct chat with the bot', async () => {
    await start();
    await world.at('2026-11-23T08:30:00Z');
    await press(ben, newest(), 'wait');
    await ben.openHome();
    await world.fake.until(() => ben.readsHome() !== '');
    expect(ben.readsHome()).toContain('What I got wrong');
    expect(ben.readsHome()).toContain('Retrain on newer data.');

    await shown(ben.writeToBot('quiz'));
    expect(ben.reads('DU3')).toContain('Practice question');
  });

  test('in one’s own words: write, see the solution, tick what one had, all in a modal', async () => {
    await start();
    const find = async (): Promise<SlackMessage> => {
      for (let asked = 0; asked < 10; asked += 1) {
        await shown(ben.command('C1', 'quiz'));
        const message = ben.ephemerals().at(-1);
        if (message && ben.readsMessage(message).includes('Answer in your own words')) {
          return message;
        }
        const option = interactiveElements(message?.blocks ?? [])[0];
        if (message && option) {
          await shown(ben.press(message, { value: String(option.element['value']) }));
        }
      }
      throw new Error('The question with an open form never came.');
    };
    await shown(ben.press(await find(), { label: 'Answer in your own words' }));
    expect(ben.readsModal()).toContain('What do you do, and why?');

    await ben.submit({ answer: 'I train it again. <!channel>' });
    expect(ben.readsModal()).toContain('The data has drifted.');
    expect(ben.readsModal().replaceAll('\u2060', '')).toContain('I train it again. <!channel>');
    expect(ben.readsModal()).not.toContain('@channel');
    await ben.submit({ 'key-points': ['point-1'] });
    expect(ben.readsModal()).toContain('1 of 2 key points');
  });

  test('archived, the channel is asked nothing more, and whoever manages it is told', async () => {
    await start();
    await ana.archive('C1');
    await world.fake.until(() => ana.reads('DU2').includes('I’m not there any more'));
    await world.at('2026-11-23T08:30:00Z');
    expect(inChannel()).toHaveLength(1);
    expect(ben.reads('DU3')).not.toContain('I’m not there any more');
  });

  test('every command answers, to this person alone', async () => {
    await start();
    await world.at('2026-11-23T08:30:00Z');
    const before = inChannel().length;
    for (const [text, says] of [
      ['', 'What I can do'],
      ['help', 'What I can do'],
      ['quiz', 'Practice question'],
      ['today', 'Question of the day'],
      ['leaderboard', 'Leaderboard of the week'],
      ['stats', 'Your answers so far'],
      ['schedule', 'Schedule of this channel'],
      ['topics', 'Topics'],
      ['language', 'Language'],
      ['leadrboard', 'Did you mean'],
    ] as const) {
      await shown(ben.command('C1', text));
      expect(lastFor(ben)).toContain(says);
    }
    expect(inChannel()).toHaveLength(before);
    expect(ana.ephemerals().every(({ text }) => !text.includes('Practice'))).toBe(true);
  });
});
