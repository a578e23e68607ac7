import type { IncomingMessage } from 'node:http';
import { type Json, parseJson, record, text } from './json.ts';

/** Fields of a form that hold JSON. */
const JSON_FIELDS = new Set(['blocks', 'view', 'metadata', 'files', 'attachments']);

/** What was sent with a call, form-encoded or JSON alike. */
export interface Args {
  readonly fields: Json;
  text(name: string): string;
  /** `undefined` where the field is absent or empty. */
  optional(name: string): string | undefined;
  number(name: string, absent: number): number;
  flag(name: string): boolean;
}

export const createArgs = (fields: Json): Args => ({
  fields,
  text: (name) => text(fields[name]),
  optional: (name) => text(fields[name]) || undefined,
  number: (name, absent) => {
    const value = fields[name];
    return value === undefined || value === '' ? absent : Number(value);
  },
  flag: (name) => fields[name] === true || fields[name] === 'true' || fields[name] === '1',
});

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

const parseForm = (body: string): Json =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      JSON_FIELDS.has(name) ? (parseJson(value) ?? value) : value,
    ]),
  );

export const parseBody = (contentType: string, body: string): Json =>
  contentType.startsWith('application/json') ? record(parseJson(body)) : parseForm(body);
