const CONTROL = /<(?:[@#!]|[a-z][a-z0-9+.-]*:)/i;
const UNESCAPED = /[<>]|&(?!(?:amp|lt|gt);)/;

/** Every text of a rendered surface, with the way Slack reads it; what is only an id is left out. */
export const textsOf = (
  value: unknown,
  isMrkdwn = false,
): readonly { readonly text: string; readonly isMrkdwn: boolean }[] => {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const within = isMrkdwn || ('type' in value && value.type === 'mrkdwn');
  return Object.entries(value).flatMap(([key, inner]) => {
    const isText = key === 'text' || key === 'alt_text' || key === 'accessibility_label';
    return isText && typeof inner === 'string'
      ? [{ text: inner, isMrkdwn: within }]
      : textsOf(inner, within);
  });
};

/** Texts in which Slack could read something that nobody meant. */
export const controlled = (surface: unknown): readonly string[] =>
  textsOf(surface)
    .filter(({ text, isMrkdwn }) => CONTROL.test(text) || (isMrkdwn && UNESCAPED.test(text)))
    .map(({ text }) => text);

/** Elements that mention, or lead away from Slack: a view makes them, a text must not. */
export const elementsOf = (value: unknown, types: readonly string[]): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = 'type' in value && types.includes(String(value.type)) ? [value] : [];
  return [...own, ...Object.values(value).flatMap((inner) => elementsOf(inner, types))];
};
