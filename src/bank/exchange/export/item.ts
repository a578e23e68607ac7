import { isChoice } from '../../../core/question/choice.ts';
import type { IncidentQuestion, Question, Reference } from '../../../core/question/schema.ts';

/** One thing to be asked, in one language: what most formats call an item or a question. */
export interface Item {
  /** The question’s id; of an incident’s step, the incident’s id and the step’s number. */
  readonly id: string;
  /** The id of the question in the bank. */
  readonly bankId: string;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly difficulty: number;
  readonly revision: number;
  readonly language: string;
  readonly scenario: string;
  readonly question: string;
  /** Empty where the answer is given in one’s own words. */
  readonly choices: readonly ItemChoice[];
  /** Ids of the right choices, where the question names them in another order than `choices`. */
  readonly answer?: readonly string[];
  readonly open?: { readonly prompt: string; readonly keyPoints: readonly string[] };
  readonly justification: string;
  readonly references: readonly Reference[];
  readonly picture?: { readonly file: string; readonly alt: string };
}

export interface ItemChoice {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  /** Why it is wrong here. */
  readonly why?: string;
}

/** What a format can’t carry of a question. */
export interface Loss {
  readonly id: string;
  readonly what: string;
}

type Texts = Readonly<Record<string, string>>;

interface Decision {
  readonly question: Texts;
  readonly options: readonly {
    readonly id: string;
    readonly text: Texts;
    readonly why?: Texts | undefined;
  }[];
  readonly answer: readonly string[];
  readonly justification: Texts;
}

/** The question as items in one language, in which all of it has to be written. */
export const itemsOf = (question: Question, language: string): readonly Item[] => {
  const say = (text: Texts): string => text[language] ?? '';
  const { picture } = question;
  const common = {
    id: question.id,
    bankId: question.id,
    topic: question.topic,
    tags: question.tags,
    difficulty: question.difficulty,
    revision: question.revision,
    language,
    scenario: say(question.scenario),
    references: question.references,
    ...(picture && { picture: { file: picture.file, alt: say(picture.alt) } }),
  };
  if (question.kind === 'incident') {
    return question.steps.map((step, index) => stepItem(common, step, index, say));
  }
  const open = question.open !== undefined && {
    prompt: say(question.open.prompt),
    keyPoints: question.open.keyPoints.map(say),
  };
  const choice = isChoice(question) ? choiceParts(question, say) : openParts(question, say);
  return [{ ...common, ...choice, ...(open && { open }) }];
};

/** What is lost of a question, whatever the format, as soon as it has to become items. */
export const itemLosses = (question: Question): readonly Loss[] =>
  question.kind === 'incident'
    ? [
        {
          id: question.id,
          what: 'that the steps of an incident belong together, and what it teaches as a whole',
        },
      ]
    : [];

type Common = Omit<Item, 'question' | 'choices' | 'justification'>;
type Say = (text: Texts) => string;

const stepItem = (
  { picture, ...common }: Common,
  step: IncidentQuestion['steps'][number],
  index: number,
  say: Say,
): Item => ({
  ...common,
  ...choiceParts(step, say),
  id: `${common.id}-${index + 1}`,
  scenario: step.situation === undefined ? common.scenario : say(step.situation),
  ...(index === 0 && picture && { picture }),
});

const choiceParts = ({ question, options, answer, justification }: Decision, say: Say) => {
  const places = answer.map((right) => options.findIndex(({ id }) => id === right));
  const inOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  return {
    question: say(question),
    justification: say(justification),
    choices: options.map(({ id, text, why }) => ({
      id,
      text: say(text),
      right: answer.includes(id),
      ...(why && { why: say(why) }),
    })),
    ...(!inOrder && { answer }),
  };
};

const openParts = (question: Extract<Question, { kind: 'open' }>, say: Say) => ({
  question: 'question' in question ? say(question.question) : '',
  justification: say(question.justification),
  choices: [],
});
