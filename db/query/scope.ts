import type { RawBuilder } from 'kysely';
import type { ConnectionSelection, Text } from './selection.ts';
import type { Statement } from './statement.ts';

/** How many entities a name of the request names: what decides between statements of different shape. */
export type NameUse = 'none' | 'one' | 'many';

/** What all parts of an operation's compilation share. */
export interface Compilation {
  /** A new table alias. */
  alias(): string;
  use(texts: Text | readonly Text[]): NameUse;
  /**
   * Notes a list that starts from rows found by this statement, and so needs a statement of its own. The mark that it
   * gives goes before the row's id into the list's place.
   */
  addStage(connection: ConnectionSelection, stage: Omit<Stage, 'mark'>): string;
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
  /** The statement for a number of rows, and the stages below it. */
  compile(rows: number): { statement: Statement; stages: readonly Stage[] };
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
