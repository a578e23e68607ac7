/** What a request's body holds, before anything is known about it. */
export type Body =
  | { readonly type: 'payload'; readonly payload: unknown }
  /** Slack looks at our certificate: nothing is asked for. */
  | { readonly type: 'ssl check' }
  | { readonly type: 'unreadable' };

const json = (text: string): Body => {
  try {
    return { type: 'payload', payload: JSON.parse(text) };
  } catch {
    return { type: 'unreadable' };
  }
};

const form = (text: string): Body => {
  const fields = new URLSearchParams(text);
  if (fields.get('ssl_check') === '1') {
    return { type: 'ssl check' };
  }
  const payload = fields.get('payload');
  return payload === null
    ? { type: 'payload', payload: Object.fromEntries(fields) }
    : json(payload);
};

/** Reads a body by its content type: events are JSON, presses and commands are forms. */
export const readBody = (contentType: string | undefined, text: string): Body => {
  switch (contentType?.split(';', 1)[0]?.trim().toLowerCase()) {
    case 'application/json':
      return json(text);
    case 'application/x-www-form-urlencoded':
      return form(text);
    default:
      return { type: 'unreadable' };
  }
};
