import { NoToken } from './errors.ts';

/** Gives the token that the bot speaks with. */
export type AccessToken = () => Promise<string>;

const within = <T>(limitMs: number, task: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new Error(`There was none after ${limitMs} ms`));
    const timer = setTimeout(late, limitMs);
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/**
 * Asks for a token once for all who wait for it, and for no longer than it may take.
 *
 * @returns a function that throws {@link NoToken}, and nothing else.
 */
export const createAccessToken = (acquire: AccessToken, limitMs: number): AccessToken => {
  let pending: Promise<string> | undefined;

  const acquireOnce = async (): Promise<string> => {
    try {
      return await within(limitMs, acquire());
    } catch (error) {
      throw new NoToken('Microsoft gave no token', { cause: error });
    } finally {
      pending = undefined;
    }
  };
  return () => {
    pending ??= acquireOnce();
    return pending;
  };
};
