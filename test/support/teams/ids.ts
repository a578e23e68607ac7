import { createHash } from 'node:crypto';

/** The same seed, the same id, in the forms that Microsoft gives them. */
const hash = (seed: string) => createHash('sha512').update(seed);
const hex = (seed: string, length: number): string => hash(seed).digest('hex').slice(0, length);
const base64 = (seed: string): string => hash(seed).digest('base64url');

export const guid = (seed: string): string => {
  const digits = hex(seed, 32);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return parts.join('-');
};

export const userId = (seed: string): string => `29:1${base64(seed)}`;
export const personalChatId = (seed: string): string => `a:1${base64(seed)}`;
export const groupChatId = (seed: string): string => `19:${hex(seed, 32)}@thread.v2`;
export const channelId = (seed: string): string => `19:${hex(seed, 32)}@thread.tacv2`;
/** A General channel's, which is its team's. */
export const teamId = (seed: string): string => `19:${base64(seed).slice(0, 43)}1@thread.tacv2`;

const THREAD = ';messageid=';

/** A conversation's id with the thread in it. */
export const threadId = (conversation: string, root: string): string =>
  `${conversation}${THREAD}${root}`;

/** Takes a conversation's id apart. */
export const splitThread = (
  id: string,
): { readonly conversation: string; readonly root?: string } => {
  const [conversation = '', root] = id.split(THREAD);
  return { conversation, ...(root && { root }) };
};
