import type { Problem } from '../../problem.ts';
import { takeReferences } from '../gift/appendix.ts';
import { choiceFields, rightFeedback, type SourceChoice } from '../import/choices.ts';
import {
  type Draft,
  type Fields,
  type ReadFormat,
  readEach,
  type SourceContext,
} from '../import/draft.ts';
import { splitStem } from '../import/stem.ts';
import { trueFalse } from '../import/true-false.ts';
import { filesOf, plainTextOf, textOf } from './texts.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml-tree.ts';

/** Reads Moodle’s own XML. A file that ends in the middle gives the questions before that. */
export const readMoodle: ReadFormat = (xml, context) => {
  const { elements, fault } = parseXml(xml.replace(/^\uFEFF/, ''));
  let category: string | undefined;
  const { drafts, problems } = readEach(elements, (element) => {
    const type = element.attributes['type'];
    if (element.name !== 'question') {
      return faultOf(element.line, `\`${element.name}\` is not a question`, context);
    }
    if (type === 'category') {
      category = plainTextOf(element, 'category');
      return undefined;
    }
    return readQuestion(element, category, context);
  });
  const broken: readonly Problem[] = fault
    ? [
        {
          ...{ file: context.file, line: fault.line, column: fault.column, field: '' },
          message: `this is not XML: ${fault.message}`,
          mend: 'export the file again; nothing was read from here on',
        },
      ]
    : [];
  return { drafts, problems: [...problems, ...broken] };
};

const faultOf = (line: number, message: string, { file }: SourceContext): Problem => ({
  ...{ file, line, column: 1, field: '', message },
  mend: 'ask it with options, as true or false, or as an essay, or leave it out',
});

const readQuestion = (
  element: XmlElement,
  category: string | undefined,
  context: SourceContext,
): Draft | Problem => {
  const { language } = context;
  const type = element.attributes['type'] ?? '';
  const parts = partsOf(element, type, language);
  if (parts === undefined) {
    const message = `a question of type \`${type}\` has no counterpart in the bank`;
    return faultOf(element.line, message, context);
  }
  const id = childOf(element, 'idnumber')?.text.trim();
  const tags = childrenOf(childOf(element, 'tags') ?? element, 'tag').map((tag) =>
    (childOf(tag, 'text')?.text ?? '').trim(),
  );
  const title = plainTextOf(element, 'name');
  return {
    ...{
      file: context.file,
      line: element.line,
      languages: [language],
      notes: notesOf(element, parts.choices),
    },
    ...(category !== undefined && { category }),
    ...(title !== '' && { title }),
    fields: { ...(id && { id }), ...(tags.length > 0 && { tags }), ...parts.fields },
  };
};

interface Parts {
  readonly choices: readonly SourceChoice[];
  readonly fields: Fields;
}

const partsOf = (element: XmlElement, type: string, language: string): Parts | undefined => {
  const choices = choicesOf(element, type, language);
  if (choices === undefined) {
    return undefined;
  }
  const said = (text: string) => ({ [language]: text });
  const stem = splitStem(textOf(element, 'questiontext'));
  const { rest, references } = takeReferences(textOf(element, 'generalfeedback'));
  const justification = [rest, ...rightFeedback(choices)].filter(Boolean).join('\n\n');
  const grader = textOf(element, 'graderinfo');
  const open = {
    prompt: said(stem.question),
    ...(grader !== '' && { keyPoints: pointsOf(grader).map(said) }),
  };
  return {
    choices,
    fields: {
      ...(stem.scenario !== undefined && { scenario: said(stem.scenario) }),
      question: said(stem.question),
      ...(justification !== '' && { justification: said(justification) }),
      ...(references.length > 0 && { references }),
      ...(type === 'essay' ? { kind: 'open', open } : choiceFields(choices, language)),
    },
  };
};

/** What Moodle tells graders to look for, a point a line. */
const pointsOf = (grader: string): readonly string[] =>
  grader
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*]|\d+[.)])\s+/, '').trim())
    .filter(Boolean);

/** @returns `undefined` when the type of question has no options and isn’t an essay either. */
const choicesOf = (
  element: XmlElement,
  type: string,
  language: string,
): readonly SourceChoice[] | undefined => {
  const answers = childrenOf(element, 'answer');
  switch (type) {
    case 'essay':
      return [];
    case 'multichoice': {
      const full = answers.some((answer) => fractionOf(answer) >= 100);
      return answers.map((answer) => ({
        text: ownText(answer),
        right: fractionOf(answer) > (full ? 99 : 0),
        feedback: textOf(answer, 'feedback'),
      }));
    }
    case 'truefalse': {
      const [right] = answers.filter((answer) => fractionOf(answer) > 0);
      const [wrong] = answers.filter((answer) => fractionOf(answer) <= 0);
      const feedback = { right: textOf(right, 'feedback'), wrong: textOf(wrong, 'feedback') };
      return trueFalse(right !== undefined && ownText(right) === 'true', feedback, language);
    }
    default:
      return undefined;
  }
};

const fractionOf = ({ attributes }: XmlElement): number => Number(attributes['fraction'] ?? 0);

const ownText = (answer: XmlElement): string =>
  textOf({ ...answer, children: [{ ...answer, name: 'answer' }] }, 'answer');

const notesOf = (element: XmlElement, choices: readonly SourceChoice[]): readonly string[] => {
  const files = filesOf(element);
  const hints = childrenOf(element, 'hint').length;
  const partly = childrenOf(element, 'answer').filter(
    (answer) => fractionOf(answer) > 0 && fractionOf(answer) < 100,
  ).length;
  const rightOnes = choices.filter(({ right }) => right).length;
  return [
    ...(files > 0 ? [`left out: pictures or files, ${files}`] : []),
    ...(hints > 0 ? [`left out: hints, ${hints}`] : []),
    ...(partly > 0 && rightOnes < 2 ? ['left out: marks for answers that are partly right'] : []),
  ];
};
