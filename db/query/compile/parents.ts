import { type RawBuilder, sql } from 'kysely';

/** A piece of SQL. */
export type Fragment = RawBuilder<unknown>;
/** A column of the row that a list hangs on. */
export type Outer = (column: string) => Fragment;

/** The rows that lists of one statement start from: one, or several whose ids are given. */
export interface Parents {
  ids: readonly Fragment[];
  outer: (index: number) => Outer;
  grouped: boolean;
}

/** A table of the statement being made. */
export interface Table {
  alias: string;
  sql: Fragment;
}

/** One select for each parent, or the only one. */
export function branches(parents: Parents, branch: (outer: Outer, parent: Fragment | null) => Fragment): Fragment {
  if (!parents.grouped) return branch(parents.outer(0), null);
  return sql`${sql.join(
    parents.ids.map((id, index) => sql`(${branch(parents.outer(index), id)})`),
    sql` union all `,
  )}`;
}
