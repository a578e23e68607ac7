/** The keys of a question in the order in which files write them, on every level. */
const KEYS = [
  'id',
  'topic',
  'tags',
  'difficulty',
  'revision',
  'kind',
  'scenario',
  'situation',
  'question',
  'options',
  'steps',
  'answer',
  'justification',
  'open',
  'prompt',
  'keyPoints',
  'text',
  'why',
  'en',
  'es',
  'title',
  'url',
  'checked',
  'volatile',
  'file',
  'alt',
  'picture',
  'references',
];

const rankOf = (key: string): number => {
  const rank = KEYS.indexOf(key);
  return rank === -1 ? KEYS.length : rank;
};

/** The same value with the keys of every map in the order of the bank's files; unknown ones last. */
export const inFileOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(inFileOrder);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .sort(([a], [b]) => rankOf(a) - rankOf(b))
      .map(([key, child]) => [key, inFileOrder(child)]),
  );
};
