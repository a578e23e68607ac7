import { expect, test } from 'vitest';
import { parseCommand } from '../../../src/app/commands/parse/parse.ts';
import { createCommandWords } from '../../../src/app/commands/parse/words.ts';
import { presentHelp } from '../../../src/app/present/help.ts';
import { presentLanguage } from '../../../src/app/present/language.ts';
import { presentSchedule } from '../../../src/app/present/schedule.ts';
import type { Speech } from '../../../src/app/present/speech.ts';
import { presentTopics } from '../../../src/app/present/topics.ts';
import { presentUnknownCommand } from '../../../src/app/present/unknown-command.ts';
import { presentWelcome } from '../../../src/app/present/welcome.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import type { NoticeView } from '../../../src/core/view/view.ts';
import { loadLanguages } from '../../../src/i18n/languages.ts';
import { date, english, spanish, topic } from './fixtures.ts';

const context = {
  words: createCommandWords(await loadLanguages()),
  topics: ['monitoring', 'serving'].map((id) => ({
    id: topic(id),
    name: { en: id, es: id },
  })),
  today: date('2026-11-23'),
};

const settings = defaultSettings('en', 'Europe/Madrid');
const nothing = { daily: null, weekly: null };

const noticesOf = (speech: Speech): NoticeView[] => [
  presentWelcome(speech, settings, true),
  presentHelp(speech),
  presentSchedule(speech, { settings, plan: nothing, now: 0, changed: false }),
  presentTopics(speech, [], []),
  presentLanguage(speech, [english.t, spanish.t]),
  presentUnknownCommand(speech, 'dance'),
];

/** `[topic|incident]` is typed as `monitoring` and `incident`, `[week|month]` as each of them. */
const spelledOut = (usage: string): string[] => {
  const [start = '', rest] = usage.split(' [', 2);
  if (rest === undefined) {
    return [start];
  }
  const choices = rest.replace(']', '').split('|');
  const typed = choices.map((choice) => (/^(topic|tema)$/.test(choice) ? 'monitoring' : choice));
  return [start, ...typed.map((it) => `${start} ${it}`)];
};

const commandsOf = ({ text, items, actions }: NoticeView): string[] => {
  const inText = [...text.matchAll(/`\/mlops ([^`]+)`/g)].map(([, command = '']) => command);
  const inItems = items
    .flatMap(({ term, text: explained }) => [term, explained])
    .filter((words) => words.startsWith('/mlops '))
    .map((words) => words.slice('/mlops '.length));
  return [...inText, ...inItems, ...actions.map(({ command }) => command)].flatMap(spelledOut);
};

test.each([
  ['English', english],
  ['Spanish', spanish],
])('every command that is shown in %s is understood', (_, speech) => {
  const commands = noticesOf(speech).flatMap(commandsOf);
  expect(commands.length).toBeGreaterThan(25);
  const misunderstood = commands.filter(
    (command) => parseCommand(command, context).type !== 'command',
  );
  expect(misunderstood).toEqual([]);
});
