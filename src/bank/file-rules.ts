import { z } from 'zod';
import { brokenRules } from '../core/question/rules.ts';
import { brokenStepRules } from '../core/question/step-rules.ts';
import { shown } from './findings.ts';
import { localizedTexts } from './localized.ts';
import { nearest } from './nearest.ts';
import type { Finding } from './problem.ts';

/** What a question is held against, beyond its schema. */
export interface FileRules {
  /** The file's name without `.yaml`. */
  readonly id: string;
  /** The folder's name. */
  readonly topic: string;
  /** Topics that a `topics.yaml` names. */
  readonly knownTopics: ReadonlySet<string>;
  /** Files in the question's folder. */
  readonly siblings: ReadonlySet<string>;
  /** An earlier file of the same name. */
  readonly takenBy: string | undefined;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
}

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const choiceParts = {
  options: optional(z.array(z.object({ id: z.string(), why: z.unknown().optional() }))),
  answer: optional(z.array(z.string())),
};

const looseStep = z.object({
  id: optional(z.string()),
  situation: z.unknown().optional(),
  ...choiceParts,
});

/** What the rules look at, in a question that may be wrong anywhere else. */
const looseSchema = z
  .object({
    id: optional(z.string()),
    topic: optional(z.string()),
    ...choiceParts,
    steps: optional(z.array(looseStep)),
    references: optional(z.array(z.object({ checked: optional(z.iso.date()) }).catch({}))),
    picture: optional(z.object({ file: z.string() })),
  })
  .catch({});
type Loose = z.infer<typeof looseSchema>;

/** The rules that a file breaks, whether or not its schema is kept. */
export const ruleFindings = (value: unknown, rules: FileRules): readonly Finding[] => {
  const loose = looseSchema.parse(value);
  return [
    ...idFindings(loose, rules),
    ...topicFindings(loose, rules),
    ...choiceFindings(loose),
    ...brokenStepRules(loose.steps ?? []),
    ...pictureFindings(loose, rules),
    ...languageFindings(value),
  ];
};

const idFindings = ({ id }: Loose, rules: FileRules): readonly Finding[] => {
  const path = ['id'];
  const findings: Finding[] = [];
  if (id !== undefined && id !== rules.id) {
    const message = `${shown(id)} is not the file’s name, \`${rules.id}\``;
    findings.push({ path, message, mend: `write \`${rules.id}\`, or rename the file` });
  }
  if (rules.takenBy !== undefined) {
    const message = `\`${rules.id}\` is the id of ${rules.takenBy} too`;
    findings.push({ path, message, mend: 'give this question and its file another id' });
  }
  return findings;
};

const topicFindings = ({ topic }: Loose, rules: FileRules): readonly Finding[] => {
  const path = ['topic'];
  const findings: Finding[] = [];
  if (topic !== undefined && topic !== rules.topic) {
    const message = `${shown(topic)} is not the folder’s name, \`${rules.topic}\``;
    findings.push({ path, message, mend: `write \`${rules.topic}\`, or move the file` });
  }
  if (!rules.knownTopics.has(rules.topic)) {
    const near = nearest(rules.topic, rules.knownTopics);
    const rename = near === undefined ? '' : `, or rename the folder to \`${near}\``;
    const message = `folder \`${rules.topic}\` is not a topic of topics.yaml`;
    findings.push({ path, message, mend: `name \`${rules.topic}\` in topics.yaml${rename}` });
  }
  return findings;
};

const choiceFindings = ({ options, answer }: Loose): readonly Finding[] =>
  options === undefined || answer === undefined ? [] : brokenRules({ options, answer });

/** Sources that were read in the future; true as well where only this machine's clock is behind. */
export const dateFindings = (value: unknown, { today }: FileRules): readonly Finding[] =>
  (looseSchema.parse(value).references ?? []).flatMap(({ checked }, index) =>
    checked === undefined || checked <= today
      ? []
      : [
          {
            path: ['references', index, 'checked'],
            message: `${shown(checked)} is later than today, ${today}`,
            mend: 'write the date on which the source was read',
          },
        ],
  );

const pictureFindings = ({ picture }: Loose, { siblings }: FileRules): readonly Finding[] => {
  if (picture === undefined || siblings.has(picture.file)) {
    return [];
  }
  const near = nearest(picture.file, siblings);
  const mend = near === undefined ? 'put the picture beside the question' : `write \`${near}\``;
  return [
    { path: ['picture', 'file'], message: `there is no file ${shown(picture.file)} here`, mend },
  ];
};

/** A further language is for a whole question: half of it would mix two languages in one message. */
const languageFindings = (value: unknown): readonly Finding[] => {
  const all = localizedTexts(value);
  const further = new Set(all.flatMap(({ texts }) => Object.keys(texts)));
  return [...further]
    .filter((language) => /^[a-z]{2,3}$/.test(language) && language !== 'en' && language !== 'es')
    .flatMap((language) =>
      all
        .filter(({ texts }) => !(language in texts))
        .map(({ path }) => ({
          path: [...path, language],
          message: `is missing, while other texts have \`${language}\``,
          mend: `add \`${language}\`, or leave that language out of the whole question`,
        })),
    );
};
