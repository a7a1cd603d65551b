import { type RawBuilder, sql } from 'kysely';
import type { Request } from '../binding.ts';
import type { Variant } from '../search/variant.ts';
import type { ConnectionSelection } from '../selection.ts';
import type { Statement } from './statement.ts';

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

/** What all parts of a statement's compilation share. */
export interface Compilation {
  variant: Variant;
  /** How many lists share what the statement may look through: one for each row of a stage. */
  lists: number;
  /** A new table alias. */
  alias(): string;
  /**
   * Notes a list that starts from rows found by this statement, and so needs a statement of its own. The mark that it
   * gives goes before the row's id into the list's place, to which response names lead.
   */
  addStage(connection: ConnectionSelection, path: readonly string[]): string;
  /** Notes a member that the service makes. `[mark, what it is made of]` goes into its place. */
  addComputed(member: Omit<ComputedMember, 'mark'>): string;
}

/** A member that the service makes, once the data is there, of what the statement put in its place. */
export interface ComputedMember {
  /** Response names that lead to it. */
  path: readonly string[];
  mark: string;
  make(from: unknown, request: Omit<Request, 'parents'>): unknown;
}

/**
 * A statement that continues lists of shared rows, such as the briefs of each author of a page.
 * `path` leads by response names from the data of the statement before to the objects whose last member
 * holds `mark` and the id of such a row; the list takes its place.
 */
export interface Stage {
  path: readonly string[];
  /** Tells the places of this list from those of another one of the same name, on rows of another type. */
  mark: string;
  /** Tells it from all other stages of the operation. */
  key: string;
  connection: ConnectionSelection;
}

/** A statement and what is to be done with its data. Paths lead from the data's root. */
export interface CompiledStatement {
  statement: Statement;
  computed: readonly ComputedMember[];
  /** Lists that continue it. */
  stages: readonly Stage[];
}

/** The row that fields and conditions are about. */
export interface RowScope {
  /** The table's alias. */
  alias: string;
  /**
   * What a list below the row is found by: the row's columns where the row belongs to a brief, the key that
   * fixed it where it is a single shared row. Null for one of many shared rows: then lists of brief-owned
   * rows take a stage of their own.
   */
  outer: ((column: string) => RawBuilder<unknown>) | null;
  /** Response names that lead to the row. */
  path: readonly string[];
}
