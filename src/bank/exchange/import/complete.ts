import { z } from 'zod';
import { questionIdSchema, slug } from '../../../core/ids.ts';
import { localizedTexts } from '../../localized.ts';
import type { Problem } from '../../problem.ts';
import { inFileOrder } from '../order.ts';
import type { Draft, Fields } from './draft.ts';
import { freeName, slugOf } from './names.ts';

/** A draft with its place in the bank. */
export interface Entry {
  readonly draft: Draft;
  readonly id: string;
  readonly topic: string;
  /** As its file will say it; what the source lacks is missing here too. */
  readonly fields: Fields;
}

export interface CompleteContext {
  /** Topics that the bank names. */
  readonly known: ReadonlySet<string>;
  /** For questions whose source names no topic of the bank. */
  readonly topic: string | undefined;
  /** Ids that this import gave to questions whose source names none. */
  readonly given: Set<string>;
}

const MAX_ID = 60;
const MAX_TAG = 40;

/** Gives a draft its id and topic, and what every question starts with. */
export const complete = (draft: Draft, context: CompleteContext): Entry | Problem => {
  const topic = topicOf(draft, context);
  const id = idOf(draft, context);
  if (topic === undefined || id === undefined) {
    const [field, said] =
      topic === undefined ? ['topic', draft.category ?? draft.fields['topic'] ?? ''] : ['id', ''];
    const mend = field === 'topic' ? 'name one with `--topic`' : 'give the question a title';
    const message = `the question names no ${field} of the bank${said && `, but \`${said}\``}`;
    return { file: draft.file, line: draft.line, column: 1, field, message, mend };
  }
  const fields = inFileOrder({
    revision: 1,
    ...draft.fields,
    ...('options' in draft.fields && { options: withOptionIds(draft.fields['options']) }),
    tags: tagsOf(draft.fields['tags']),
    ...{ id, topic },
  }) as Fields;
  return { draft, id, topic, fields };
};

const idOf = ({ fields, title }: Draft, { given }: CompleteContext): string | undefined => {
  const names = [fields['id'], title].filter((name) => typeof name === 'string');
  const named = names.find(isId);
  if (named !== undefined) {
    return named;
  }
  const [question] = localizedTexts({ question: fields['question'] });
  const texts = [...names, ...Object.values(question?.texts ?? {})];
  const name = texts.map((text) => slugOf(String(text), MAX_ID)).find(Boolean);
  if (name === undefined) {
    return undefined;
  }
  const free = freeName(name, given, MAX_ID);
  given.add(free);
  return free;
};

const isId = (name: string): boolean => questionIdSchema.safeParse(name).success;

const topicOf = ({ fields, category }: Draft, { known, topic }: CompleteContext) => {
  const own = fields['topic'];
  const last = slugOf(category?.split('/').at(-1) ?? '', MAX_TAG);
  const named = [typeof own === 'string' ? own : undefined, last].find(
    (name) => name !== undefined && known.has(name),
  );
  return named ?? topic;
};

const optionSchema = z.looseObject({ id: z.string().optional() });

/** Options without an id get one from their texts; anything that is no list is for `check` to tell. */
const withOptionIds = (options: unknown): unknown => {
  const given = z.array(optionSchema).safeParse(options);
  if (!given.success) {
    return options;
  }
  const taken = new Set(given.data.flatMap(({ id }) => id ?? []));
  return given.data.map(({ id, ...option }) => {
    const [text = ''] = localizedTexts(option).flatMap(({ texts }) => Object.values(texts));
    const own = id ?? freeName(slugOf(String(text), MAX_TAG) || 'option', taken, MAX_TAG);
    taken.add(own);
    return { id: own, ...option };
  });
};

/** Words in a form that tags may have; anything that is no list is for `check` to tell. */
const tagsOf = (tags: unknown): unknown => {
  if (!Array.isArray(tags)) {
    return tags ?? [];
  }
  const words = tags.map((tag) =>
    slug.safeParse(tag).success ? tag : slugOf(String(tag), MAX_TAG),
  );
  return [...new Set(words)].filter(Boolean);
};
