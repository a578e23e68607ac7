/** The parts of a question with options that have to fit each other. */
export interface ChoiceParts {
  readonly options: readonly { readonly id: string; readonly why?: unknown }[];
  readonly answer: readonly string[];
}

export interface BrokenRule {
  readonly path: readonly (string | number)[];
  /** What is wrong. */
  readonly message: string;
  /** How to mend it, as an instruction. */
  readonly mend: string;
}

/** The rules that tie options and answer together, as far as these parts break them. */
export const brokenRules = (parts: ChoiceParts): readonly BrokenRule[] => [
  ...repeatedOptions(parts),
  ...strayAnswers(parts),
  ...misplacedWhys(parts),
];

const repeatedOptions = ({ options }: ChoiceParts): readonly BrokenRule[] => {
  const ids = options.map((option) => option.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: ['options', index, 'id'],
            message: `\`${id}\` is the id of an earlier option too`,
            mend: 'give each option an id of its own',
          },
        ],
  );
};

const strayAnswers = ({ options, answer }: ChoiceParts): readonly BrokenRule[] => {
  const ids = options.map((option) => option.id);
  return answer.flatMap((id, index) => {
    const path = ['answer', index];
    if (!ids.includes(id)) {
      const mend = `write the id of an option: ${ids.join(', ')}`;
      return [{ path, message: `\`${id}\` is not the id of an option`, mend }];
    }
    return answer.indexOf(id) === index
      ? []
      : [{ path, message: `\`${id}\` is named twice`, mend: 'name each right option once' }];
  });
};

const misplacedWhys = ({ options, answer }: ChoiceParts): readonly BrokenRule[] =>
  options.flatMap(({ id, why }, index) => {
    const right = answer.includes(id);
    if (right && why !== undefined) {
      return [
        {
          path: ['options', index, 'why'],
          message: `right option \`${id}\` has \`why\``,
          mend: 'remove it: the justification says why the answer is right',
        },
      ];
    }
    if (!right && why === undefined) {
      return [
        {
          path: ['options', index],
          message: `wrong option \`${id}\` has no \`why\``,
          mend: 'add `why`, with the reason why it is wrong here',
        },
      ];
    }
    return [];
  });
