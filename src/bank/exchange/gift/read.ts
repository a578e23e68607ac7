import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs';
import { z } from 'zod';
import type { Problem } from '../../problem.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import { choiceFields, rightFeedback, type SourceChoice } from '../import/choices.ts';
import { type Draft, type Fields, type ReadFormat, readEach } from '../import/draft.ts';
import { splitStem } from '../import/stem.ts';
import { trueFalse } from '../import/true-false.ts';
import { takeReferences, withoutAppendix } from './appendix.ts';
import { type GiftBlock, giftBlocks } from './blocks.ts';
import { type Extras, isExtrasLine, parseExtras } from './extras.ts';

interface Placed {
  readonly block: GiftBlock;
  readonly category: string | undefined;
  readonly file: string;
  readonly language: string;
}

/** Reads GIFT, as Moodle writes it or as people do; what {@link writeGift} wrote comes back whole. */
export const readGift: ReadFormat = (text, context) => {
  let category: string | undefined;
  const placed = giftBlocks(text).map((block): Placed => {
    category = block.category ?? category;
    return { ...context, block, category };
  });
  return readEach(
    placed.filter(({ block }) => block.text !== ''),
    readBlock,
  );
};

const readBlock = (placed: Placed): Draft | Problem => {
  const { block, file } = placed;
  const fault = (message: string, mend: string, line = block.line, column = 1): Problem => ({
    ...{ file, line, column, field: '', message, mend },
  });
  let question: GIFTQuestion | undefined;
  try {
    [question] = parse(block.text);
  } catch (error) {
    const { line, column } = placeOf(error);
    return fault(
      `this is not GIFT: ${reasonOf(error)}`,
      'put a backslash before ~ = # { } : that are meant as themselves, and leave no empty line inside a question',
      block.lines[line - 1],
      column,
    );
  }
  if (question === undefined || question.type === 'Category' || question.type === 'Description') {
    return fault('this text has no answers', 'add them in { }, or remove it');
  }
  if (question.type !== 'MC' && question.type !== 'TF' && question.type !== 'Essay') {
    return fault(
      `a question of type ${TYPES[question.type]} has no counterpart in the bank`,
      'ask it with options, or as a question for one’s own words: { }',
    );
  }
  return draftOf(question, placed);
};

const TYPES = {
  Numerical: 'number',
  Short: 'short answer',
  Matching: 'matching pairs',
} as const;

type Readable = Extract<GIFTQuestion, { type: 'MC' | 'TF' | 'Essay' }>;

const draftOf = (question: Readable, { block, category, file, language }: Placed): Draft => {
  const line = block.comments.find(isExtrasLine);
  const extras = line === undefined ? undefined : parseExtras(line);
  const notes = [
    ...(line !== undefined && extras === undefined ? ['its `mlops-daily` comment is broken'] : []),
    ...(question.type === 'MC' ? choiceNotes(question) : []),
  ];
  const spoken = extras?.language ?? language;
  return {
    file,
    line: block.line,
    languages: [spoken],
    ...(category !== undefined && { category }),
    ...(question.title !== null && { title: question.title }),
    fields: {
      ...marksOf(block.comments),
      ...(extras && { difficulty: extras.difficulty, revision: extras.revision }),
      ...textFields(question, extras, spoken),
      ...(extras?.picture && {
        picture: { file: extras.picture.file, alt: { [spoken]: extras.picture.alt } },
      }),
    },
    notes,
  };
};

/** Id and tags, as Moodle writes them into a comment. */
const marksOf = (comments: readonly string[]): Fields => {
  const text = comments.filter((comment) => !isExtrasLine(comment)).join('\n');
  const id = /\[id:([^\]\n]+)\]/.exec(text)?.[1]?.trim();
  const tags = [...text.matchAll(/\[tag:([^\]\n]+)\]/g)].map(([, tag = '']) => tag.trim());
  return { ...(id && { id }), ...(tags.length > 0 && { tags }) };
};

const textFields = (question: Readable, extras: Extras | undefined, language: string): Fields => {
  const own = question.type === 'Essay';
  const stem = splitStem(textOf(question.stem), extras?.questionParagraphs);
  const asked = own ? (extras?.question ?? stem.question) : stem.question;
  const choices = own ? [] : choicesOf(question, language);
  const { justification, references } = feedbackOf(question, extras);
  const why = [justification, ...rightFeedback(choices)].filter(Boolean).join('\n\n');
  const prompt = own ? stem.question : extras?.prompt;
  const keyPoints = extras?.keyPoints?.map((point) => ({ [language]: point }));
  return {
    ...(stem.scenario !== undefined && { scenario: { [language]: stem.scenario } }),
    question: { [language]: asked },
    ...(own ? { kind: 'open' } : choiceFields(choices, language, extras)),
    ...(why !== '' && { justification: { [language]: why } }),
    ...(prompt !== undefined && {
      open: { prompt: { [language]: prompt }, ...(keyPoints && { keyPoints }) },
    }),
    ...(references.length > 0 && { references }),
  };
};

const feedbackOf = (question: Readable, extras: Extras | undefined) => {
  const feedback = question.globalFeedback === null ? '' : textOf(question.globalFeedback);
  if (extras === undefined) {
    const { rest, references } = takeReferences(feedback);
    return { justification: rest, references };
  }
  const { references, keyPoints = [] } = extras;
  const shown = question.type === 'Essay' ? keyPoints : [];
  return { justification: withoutAppendix(feedback, shown, references), references };
};

const choicesOf = (question: Readable, language: string): readonly SourceChoice[] => {
  if (question.type === 'TF') {
    const said = (feedback: TextFormat | null) => (feedback === null ? '' : textOf(feedback));
    // GIFT tells the feedback for a wrong answer first.
    const [wrong, right] = [said(question.trueFeedback), said(question.falseFeedback)];
    return trueFalse(question.isTrue, { right, wrong }, language);
  }
  if (question.type === 'Essay') {
    return [];
  }
  const marked = question.choices.some(({ isCorrect }) => isCorrect);
  return question.choices.map(({ isCorrect, weight, text, feedback }) => ({
    text: textOf(text),
    right: isCorrect || (!marked && (weight ?? 0) > 0),
    feedback: feedback === null ? '' : textOf(feedback),
  }));
};

const choiceNotes = ({ choices }: Extract<Readable, { type: 'MC' }>): readonly string[] => {
  const marked = choices.some(({ isCorrect }) => isCorrect);
  const partly = choices.some(({ isCorrect, weight }) => !isCorrect && (weight ?? 0) > 0);
  return [
    ...(marked || partly ? [] : ['no option is right']),
    ...(marked && partly ? ['left out: marks for answers that are partly right'] : []),
  ];
};

/** Texts without a format of their own may hold a little HTML; ours and most others are Markdown. */
const textOf = ({ format, text }: TextFormat): string =>
  format === 'html' ? htmlToMarkdown(text) : text;

const placeSchema = z
  .object({ location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }) })
  .transform(({ location }) => location.start)
  .catch({ line: 1, column: 1 });

const placeOf = (error: unknown) => placeSchema.parse(error);

/** The last part of what the parser says: what it found, not the dozens of things it would take. */
const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return /but (.+) found\.?$/s.exec(message)?.[1]?.concat(' is not expected here') ?? message;
};
