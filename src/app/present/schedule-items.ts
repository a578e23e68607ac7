import type { ChannelSettings, LocalDate, Schedule } from '../../core/schedule/settings.ts';
import type { NoticeView } from '../../core/view/view.ts';
import { daysInWords } from './days.ts';
import { difficultyName } from './question.ts';
import { type Speech, topicName } from './speech.ts';

type Items = NoticeView['items'];

/** When what is posted: the part of the settings that a newcomer wants to know. */
export const timeItems = (speech: Speech, schedule: Schedule): Items => {
  const { t } = speech;
  const reveal = { time: t.formats.time(schedule.revealTime) };
  const weekly = {
    day: t.formats.sentence(t.formats.weekday(schedule.weeklyDay)),
    time: t.formats.time(schedule.weeklyTime),
  };
  const days = t.formats.sentence(daysInWords(speech, schedule.days));
  // Both are `HH:MM`, so they compare as text.
  const sameDay = schedule.revealTime > schedule.time;
  return [
    { term: t.text('schedule.days'), text: days },
    { term: t.text('schedule.question'), text: t.formats.time(schedule.time) },
    {
      term: t.text('schedule.answer'),
      text: t.text(sameDay ? 'schedule.same-day' : 'schedule.next-day', reveal),
    },
    { term: t.text('schedule.leaderboard'), text: t.text('schedule.weekly', weekly) },
    { term: t.text('schedule.zone'), text: schedule.zone },
  ];
};

/** All that a channel's people can choose. `today` decides whether a pause still holds. */
export const settingsItems = (
  speech: Speech,
  settings: ChannelSettings,
  today: LocalDate,
): Items => {
  const { t } = speech;
  return [
    ...timeItems(speech, settings.schedule),
    { term: t.text('schedule.language'), text: t.text('language.name') },
    { term: t.text('schedule.topics'), text: topicsText(speech, settings) },
    { term: t.text('schedule.difficulty'), text: difficultiesText(speech, settings) },
    { term: t.text('schedule.pause'), text: pauseText(speech, settings, today) },
  ];
};

const topicsText = (speech: Speech, { topics }: ChannelSettings): string =>
  topics.length === 0
    ? speech.t.text('schedule.all-topics')
    : topics.map((topic) => topicName(speech, topic)).join(' · ');

const difficultiesText = (speech: Speech, { difficulties }: ChannelSettings): string => {
  const { t } = speech;
  const names = difficulties.toSorted().map((level) => difficultyName(speech, level));
  return names.length === 0
    ? t.text('schedule.all-difficulties')
    : t.formats.sentence(t.formats.list(names));
};

const pauseText = ({ t }: Speech, { pausedUntil }: ChannelSettings, today: LocalDate): string =>
  pausedUntil === null || pausedUntil <= today
    ? t.text('schedule.not-paused')
    : t.text('schedule.paused', { date: t.formats.localDate(pausedUntil, 'long') });
