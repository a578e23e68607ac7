/** The app package can't be built; the message has a line for each thing that is wrong, with its mend. */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
