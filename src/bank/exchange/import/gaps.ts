import { z } from 'zod';
import { localizedTexts } from '../../localized.ts';
import type { Fields } from './draft.ts';

const REQUIRED = [
  'kind',
  'scenario',
  'question',
  'justification',
  'difficulty',
  'references',
] as const;
const LANGUAGES = ['en', 'es'] as const;

const choiceSchema = z
  .object({
    options: z.array(z.object({ id: z.string(), why: z.unknown().optional() })),
    answer: z.array(z.string()),
  })
  .catch({ options: [], answer: [] });

const openSchema = z.object({ open: z.object({ keyPoints: z.array(z.unknown()).min(1) }) });

/** What a question still lacks before it can be asked, in words; empty when nothing is missing. */
export const gapsOf = (fields: Fields): readonly string[] => [
  ...LANGUAGES.flatMap((language) => languageGap(fields, language)),
  ...REQUIRED.filter(
    (key) => fields[key] === undefined && !(key === 'question' && 'steps' in fields),
  ),
  ...choiceGaps(fields),
  ...(fields['kind'] === 'open' && !openSchema.safeParse(fields).success ? ['key points'] : []),
];

const languageGap = (fields: Fields, language: string): readonly string[] => {
  const all = localizedTexts(fields);
  const missing = all.filter(({ texts }) => !(language in texts)).length;
  if (missing === 0) {
    return [];
  }
  return [missing === all.length ? `\`${language}\`` : `\`${language}\` of ${missing} texts`];
};

const choiceGaps = (fields: Fields): readonly string[] => {
  const { options, answer } = choiceSchema.parse(fields);
  const isChoice = fields['kind'] === 'single' || fields['kind'] === 'multiple';
  const unexplained = options.filter(({ id, why }) => !answer.includes(id) && why === undefined);
  return [
    ...(isChoice && options.length < 2 ? ['options'] : []),
    ...(options.length > 0 && answer.length === 0 ? ['the right option'] : []),
    ...(unexplained.length > 0 ? [`\`why\` of ${unexplained.map(({ id }) => id).join(', ')}`] : []),
  ];
};
