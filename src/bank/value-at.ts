import type { Path } from './problem.ts';

/** What stands at a path of a value; `undefined` where there is nothing. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    root,
  );
