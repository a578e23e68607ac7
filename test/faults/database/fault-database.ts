/** The database under test, beside the product: SQL of the tests' own. */
export interface FaultDatabase {
  readonly kind: 'sqlite' | 'postgres';
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** @throws while the database can't be reached. */
  rows(sql: string): Promise<readonly Row[]>;
  /**
   * Does something once nobody else is at work in a channel, as a change of its settings would.
   *
   * @throws while the database can't be reached.
   */
  change(channelId: string, sql: string): Promise<void>;
  close(): Promise<void>;
}

/** A row; numbers are numbers, whatever the database's driver makes of them. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
