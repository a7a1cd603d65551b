/**
 * What an operation wants from the database, as plain data: the seam between GraphQL and SQL.
 * `schema/select` makes it, the other files of this folder turn it into statements. It holds no GraphQL
 * and no Kysely objects.
 */

import type { primaryKeys } from '../database/tables.ts';

/** A string of an operation: as written in the document, or the index of a string (or list of strings) among the variables' values. */
export type Text = string | Parameter;
export interface Parameter {
  parameter: number;
}

/** Columns that are equal: `[column of the joined table, column of the outer row]`. */
export type ColumnPair = readonly [string, string];

/** How a column's value is written as JSON. */
export type ColumnFormat = 'text' | 'number' | 'boolean' | 'date' | 'timestamp' | 'texts';

/** The prefix of a node's id; also the name of its table: one whose rows have an id of their own. */
export type NodeTable = {
  [Table in keyof Keys]: Keys[Table] extends readonly ['id'] | readonly ['brief_id', 'id'] ? Table : never;
}[keyof Keys];
type Keys = typeof primaryKeys;

/** A value that a column is compared with. */
export type Operand =
  /** A fixed value, such as an enum's. */
  | { kind: 'constant'; value: string | boolean | number }
  /** A column of the row that the field stands on. */
  | { kind: 'outer'; column: string }
  /** An ISO date or other plain string. */
  | { kind: 'text'; text: Text; type: 'date' | 'text' }
  /** The last part of a node id; null if it is no id of that table. `part` counts from the end. */
  | { kind: 'id'; table: NodeTable; text: Text; part: 'brief' | 'self' }
  /** The row that a name leads to, by the name's key. */
  | { kind: 'name'; table: 'source_name' | 'author_name' | 'keyword_name'; column: string; text: Text }
  /** The rows that any of some names lead to. */
  | { kind: 'names'; table: 'source_name' | 'author_name' | 'keyword_name'; column: string; texts: Text | Text[] }
  | ({ kind: 'entities' } & EntityLookup);

/** A lookup of the entities that any of some names name, or that has an id; with `metonyms` also of those whose name may stand for one. */
export interface EntityLookup {
  by: 'name' | 'id';
  texts: Text | readonly Text[];
  metonyms: boolean;
}

/** Terms that texts are to hold: a search as it was typed, or a phrase. */
export interface SearchTerms {
  by: 'search' | 'phrase';
  text: Text;
  /** That of the texts' search vectors. */
  table: string;
}

/** A condition on a row. */
export type Condition =
  | { kind: 'compare'; column: string; operator: '=' | '<' | '<=' | '>' | '>='; value: Operand }
  | { kind: 'null'; column: string; isNull: boolean }
  | { kind: 'any'; column: string; values: readonly string[] }
  | { kind: 'exists'; table: string; on: readonly ColumnPair[]; where: readonly Condition[] }
  /** The row's search vector holds the words of `text`, or `text` as a phrase. */
  | { kind: SearchTerms['by']; table: SearchTerms['table']; on: readonly ColumnPair[]; text: Text }
  /** One condition if `text` names known entities, another if it does not. */
  | { kind: 'named'; text: Text; known: Condition; unknown: Condition }
  | { kind: 'and'; of: readonly Condition[] }
  | { kind: 'or'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition };

/**
 * A column that rows are ordered by. Never null, so that pages can compare rows. `relevance` is computed from the
 * search, `rank` comes with the entities that a part of a name finds.
 */
export interface OrderKey {
  column: string;
  type: 'date' | 'bigint' | 'integer' | 'text' | 'timestamptz' | 'real';
  direction: 'ASC' | 'DESC';
}

/** A page of a list: `count` rows after or before a cursor, from the start (`forward`) or the end. */
export interface Page {
  count: number;
  forward: boolean;
  after: Text | null;
  before: Text | null;
}

/** Fields of one row by response name. */
export interface RowSelection {
  fields: Record<string, FieldSelection>;
}

export type FieldSelection =
  | { kind: 'typename'; name: string }
  | { kind: 'column'; column: string; format: ColumnFormat }
  | { kind: 'id'; table: NodeTable; columns: readonly string[] }
  /** A fixed text for each value of a column. */
  | { kind: 'translated'; column: string; texts: Readonly<Record<string, string>> }
  /** The first of some columns that is not null. */
  | { kind: 'coalesce'; columns: readonly string[] }
  /** An object made of the same row. */
  | { kind: 'object'; row: RowSelection }
  | { kind: 'one'; table: string; on: readonly ColumnPair[]; row: RowSelection }
  | { kind: 'many'; list: ListSource; row: RowSelection }
  | { kind: 'connection'; connection: ConnectionSelection };

/** A short list without pages. With `through`, its rows are reached over a joining table, which also gives the order. */
export interface ListSource {
  table: string;
  on: readonly ColumnPair[];
  through?: { table: string; on: readonly ColumnPair[] };
  where: readonly Condition[];
  order: readonly Pick<OrderKey, 'column' | 'direction'>[];
}

export interface ConnectionSelection {
  table: NodeTable;
  /** Columns that identify a row. */
  key: readonly string[];
  where: readonly Condition[];
  /** The text that `relevance` is measured against, and where its vector is. */
  relevance: { table: string; on: readonly ColumnPair[]; text: Text } | null;
  /** What was typed to find rows by their text: what `namedEntities` and `matches` are about. */
  typed?: Typed;
  /** Where the rows are entities that a part of a name finds: the part, and the kind that they have to be of. */
  found?: { text: Text; kind: string | null };
  order: readonly OrderKey[];
  page: Page;
  fields: Record<string, ConnectionField>;
}

/** What a person typed to find rows by their text. */
export interface Typed {
  search: Text | null;
  mentioning: Text | null;
}

export type ConnectionField =
  | { kind: 'typename'; name: string }
  | { kind: 'edges'; fields: Record<string, EdgeField> }
  | { kind: 'nodes'; row: RowSelection }
  | { kind: 'pageInfo'; fields: Record<string, PageInfoField> }
  | { kind: 'totalCount' }
  | { kind: 'totalCountIsExact' }
  | { kind: 'facets'; facets: Record<string, Facet> }
  /** The entities that what was typed names. */
  | { kind: 'namedEntities'; row: RowSelection };

/** Counts of a list's rows by what they have in common. */
export type Facet =
  | { kind: 'typename'; name: string }
  /** By rows that a joining table leads to, the most frequent first. */
  | {
      kind: 'rows';
      through: { table: string; on: readonly ColumnPair[]; where: readonly Condition[] };
      column: string;
      table: NodeTable;
      first: number;
      fields: Record<string, FacetField>;
    }
  /** By year or month of a date column, the newest first; rows without a date are left out. */
  | { kind: 'period'; column: string; format: 'YYYY' | 'YYYY-MM'; fields: Record<string, FacetField> }
  /** By which of some columns are not null. */
  | {
      kind: 'present';
      values: readonly { value: string; column: string }[];
      fields: Record<string, FacetField>;
    };

export type FacetField =
  | { kind: 'typename'; name: string }
  | { kind: 'count' }
  | { kind: 'value' }
  | { kind: 'row'; row: RowSelection };

export type EdgeField =
  | { kind: 'typename'; name: string }
  | { kind: 'cursor' }
  | { kind: 'node'; row: RowSelection }
  /** Where what was typed stands in the texts of the row. */
  | { kind: 'matches'; fields: Record<string, MatchField> };

export type MatchField =
  | { kind: 'typename'; name: string }
  | { kind: 'language' }
  | { kind: 'start' }
  | { kind: 'end' };

export type PageInfoField =
  | { kind: 'typename'; name: string }
  | { kind: 'hasNextPage' }
  | { kind: 'hasPreviousPage' }
  | { kind: 'startCursor' }
  | { kind: 'endCursor' };

/** A root field. */
export type RootSelection =
  | { kind: 'typename'; name: string }
  /** Nothing of the database: the executor answers it. */
  | { kind: 'introspection' }
  /** One row. Where `fixed` is given it is the row's key: lists below it are found by it, without the row. */
  | { kind: 'row'; table: NodeTable; where: readonly Condition[]; fixed: Operand | null; row: RowSelection }
  /** The row of whichever table the id is of. */
  | { kind: 'node'; rows: readonly Extract<RootSelection, { kind: 'row' }>[] }
  /** Rows by id, in the order of the ids, null where there is none. */
  | { kind: 'nodes'; ids: Text | Text[]; rows: readonly { table: NodeTable; row: RowSelection }[] }
  | { kind: 'connection'; connection: ConnectionSelection };

/** A whole operation. */
export type Selection = Record<string, RootSelection>;
