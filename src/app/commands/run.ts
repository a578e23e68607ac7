import { localDateOf } from '../../core/schedule/planning.ts';
import type { View } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { nextStep } from '../practice/next-step.ts';
import { askOwnWords } from '../practice/own-words.ts';
import { quiz } from '../practice/quiz.ts';
import { presentHelp } from '../present/help.ts';
import { presentInvalidCommand } from '../present/invalid-command.ts';
import { presentChannelOnly } from '../present/refusals.ts';
import { presentUnknownCommand } from '../present/unknown-command.ts';
import { askSettings } from '../settings/settings-form.ts';
import { startDaily } from '../settings/start-daily.ts';
import { leaderboard } from './leaderboard.ts';
import { mistakes } from './mistakes.ts';
import type { Command, ParseContext } from './parse/command.ts';
import { parseCommand } from './parse/parse.ts';
import { setSettings, showLanguage, showSchedule, showTopics } from './settings.ts';
import { stats } from './stats.ts';
import { today } from './today.ts';

const runInChannel = async (
  context: Context,
  channel: Channel,
  command: Exclude<
    Command,
    { name: 'quiz' | 'mistakes' | 'help' | 'own-words' | 'next-step' | 'edit-settings' }
  >,
): Promise<View> => {
  if ('change' in command) {
    return setSettings(context, channel, command.change);
  }
  switch (command.name) {
    case 'start-daily':
      return startDaily(context, channel);
    case 'today':
      return today(context, channel);
    case 'stats':
      return stats(context, channel);
    case 'leaderboard':
      return leaderboard(context, channel, command.period);
    case 'schedule':
      return showSchedule(context, channel);
    case 'topics':
      return showTopics(context, channel);
    case 'language':
      return showLanguage(context);
  }
};

const carryOut = async (context: Context, command: Command): Promise<View> => {
  switch (command.name) {
    case 'help':
      return presentHelp(context.speech);
    case 'quiz':
      return quiz(context, command);
    case 'mistakes':
      return mistakes(context);
    case 'own-words':
      return askOwnWords(context, command.ask);
    case 'next-step':
      return nextStep(context, command.ask);
    case 'edit-settings':
      return askSettings(context, command.channelId);
    default:
      return context.channel === undefined
        ? presentChannelOnly(context.speech)
        : runInChannel(context, context.channel, command);
  }
};

const parseContext = ({ services, channel }: Context): ParseContext => {
  const { bank, clock, words } = services;
  return {
    words,
    topics: [...bank.topics()].map(([id, name]) => ({ id, name })),
    today: localDateOf(clock.now(), channel?.settings.schedule.zone ?? services.defaultZone),
  };
};

/** Carries out what was typed after `/mlops`, or says what is wrong with it. */
export const runCommand = async (context: Context, text: string): Promise<View> => {
  const parsed = parseCommand(text, parseContext(context));
  const command = parsed.type === 'command' ? parsed.command.name : parsed.type;
  context.log.info({ command }, 'command read');
  switch (parsed.type) {
    case 'command':
      return carryOut(context, parsed.command);
    case 'unknown':
      return presentUnknownCommand(context.speech, parsed.word, parsed.nearest);
    case 'invalid':
      return presentInvalidCommand(context.speech, parsed);
  }
};
