import { z } from 'zod';
import { type Json, list, record, records, text } from '../../json.ts';
import { type Part, partsOf } from '../read/parts.ts';
import { PARTS } from './parts.ts';

/** Most buttons beside each other; see learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions. */
const MAX_ACTIONS = 6;
/** Most people whose look a card is fetched for by itself. */
const MAX_REFRESHED = 60;

const envelope = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  body: z.array(z.unknown()).min(1),
  actions: z.array(z.unknown()).optional(),
  fallbackText: z.string().optional(),
  lang: z.string().optional(),
  refresh: z
    .looseObject({
      action: z.looseObject({ type: z.literal('Action.Execute'), verb: z.string().min(1) }),
      userIds: z.array(z.string().startsWith('29:')).max(MAX_REFRESHED).optional(),
    })
    .optional(),
});

const issuesOf = (schema: z.ZodType, value: unknown, path: string): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(
    (issue) => `${[path, ...issue.path].filter((step) => step !== '').join('.')}: ${issue.message}`,
  );

const partProblems = ({ type, json, path }: Part): readonly string[] => {
  const schema = PARTS.get(type);
  return schema
    ? issuesOf(schema, json, `${path} (${type})`)
    : [`${path}: ${type || 'something without a type'} is not of 1.5 and has no fallback`];
};

const repeated = (parts: readonly Part[]): readonly string[] => {
  const ids = parts.map(({ json }) => text(json['id'])).filter((id) => id !== '');
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `id twice: ${id}`);
};

const tooManyActions = (holder: Json, path: string): readonly string[] => {
  const primary = records(holder['actions']).filter(({ mode }) => mode !== 'secondary');
  return primary.length > MAX_ACTIONS ? [`${path}: ${primary.length} actions`] : [];
};

const targetsOf = ({ json }: Part): readonly string[] =>
  list(json['targetElements']).map((target) => text(target) || text(record(target)['elementId']));

/** What is hidden has to be shown by something, and what is shown has to be there. */
const visibilityProblems = (parts: readonly Part[]): readonly string[] => {
  const targets = new Set(parts.flatMap(targetsOf));
  const ids = new Set(parts.map(({ json }) => text(json['id'])));
  const hidden = parts.filter(({ json }) => json['isVisible'] === false);
  return [
    ...[...targets].filter((id) => !ids.has(id)).map((id) => `nothing has the id ${id}`),
    ...hidden
      .filter(({ json }) => !targets.has(text(json['id'])))
      .map(({ path }) => `${path}: hidden for good`),
  ];
};

/** Everything in a card that Teams would refuse or show badly. */
export const cardProblems = (content: unknown): readonly string[] => {
  const card = record(content);
  const parts = partsOf(card);
  return [
    ...issuesOf(envelope, content, 'card'),
    ...parts.flatMap(partProblems),
    ...repeated(parts),
    ...tooManyActions(card, 'card'),
    ...parts.flatMap(({ json, path }) => tooManyActions(json, path)),
    ...visibilityProblems(parts),
  ];
};
