import { type BrokenRule, brokenRules, type ChoiceParts } from './rules.ts';

/** The parts of a step that have to fit each other and the other steps, as far as they are there. */
export interface StepParts {
  readonly id?: string | undefined;
  readonly situation?: unknown;
  readonly options?: ChoiceParts['options'] | undefined;
  readonly answer?: ChoiceParts['answer'] | undefined;
}

/** The rules that an incident's steps break; paths begin with `steps`. */
export const brokenStepRules = (steps: readonly StepParts[]): readonly BrokenRule[] =>
  steps.flatMap((step, index) =>
    [
      ...repeatedId(step, steps.slice(0, index)),
      ...misplacedSituation(step, index),
      ...brokenChoice(step),
    ].map((rule) => ({ ...rule, path: ['steps', index, ...rule.path] })),
  );

const repeatedId = ({ id }: StepParts, earlier: readonly StepParts[]): readonly BrokenRule[] =>
  id === undefined || earlier.every((step) => step.id !== id)
    ? []
    : [
        {
          path: ['id'],
          message: `\`${id}\` is the id of an earlier step too`,
          mend: 'give each step an id of its own',
        },
      ];

const misplacedSituation = (
  { id = '', situation }: StepParts,
  index: number,
): readonly BrokenRule[] => {
  if (index === 0 && situation !== undefined) {
    return [
      {
        path: ['situation'],
        message: 'the first step has `situation`',
        mend: 'remove it: the scenario is where the first step begins',
      },
    ];
  }
  if (index > 0 && situation === undefined) {
    return [
      {
        path: [],
        message: `step \`${id}\` has no \`situation\``,
        mend: 'add `situation`, with what was done next and what is seen now',
      },
    ];
  }
  return [];
};

const brokenChoice = ({ options, answer }: StepParts): readonly BrokenRule[] =>
  options === undefined || answer === undefined ? [] : brokenRules({ options, answer });
