/** Those who wait until something is so. */
export interface Waiting {
  /** Says that something happened: everyone who waits looks again. */
  changed(): void;
  /**
   * Resolves once something is so.
   *
   * @throws when it isn't within the time, with what is known then.
   */
  until(isSo: () => boolean): Promise<void>;
}

export interface WaitingOptions {
  readonly timeoutMs: number;
  /** For whoever reads that it never became so. */
  readonly describe: () => string;
}

export const createWaiting = ({ timeoutMs, describe }: WaitingOptions): Waiting => {
  const waiting = new Set<{ readonly isSo: () => boolean; readonly resolve: () => void }>();
  return {
    changed: () => {
      for (const one of waiting) {
        if (one.isSo()) {
          waiting.delete(one);
          one.resolve();
        }
      }
    },
    until: async (isSo) => {
      if (isSo()) {
        return;
      }
      // Made here, so that its stack says who waited.
      const late = new Error(`It was not so within ${timeoutMs} ms: ${isSo}`);
      await new Promise<void>((resolve, reject) => {
        const giveUp = setTimeout(() => {
          waiting.delete(one);
          late.message += `\n${describe()}`;
          reject(late);
        }, timeoutMs);
        const one = {
          isSo,
          resolve: () => {
            clearTimeout(giveUp);
            resolve();
          },
        };
        waiting.add(one);
      });
    },
  };
};
