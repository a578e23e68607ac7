/** JSON for a text column. */
export const toJson = (value: unknown): string => JSON.stringify(value);

/** Reads what {@link toJson} wrote; the store wrote it itself, so its type is taken on trust. */
export const fromJson = <T>(text: string): T => JSON.parse(text) as T;
