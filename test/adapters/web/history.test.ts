import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type History, openHistory } from '../../../adapters/web/history.ts';
import { askSubject, formSubject } from '../../../adapters/web/subject.ts';
import { deliveryId } from '../../contract/adapter/setup.ts';
import {
  form,
  PRACTICE,
  question,
  ROUND,
  rightFeedback,
  severalQuestion,
  stats,
  wrongFeedback,
} from '../../support/sample-views.ts';

let history: History;

beforeEach(() => {
  history = openHistory(':memory:');
});

afterEach(() => history.close());

const newPost = (number: number) => ({
  deliveryId: deliveryId(number),
  view: question,
  parent: null,
  at: number,
});
const toAna = { person: 'ana', reason: null, parent: null, command: null, at: 1 } as const;

describe('messages', () => {
  test('posted twice a delivery is two messages, and the first is found', () => {
    const first = history.post(newPost(1));
    const again = history.post(newPost(1));
    history.post(newPost(2));
    expect(again).not.toBe(first);
    expect(history.find(deliveryId(1))).toBe(first);
    expect(history.seenBy('ben', 60)).toHaveLength(3);
  });

  test('the newest are shown, oldest first', () => {
    for (const number of [1, 2, 3, 4]) {
      history.post(newPost(number));
    }
    expect(history.seenBy('ana', 3).map(({ at }) => at)).toEqual([2, 3, 4]);
  });

  test('survive a process that is killed right after it was told so', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'playground-')), 'history.db');
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        fileURLToPath(new URL('../../support/post-and-wait.ts', import.meta.url)),
        file,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [seq] = await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const reopened = openHistory(file);
    expect(reopened.find(deliveryId(1))).toBe(Number(String(seq)));
    reopened.close();
  });
});

describe('private replies', () => {
  test('the second reply to the same replaces the first, in its place', () => {
    const parent = history.post(newPost(1));
    const reason = askSubject(ROUND);
    history.reply({ ...toAna, reason, parent, view: wrongFeedback });
    history.reply({ ...toAna, view: stats });
    history.reply({ ...toAna, reason, parent, view: rightFeedback });
    expect(history.seenBy('ana', 60).map(({ view }) => view.heading)).toEqual([
      question.heading,
      rightFeedback.heading,
      stats.heading,
    ]);
  });

  test('are seen by one person and kept apart for each', () => {
    const reason = askSubject(ROUND);
    history.reply({ ...toAna, reason, view: wrongFeedback });
    history.reply({ ...toAna, person: 'ben', reason, view: rightFeedback });
    expect(history.seenBy('ana', 60).map(({ view }) => view.heading)).toEqual(['Not quite']);
    expect(history.seenBy('ben', 60).map(({ view }) => view.heading)).toEqual(['Right!']);
    expect(history.seenBy('chen', 60)).toEqual([]);
  });

  test('belong to the message that asked, or to that one’s own parent', () => {
    const posted = history.post(newPost(1));
    expect(history.parentFor('ana', askSubject(ROUND))).toBe(posted);
    history.reply({ ...toAna, view: severalQuestion });
    const practice = history.parentFor('ana', askSubject(PRACTICE));
    expect(practice).toBeGreaterThan(posted);
    history.reply({ ...toAna, parent: practice, reason: askSubject(PRACTICE), view: form });
    expect(history.parentFor('ana', formSubject(form.form))).toBe(practice);
    expect(history.parentFor('ben', askSubject(PRACTICE))).toBeNull();
  });
});
