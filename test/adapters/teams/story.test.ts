import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aQuestion } from '../../support/builders.ts';
import type { SeenMessage } from '../../support/teams/person/eyes.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { actionsOf } from '../../support/teams/read/find-action.ts';
import { createTeamsWorld, type TeamsWorld } from '../../support/teams-world.ts';
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

/** When a channel that the bot was added to is asked, by the default settings. */
const MONDAY = '2026-11-23T09:30:00Z';
const START = 'Start the daily question';

let world: TeamsWorld;
let ana: TeamsPerson;
let ben: TeamsPerson;
/** Administrates; the others don't. */
let chloe: TeamsPerson;

beforeEach(async () => {
  world = await createTeamsWorld([...someQuestions(6), inOwnWords]);
  [ana, ben, chloe] = [world.person('ana'), world.person('ben'), world.person('chloe')];
});
afterEach(async () => {
  const { problems } = world.fake.state;
  await world.close();
  expect(problems).toEqual([]);
});

const lastFor = (person: TeamsPerson): string => person.readsMessage(person.newest(person.chat));

/** The message as this person sees it now. */
const again = (person: TeamsPerson, { conversation, id }: SeenMessage): SeenMessage =>
  person.sees(conversation).find((message) => message.id === id) ?? expect.fail('It is gone.');

const press = (person: TeamsPerson, on: SeenMessage, options: string) =>
  person.press(on, { verb: 'answer', data: { options } });

describe.each(['channel', 'group'] as const)('a week in a %s', (kind) => {
  let place: string;
  beforeEach(() => {
    place = world[kind].id;
  });

  const said = () => ana.sees(place).filter(({ from }) => from === world.fake.state.bot.id);
  const newest = () => ana.newest(place);

  /** Ana adds the bot and starts the daily question. */
  const start = async (): Promise<void> => {
    await ana.addBot(place);
    await ana.press(newest(), { label: START });
  };

  test('added, it asks nothing until whoever added it, or an administrator, says so', async () => {
    await ana.addBot(place);
    await ben.press(ben.newest(place), { label: START });
    expect(ben.reads(place)).toContain('Only people who manage this channel');
    expect(ana.reads(place)).not.toContain('Only people who manage this channel');
    await world.at(MONDAY);
    expect(said()).toHaveLength(1);

    await chloe.press(chloe.newest(place), { label: START });
    await world.at('2026-11-24T09:30:00Z');
    expect(said()).toHaveLength(2);
  });

  test('question, feedback for one’s own eyes, count, reveal, leaderboard', async () => {
    await start();
    await world.at(MONDAY);
    const question = newest();
    expect(ana.readsMessage(question)).toContain('Accuracy has fallen for three weeks.');
    expect(question.summary).toContain('What do you do?');
    expect(JSON.stringify(question.card)).not.toMatch(/drifted|gets worse/);

    await press(ana, question, 'retrain');
    await press(ben, question, 'wait');
    expect(ana.reads(place)).toContain('Right!');
    expect(ana.reads(place)).toContain('The data has drifted.');
    expect(ben.reads(place)).toContain('It gets worse.');
    expect(ana.reads(place)).not.toContain('It gets worse.');
    expect(chloe.readsMessage(again(chloe, question))).toContain(
      'Accuracy has fallen for three weeks.',
    );

    await world.at('2026-11-23T09:31:00Z');
    expect(chloe.reads(place)).toContain('2 people have answered');
    expect(again(ana, question).isOwnLook).toBe(false);
    await Promise.all([ana.comeBack(place), ben.comeBack(place), chloe.comeBack(place)]);
    expect(ben.readsMessage(again(ben, question))).toContain('It gets worse.');
    expect(chloe.readsMessage(again(chloe, question))).toContain('2 people have answered');

    await world.at('2026-11-23T16:00:00Z');
    await world.at('2026-11-23T16:00:10Z');
    expect(chloe.readsMessage(again(chloe, question))).toContain('Answers are closed.');
    expect(
      actionsOf(again(chloe, question).card ?? {}).filter(({ json }) => json['verb'] === 'answer'),
    ).toEqual([]);
    const reveal = newest();
    expect(ana.readsMessage(reveal)).toContain('1 vote · 50%');
    expect(reveal.thread).toBe(kind === 'channel' ? question.id : undefined);

    await world.at('2026-11-27T16:30:00Z');
    const board = ana.readsMessage(newest());
    expect(board).toContain('Leaderboard of the week');
    expect(board.indexOf('Ana Ruiz')).toBeGreaterThan(0);
    expect(board.indexOf('Ana Ruiz')).toBeLessThan(board.indexOf('Ben Okafor'));
    expect(await world.services.store.deliveryCounts()).not.toContainEqual(
      expect.objectContaining({ state: 'failed' }),
    );
  });

  test('a second press gets the first answer’s feedback', async () => {
    await start();
    await world.at(MONDAY);
    const question = newest();
    await press(ben, question, 'wait');
    await world.at('2026-11-23T09:31:00Z');
    await press(ben, question, 'retrain');
    expect(ben.reads(place)).toContain('Your first answer counts');
    await world.at('2026-11-23T09:32:00Z');
    expect(chloe.reads(place)).toContain('1 person has answered');
  });

  test('settings: what is wrong is said beside its field, what is right is saved', async () => {
    await start();
    await ana.mention(place, 'schedule');
    await ana.press(ana.newest(ana.chat), { label: 'Change settings' });
    expect(lastFor(ana)).toContain('Channel settings');
    expect(lastFor(ana)).toContain('Ben Okafor');

    await ana.submit(ana.newest(ana.chat), { zone: 'Atlantis' });
    expect(lastFor(ana)).toContain('Write a time zone such as Europe/Madrid.');
    await ana.submit(ana.newest(ana.chat), {
      zone: 'Europe/Madrid',
      language: 'es',
      time: '10:00',
      managers: [ana, ben].map(({ user }) => user.objectId ?? ''),
    });
    await world.at('2026-11-23T09:00:00Z');
    expect(ana.readsMessage(newest())).toContain('Pregunta del día');

    await ben.mention(place, 'idioma en');
    expect(lastFor(ben)).toContain('Saved');
  });

  test('every command is answered in private, with /mlops and without', async () => {
    await start();
    await world.at(MONDAY);
    const before = said().length;
    for (const [text, says] of COMMANDS) {
      for (const typed of [text, `/mlops ${text}`, `mlops ${text}`]) {
        await ben.mention(place, typed);
        expect(lastFor(ben), typed).toContain(says);
      }
    }
    expect(said()).toHaveLength(before);
    expect(ana.reads(ana.chat)).toBe('');
  });

  test('removed, it asks nothing more, and whoever manages the channel is told which', async () => {
    await ana.addBot(ana.chat);
    await start();
    await ana.removeBot(place);
    await world.fake.until(() => ana.reads(ana.chat).includes('I’m not there any more'));
    await world.at(MONDAY);
    expect(said()).toHaveLength(1);
    expect(ben.reads(ben.chat)).not.toContain('I’m not there any more');

    await ana.addBot(place);
    await world.at('2026-11-24T09:30:00Z');
    expect(ana.readsMessage(newest())).toContain('Question of the day');
  });
});

const COMMANDS = [
  ['', 'What I can do'],
  ['help', 'What I can do'],
  ['quiz', 'Practice question'],
  ['Today', 'Question of the day'],
  ['leaderboard', 'Leaderboard of the week'],
  ['stats', 'Your answers so far'],
  ['schedule', 'Schedule of this channel'],
  ['topics', 'Topics'],
  ['language', 'Language'],
  ['leadrboard', 'Did you mean'],
] as const;

describe('in a chat of one’s own', () => {
  beforeEach(async () => {
    await ana.addBot(world.channel.id);
    await ana.press(ana.newest(world.channel.id), { label: START });
    await world.at(MONDAY);
  });

  test('every command is answered, with /mlops and without', async () => {
    for (const [text, says] of COMMANDS) {
      for (const typed of [text, `/mlops ${text}`, `/${text}`]) {
        await ben.write(typed);
        expect(lastFor(ben), typed).toContain(says);
      }
    }
  });

  test('practice: question, feedback in its place, the next one', async () => {
    await ben.write('quiz');
    const asked = ben.newest(ben.chat);
    await ben.press(asked, { verb: 'answer', data: { options: 'retrain' } });
    expect(lastFor(ben)).toContain('Right!');
    expect(lastFor(ben)).toContain('Practice never counts');
    await ben.press(again(ben, asked), { label: 'Another question' });
    expect(lastFor(ben)).toContain('Practice question');
    expect(chloe.reads(world.channel.id)).not.toContain('Practice');
  });

  test('today’s question may be answered there, and counts', async () => {
    await ben.write('today');
    await ben.press(ben.newest(ben.chat), { verb: 'answer', data: { options: 'wait' } });
    expect(lastFor(ben)).toContain('It gets worse.');
    await world.at('2026-11-23T09:31:00Z');
    expect(chloe.reads(world.channel.id)).toContain('1 person has answered');
  });

  test('a leaderboard has everybody’s name', async () => {
    await press(ana, ana.newest(world.channel.id), 'retrain');
    await world.at('2026-11-23T16:00:00Z');
    await ben.write('leaderboard');
    expect(lastFor(ben)).toContain('Ana Ruiz');
  });

  test('settings show who may be chosen', async () => {
    await ana.write('schedule');
    await ana.press(ana.newest(ana.chat), { label: 'Change settings' });
    expect(lastFor(ana)).toContain('Chloé Martin');
    await ana.submit(ana.newest(ana.chat), { time: '11:00' });
    expect(lastFor(ana)).toContain('11:00');
    await ben.write('edit-settings');
    expect(lastFor(ben)).toContain('Only people who manage this channel');
  });
});

test('in one’s own words: write, see the solution, tick what one had', async () => {
  const find = async (): Promise<SeenMessage> => {
    for (let asked = 0; asked < 10; asked += 1) {
      await ben.write('quiz');
      const message = ben.newest(ben.chat);
      if (ben.readsMessage(message).includes('Answer in your own words')) {
        return message;
      }
      await press(ben, message, 'retrain');
    }
    throw new Error('The question with an open form never came.');
  };
  const question = await find();
  await ben.press(question, { label: 'Answer in your own words' });
  expect(lastFor(ben)).toContain('What do you do, and why?');
  await ben.submit(question, { answer: 'I train it again. <at>everyone</at>' });
  expect(lastFor(ben)).toContain('The data has drifted.');
  expect(lastFor(ben)).toContain('I train it again.');
  await ben.submit(question, { 'key-points': ['point-1'] });
  expect(lastFor(ben)).toContain('1 of 2 key points');
});

test('a team that is archived is asked nothing more, until it is there again', async () => {
  const { channel } = world;
  await ana.addBot(channel.id);
  await ana.press(ana.newest(channel.id), { label: START });
  await ana.archiveTeam(channel.id);
  await world.at(MONDAY);
  await ana.unarchiveTeam(channel.id);
  await world.at('2026-11-24T09:30:00Z');
  const rounds = ana.sees(channel.id).filter((one) => ana.readsMessage(one).includes('Accuracy'));
  expect(rounds).toHaveLength(1);
});

test('two channels of one team each have their own question and their own board', async () => {
  const { channel, general } = world;
  await ana.addBot(general.id);
  await ben.mention(channel.id, '');
  await ana.press(ana.newest(general.id), { label: START });
  await ben.press(ben.newest(channel.id), { label: START });
  await world.at(MONDAY);
  expect(ana.readsMessage(ana.newest(general.id))).toContain('Question of the day');
  expect(ana.readsMessage(ana.newest(channel.id))).toContain('Question of the day');
  await press(ana, ana.newest(general.id), 'retrain');
  await world.at('2026-11-23T09:31:00Z');
  expect(chloe.reads(general.id)).toContain('1 person has answered');
  expect(chloe.reads(channel.id)).toContain('Nobody has answered yet');
});
