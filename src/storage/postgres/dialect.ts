import {
  type DataTypeNode,
  type Dialect,
  PostgresAdapter,
  PostgresDialect,
  type PostgresPool,
  PostgresQueryCompiler,
} from 'kysely';
import { withTraits } from '../sql/dialect.ts';

/**
 * Text columns are compared by code point, as SQLite compares them, whatever the database's locale: so
 * both put members, dates and ids in the same order, and an index serves ranges and order alike.
 */
class QueryCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    super.visitDataType(node);
    if (node.dataType === 'text') {
      this.append(' collate "C"');
    }
  }
}

/** Kysely's PostgreSQL, with text by code point, and what it declares of itself. */
export const createPostgresDialect = (pool: PostgresPool): Dialect => {
  const dialect = new PostgresDialect({ pool });
  return {
    createAdapter: () => withTraits(new PostgresAdapter(), { concurrentTransactions: true }),
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => new QueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
};
