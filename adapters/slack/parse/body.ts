import { decodeFormValue } from './form.ts';

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

/** How every press begins, and all that its form has. */
const PAYLOAD = Buffer.from('payload=');

const isPayloadAlone = (bytes: Buffer): boolean =>
  bytes.subarray(0, PAYLOAD.length).equals(PAYLOAD) && !bytes.includes('&');

const form = (bytes: Buffer): Body => {
  if (isPayloadAlone(bytes)) {
    return json(decodeFormValue(bytes.subarray(PAYLOAD.length)));
  }
  const fields = new URLSearchParams(bytes.toString('utf8'));
  if (fields.get('ssl_check') === '1') {
    return { type: 'ssl check' };
  }
  const payload = fields.get('payload');
  return payload === null
    ? { type: 'payload', payload: Object.fromEntries(fields) }
    : json(payload);
};

/**
 * Reads a body by its content type: events are JSON, presses and commands are forms.
 *
 * @param bytes may be written over.
 */
export const readBody = (contentType: string | undefined, bytes: Buffer): Body => {
  switch (contentType?.split(';', 1)[0]?.trim().toLowerCase()) {
    case 'application/json':
      return json(bytes.toString('utf8'));
    case 'application/x-www-form-urlencoded':
      return form(bytes);
    default:
      return { type: 'unreadable' };
  }
};
