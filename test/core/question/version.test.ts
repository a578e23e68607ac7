import { describe, expect, it } from 'vitest';
import { type Question, questionSchema } from '../../../src/core/question/schema.ts';
import { createVersions, versionOf } from '../../../src/core/question/version.ts';

const question: Question = questionSchema.parse({
  id: 'one',
  topic: 'serving',
  tags: [],
  difficulty: 1,
  revision: 1,
  kind: 'open',
  scenario: { en: 'S', es: 'S' },
  question: { en: 'Q', es: 'Q' },
  justification: { en: 'J', es: 'J' },
  references: [{ title: 'T', url: 'https://example.com', checked: '2026-11-22' }],
  open: { prompt: { en: 'P', es: 'P' }, keyPoints: [{ en: 'K', es: 'K' }] },
});

/** The same values, with the keys of every map the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, reversed(child)]),
      )
    : value;
};

describe('versionOf', () => {
  it('is a SHA-256 beside the question', () => {
    const version = versionOf(question);
    expect(version.question).toBe(question);
    expect(version.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same for the same question, however its keys are ordered', () => {
    expect(versionOf(reversed(question) as Question).digest).toBe(versionOf(question).digest);
  });

  it('is another when anything is another, however deep', () => {
    const changed: Question = { ...question, scenario: { en: 'S', es: 'S.' } };
    expect(versionOf(changed).digest).not.toBe(versionOf(question).digest);
  });
});

describe('createVersions', () => {
  it('names each question as versionOf does, and once', () => {
    const versions = createVersions();
    const changed: Question = { ...question, revision: 2 };
    expect(versions(question)).toEqual(versionOf(question));
    expect(versions(changed)).toEqual(versionOf(changed));
    expect(versions(question)).toBe(versions(question));
  });
});
