import { describe, expect, test } from 'vitest';
import { changeOf } from './context.ts';

const schedule = (change: Record<string, unknown>) => ({ schedule: change });

describe('times', () => {
  test.each([
    ['09:30', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['21h30', '21:30'],
    ['21H', '21:00'],
    ['16:30h', '16:30'],
    ['0930', '09:30'],
    ['9:30 pm', '21:30'],
    ['9:30PM', '21:30'],
    ['9:30 p. m.', '21:30'],
    ['9 p.m.', '21:00'],
    ['9am', '09:00'],
    ['12am', '00:00'],
    ['12:15 am', '00:15'],
    ['12 pm', '12:00'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ['at 9:30', '09:30'],
  ])('%s', (text, time) => {
    expect(changeOf(`time ${text}`)).toEqual(schedule({ time }));
  });

  test.each(['9', '24:00', '9:60', '13pm', '0am', '9:3', '9,30', 'noon', '1:2:3', '-1:00', '930'])(
    '%s is refused',
    (text) => {
      expect(changeOf(`time ${text}`)).toMatchObject({
        type: 'invalid',
        problem: 'command.problem.time',
        value: text,
      });
    },
  );
});

describe('days', () => {
  test.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['mon - fri', [1, 2, 3, 4, 5]],
    ['Monday–Friday', [1, 2, 3, 4, 5]],
    ['monday to friday', [1, 2, 3, 4, 5]],
    ['lunes a viernes', [1, 2, 3, 4, 5]],
    ['de lunes hasta viernes', [1, 2, 3, 4, 5]],
    ['sat-mon', [1, 6, 7]],
    ['fri-thu', [1, 2, 3, 4, 5, 6, 7]],
    ['mon,wed,fri', [1, 3, 5]],
    ['fri, mon', [1, 5]],
    ['mon wed', [1, 3]],
    ['lunes, miércoles y viernes', [1, 3, 5]],
    ['lun mie vie', [1, 3, 5]],
    ['mon-wed,sat', [1, 2, 3, 6]],
    ['tues thurs', [2, 4]],
    ['mondays and sábados', [1, 6]],
    ['mon-mon', [1]],
    ['mon mon', [1]],
    ['all', [1, 2, 3, 4, 5, 6, 7]],
    ['todos', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['sunday', [7]],
  ])('%s', (text, days) => {
    expect(changeOf(`days ${text}`)).toEqual(schedule({ days }));
  });

  test.each(['mon-', '-fri', 'mon-fri-sun', 's', 'mon,someday', '1-5', 'mon-fri all', ','])(
    '%s is refused',
    (text) => {
      expect(changeOf(`days ${text}`)).toMatchObject({
        type: 'invalid',
        problem: 'command.problem.days',
      });
    },
  );
});

describe('the weekly leaderboard', () => {
  test.each([
    ['fri 16:30', 5, '16:30'],
    ['16:30 fri', 5, '16:30'],
    ['on friday at 4:30 pm', 5, '16:30'],
    ['4 pm thursday', 4, '16:00'],
    ['viernes a las 16h30', 5, '16:30'],
    ['domingo, 20:00', 7, '20:00'],
  ])('%s', (text, weeklyDay, weeklyTime) => {
    expect(changeOf(`weekly ${text}`)).toEqual(schedule({ weeklyDay, weeklyTime }));
  });

  test.each(['fri', '16:30', 'fri sat 16:30', 'fri 16:30 17:30', 'fri 25:00'])(
    '%s is refused',
    (text) => {
      expect(changeOf(`weekly ${text}`)).toMatchObject({ problem: 'command.problem.weekly' });
    },
  );
});

describe('zones', () => {
  test.each([
    ['Europe/Madrid', 'Europe/Madrid'],
    ['europe/madrid', 'Europe/Madrid'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['madrid', 'Europe/Madrid'],
    ['New York', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['kathmandu', 'Asia/Kathmandu'],
    ['kolkata', 'Asia/Kolkata'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
  ])('%s', (text, zone) => {
    expect(changeOf(`zone ${text}`)).toEqual(schedule({ zone }));
  });

  test('`time zone` is a zone', () => {
    expect(changeOf('time zone Asia/Tokyo time 10:00')).toEqual(
      schedule({ zone: 'Asia/Tokyo', time: '10:00' }),
    );
  });

  test.each([
    ['Europe/Madird', 'Europe/Madrid'],
    ['barcelonna', 'Europe/Madrid'],
    ['Berlín, Germany', 'Europe/Madrid'],
    ['amsterdan', 'Europe/Amsterdam'],
    ['+02:00', 'Europe/Madrid'],
  ])('%s is refused, and %s is offered', (text, offered) => {
    expect(changeOf(`zone ${text}`)).toMatchObject({
      type: 'invalid',
      problem: 'command.problem.zone',
      value: text,
      example: `schedule set zone ${offered}`,
    });
  });
});

describe('difficulties', () => {
  test.each([
    ['1-2', [1, 2]],
    ['2–3', [2, 3]],
    ['3-2', [2, 3]],
    ['1,3', [1, 3]],
    ['3 and 1', [1, 3]],
    ['2', [2]],
    ['1-3', []],
    ['1-2,3', []],
    ['all', []],
    ['todas', []],
  ])('%s', (text, difficulties) => {
    expect(changeOf(`difficulty ${text}`)).toEqual({ difficulties });
  });

  test.each(['0', '4', '1-4', 'easy', '1.5', ',', '1-9'])('%s is refused', (text) => {
    expect(changeOf(`difficulty ${text}`)).toMatchObject({
      problem: 'command.problem.difficulty',
      value: text,
    });
  });
});
