import type { Question } from '../../core/question/schema.ts';
import { localizedTexts } from '../localized.ts';
import type { Path } from '../problem.ts';
import type { Figure, Measured, QuestionFinding } from './figure.ts';
import { languageName, MEASURED_LANGUAGES, type MeasuredLanguage } from './language.ts';

interface Role {
  readonly id: string;
  readonly name: string;
  readonly least?: number;
  readonly most: number;
  readonly isAt: (path: Path) => boolean;
}

const endsWith =
  (key: string) =>
  (path: Path): boolean =>
    path.at(-1) === key;

const ROLES: readonly Role[] = [
  { id: 'scenario', name: 'scenario', least: 20, most: 90, isAt: endsWith('scenario') },
  { id: 'situation', name: 'situation of a step', most: 90, isAt: endsWith('situation') },
  {
    ...{ id: 'option', name: 'option', most: 20 },
    isAt: (path) => path.at(-1) === 'text' && path.at(-3) === 'options',
  },
  { id: 'justification', name: 'justification', most: 120, isAt: endsWith('justification') },
];

/** How much there is to read before one can answer, and afterwards. */
export const measureReading = (questions: readonly Question[]): Measured => {
  const texts = questions.flatMap(sizedTexts);
  return {
    figures: ROLES.flatMap((role) => figuresOf(role, texts)),
    findings: texts.flatMap(findingsOf),
  };
};

interface SizedText {
  readonly question: Question;
  readonly path: Path;
  readonly language: MeasuredLanguage;
  readonly role: Role;
  readonly words: number;
}

const sizedTexts = (question: Question): readonly SizedText[] =>
  localizedTexts(question).flatMap(({ path, texts }) => {
    const role = ROLES.find(({ isAt }) => isAt(path));
    return role === undefined
      ? []
      : MEASURED_LANGUAGES.map((language) => ({
          ...{ question, path, language, role },
          words: countWords(String(texts[language] ?? '')),
        }));
  });

/**
 * Words as a reader counts them: what stands between spaces, if it has a letter or digit. Code counts;
 * the line that opens or closes its fence doesn't.
 */
export const countWords = (text: string): number =>
  text
    .replaceAll(/^\s*(?:```|~~~).*$/gm, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const figuresOf = ({ id, name, least, most }: Role, texts: readonly SizedText[]): Figure[] => {
  const counts = texts.filter(({ role }) => role.id === id).map(({ words }) => words);
  if (counts.length === 0) {
    return [];
  }
  const figure = { unit: 'words' as const };
  return [
    { ...figure, id: `longest-${id}`, name: `Longest ${name}`, value: Math.max(...counts), most },
    ...(least === undefined
      ? []
      : [
          {
            ...figure,
            id: `shortest-${id}`,
            name: `Shortest ${name}`,
            value: Math.min(...counts),
            least,
          },
        ]),
  ];
};

const findingsOf = ({ question, path, language, role, words }: SizedText): QuestionFinding[] => {
  const finding = (bound: string, mend: string): QuestionFinding => ({
    question,
    path: [...path, language],
    message: `the ${role.name} has ${words} words in ${languageName(language)}; it may have ${bound}`,
    mend,
  });
  if (words > role.most) {
    return [finding(`at most ${role.most}`, `take ${words - role.most} away`)];
  }
  return role.least !== undefined && words < role.least
    ? [finding(`no fewer than ${role.least}`, 'say who you are, what happened and what you see')]
    : [];
};
