import type { MessageKey } from '../../../i18n/messages.ts';

/** The messages that hold each word's spellings, joined by `|`. */
export const WORD_KEYS = {
  quiz: 'command.quiz.words',
  today: 'command.today.words',
  leaderboard: 'command.leaderboard.words',
  stats: 'command.stats.words',
  mistakes: 'command.mistakes.words',
  schedule: 'command.schedule.words',
  topics: 'command.topics.words',
  language: 'command.language.words',
  help: 'command.help.words',
  week: 'command.week.words',
  month: 'command.month.words',
  all: 'command.all.words',
  incident: 'command.incident.words',
  set: 'command.set.words',
  pause: 'command.pause.words',
  resume: 'command.resume.words',
  until: 'command.until.words',
  tomorrow: 'command.tomorrow.words',
  days: 'command.days.words',
  weekdays: 'command.weekdays.words',
  time: 'command.time.words',
  reveal: 'command.reveal.words',
  zone: 'command.zone.words',
  difficulty: 'command.difficulty.words',
  and: 'command.and.words',
  to: 'command.to.words',
  filler: 'command.filler.words',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** A word that commands are made of, whatever the language it is typed in. */
export type Word = keyof typeof WORD_KEYS;

/** Commands in the order in which help names them. */
export const COMMAND_WORDS = [
  'quiz',
  'today',
  'leaderboard',
  'stats',
  'mistakes',
  'schedule',
  'topics',
  'language',
  'help',
] as const satisfies readonly Word[];
