import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anIncident } from '../../support/builders.ts';
import type { SlackPerson } from '../../support/slack/people.ts';
import { interactiveElements } from '../../support/slack/read/find-element.ts';
import type { SlackMessage } from '../../support/slack/state.ts';
import { createSlackWorld, type SlackWorld } from '../../support/slack-world.ts';

describe.each(['http', 'socket'] as const)('an incident in Slack, over %s', (wayIn) => {
  let world: SlackWorld;
  let ben: SlackPerson;
  beforeEach(async () => {
    world = await createSlackWorld(wayIn, [anIncident()]);
    ben = world.person('U3');
  });
  afterEach(async () => {
    const { problems } = world.fake.state;
    await world.close();
    expect(problems).toEqual([]);
  });

  const newest = (): SlackMessage =>
    ben.ephemerals().at(-1) ?? expect.fail('Nothing was shown to Ben.');

  const type = async (text: string): Promise<SlackMessage> => {
    await (await ben.command('C1', text)).replied();
    return newest();
  };

  const press = async (
    on: SlackMessage,
    what: { label: string } | { value: string },
  ): Promise<SlackMessage> => {
    await (await ben.press(on, what)).replied();
    return newest();
  };

  /** What its buttons carry: the practice and an option. */
  const optionsOf = (on: SlackMessage): readonly string[] =>
    interactiveElements(on.blocks).map(({ element }) => String(element['value']));

  const choose = (on: SlackMessage, option: string): Promise<SlackMessage> =>
    press(on, { value: optionsOf(on).find((value) => value.endsWith(`|${option}`)) ?? option });

  test('leads from step to step, for one person alone, and ends with its lesson', async () => {
    await world.person('U2').inviteBot('C1');
    const first = await type('quiz incident');
    expect(ben.readsMessage(first)).toContain('A page at three in the morning.');
    expect(first.text).toContain('Incident, step 1 of 3: Decision 1?');

    const feedback = await choose(first, 'wrong-1');
    expect(ben.readsMessage(feedback)).toContain('Why not 1.');
    expect(ben.readsMessage(feedback)).not.toContain('Situation 2.');

    const second = await press(feedback, { label: 'Next step' });
    expect(ben.readsMessage(second)).toContain('Situation 2.');
    const again = await press(feedback, { label: 'Next step' });
    expect(ben.readsMessage(again)).toBe(ben.readsMessage(second));
    expect(optionsOf(again)).toEqual(optionsOf(second));

    const third = await press(await choose(second, 'right-2'), { label: 'Next step' });
    expect(ben.readsMessage(third)).toContain('Incident · step 3 of 3');
    const end = ben.readsMessage(await choose(third, 'right-3'));
    expect(end).toContain('2 of 3 steps right');
    expect(end).toContain('Because 3.');
    expect(end).toContain('Contain before you look for the cause.');
    expect(end).toContain('A runbook');
    expect(end).toContain('Another incident');
    expect(world.person('U2').ephemerals()).toEqual([]);
  });
});
