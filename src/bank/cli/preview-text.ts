import { letterOf } from '../../core/letters.ts';
import type {
  ChoiceQuestion,
  IncidentQuestion,
  Localized,
  OpenForm,
  Question,
} from '../../core/question/schema.ts';
import { stepQuestion } from '../../core/question/steps.ts';
import { openForm } from '../../core/question/texts.ts';
import { richLines, WIDTH, wrap } from './wrap.ts';

type Say = (texts: Localized) => string;

/** How a question will look in one language: message, buttons, feedback and open form, as lines. */
export const previewLines = (
  question: Question,
  topicName: string,
  language: string,
): readonly string[] => {
  const say: Say = (texts) => texts[language] ?? texts.en;
  const form = openForm(question);
  return [
    ...wrap(`${question.id} · ${topicName} · difficulty ${question.difficulty} · ${language}`, ''),
    '='.repeat(WIDTH),
    ...askedLines(question, say),
    ...section(question.kind === 'incident' ? 'Lesson' : 'Justification'),
    ...richLines(say(question.justification), INDENT),
    ...section('Sources'),
    ...question.references.flatMap(({ title, url, checked, volatile }) => [
      ...wrap(title, `${INDENT}- `),
      ...wrap(`${url}\nread on ${checked}${volatile === true ? ', changes often' : ''}`, '    '),
    ]),
    ...(form === undefined ? [] : openLines(form, say)),
  ];
};

const INDENT = '  ';

const section = (heading: string): readonly string[] => ['', heading, '-'.repeat(heading.length)];

const askedLines = (question: Question, say: Say): readonly string[] => {
  switch (question.kind) {
    case 'incident':
      return stepLines(question, say);
    case 'open':
      return [...section('Message'), ...messageLines(question, say)];
    default:
      return [
        ...section('Message'),
        ...messageLines(question, say),
        ...choiceLines(question, say),
        ...section('Feedback'),
        ...feedbackLines(question, say),
      ];
  }
};

/** Each step as it is asked, and what it says of each choice. */
const stepLines = (incident: IncidentQuestion, say: Say): readonly string[] =>
  incident.steps.flatMap(({ id }, index) => {
    const step = stepQuestion(incident, index + 1);
    return [
      ...section(`Step ${index + 1} of ${incident.steps.length} (${id})`),
      ...messageLines(step, say),
      ...choiceLines(step, say),
      '',
      ...feedbackLines(step, say),
      '',
      ...richLines(say(step.justification), INDENT),
    ];
  });

type Message = Pick<ChoiceQuestion, 'scenario' | 'picture' | 'question'>;

const messageLines = ({ scenario, picture, question }: Message, say: Say): readonly string[] => [
  ...richLines(say(scenario), INDENT),
  ...(picture === undefined ? [] : ['', ...wrap(`[${picture.file}: ${say(picture.alt)}]`, INDENT)]),
  '',
  ...richLines(say(question), INDENT),
];

const lettered = ({ options }: ChoiceQuestion) =>
  options.map((option, index) => ({ option, letter: letterOf(index) }));

const choiceLines = (question: ChoiceQuestion, say: Say): readonly string[] => {
  const options = lettered(question);
  const letters = options.map(({ letter }) => letter);
  return [
    '',
    ...options.flatMap(({ option, letter }) => under(`${letter}  `, say(option.text))),
    '',
    INDENT + buttons(letters, question.kind),
  ];
};

const feedbackLines = (question: ChoiceQuestion, say: Say): readonly string[] =>
  lettered(question).flatMap(({ option, letter }) => {
    const right = question.answer.includes(option.id);
    return [
      `${INDENT}${letter}  ${right ? 'Right' : 'Wrong'} (${option.id})`,
      ...(option.why === undefined ? [] : richLines(say(option.why), `${INDENT}   `)),
    ];
  });

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
