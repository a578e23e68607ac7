import { letterOf } from '../../core/letters.ts';
import type { ChoiceQuestion, Localized, OpenForm, Question } from '../../core/question/schema.ts';
import { richLines, WIDTH, wrap } from './wrap.ts';

type Say = (texts: Localized) => string;

/** How a question will look in one language: message, buttons, feedback and open form, as lines. */
export const previewLines = (
  question: Question,
  topicName: string,
  language: string,
): readonly string[] => {
  const say: Say = (texts) => texts[language] ?? texts.en;
  return [
    ...wrap(`${question.id} · ${topicName} · difficulty ${question.difficulty} · ${language}`, ''),
    '='.repeat(WIDTH),
    ...messageLines(question, say),
    ...(question.kind === 'open' ? [] : choiceLines(question, say)),
    ...section('Justification'),
    ...richLines(say(question.justification), INDENT),
    ...section('Sources'),
    ...question.references.flatMap(({ title, url, checked, volatile }) => [
      ...wrap(title, `${INDENT}- `),
      ...wrap(`${url}\nread on ${checked}${volatile === true ? ', changes often' : ''}`, '    '),
    ]),
    ...(question.open === undefined ? [] : openLines(question.open, say)),
  ];
};

const INDENT = '  ';

const section = (heading: string): readonly string[] => ['', heading, '-'.repeat(heading.length)];

const messageLines = ({ scenario, picture, question }: Question, say: Say): readonly string[] => [
  ...section('Message'),
  ...richLines(say(scenario), INDENT),
  ...(picture === undefined ? [] : ['', ...wrap(`[${picture.file}: ${say(picture.alt)}]`, INDENT)]),
  '',
  ...richLines(say(question), INDENT),
];

const choiceLines = (question: ChoiceQuestion, say: Say): readonly string[] => {
  const lettered = question.options.map((option, index) => ({ option, letter: letterOf(index) }));
  return [
    '',
    ...lettered.flatMap(({ option, letter }) => under(`${letter}  `, say(option.text))),
    '',
    INDENT +
      buttons(
        lettered.map(({ letter }) => letter),
        question.kind,
      ),
    ...section('Feedback'),
    ...lettered.flatMap(({ option, letter }) => {
      const right = question.answer.includes(option.id);
      return [
        `${INDENT}${letter}  ${right ? 'Right' : 'Wrong'} (${option.id})`,
        ...(option.why === undefined ? [] : richLines(say(option.why), `${INDENT}   `)),
      ];
    }),
  ];
};

const buttons = (letters: readonly string[], kind: ChoiceQuestion['kind']): string =>
  kind === 'single'
    ? letters.map((letter) => `[ ${letter} ]`).join(' ')
    : `Tick all that apply: ${letters.map((letter) => `☐ ${letter}`).join(' ')}  [ Send ]`;

const openLines = ({ prompt, keyPoints }: OpenForm, say: Say): readonly string[] => [
  ...section('Open form'),
  ...richLines(say(prompt), INDENT),
  '',
  `${INDENT}Key points`,
  ...keyPoints.flatMap((point) => under('- ', say(point))),
];

/** A text whose first line has a mark before it, and whose others are indented as far. */
const under = (mark: string, text: string): readonly string[] => {
  const [first = '', ...rest] = richLines(text, INDENT + ' '.repeat(mark.length));
  return [INDENT + mark + first.trimStart(), ...rest];
};
