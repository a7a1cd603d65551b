import type {
  ColumnFormat,
  ColumnPair,
  Condition,
  ConnectionSelection,
  Facet,
  ListSource,
  MatchField,
  NodeTable,
  Operand,
  PageInfoField,
  Text,
} from '../../db/query/selection.ts';

/**
 * What a field is in SQL. It stands on the field, where its type is defined, as the extension `source`;
 * `select` reads it. Functions take the field's coerced arguments, with variables' strings as parameters.
 */
export type FieldSource =
  | { kind: 'column'; column: string; format: ColumnFormat }
  | { kind: 'id'; table: NodeTable; columns: readonly string[] }
  /** An object made of columns of the same row, by part. */
  | { kind: 'embedded'; parts: Record<string, string> }
  /** A part of an embedded object. */
  | { kind: 'part'; part: string; format: ColumnFormat }
  /** The first part that is present. */
  | { kind: 'firstPart'; parts(args: never): readonly string[] }
  | { kind: 'translated'; column: string; texts: Readonly<Record<string, string>> }
  | { kind: 'one'; table: string; on: readonly ColumnPair[] }
  | { kind: 'many'; list(args: never): ListSource }
  | { kind: 'connection'; list(args: never): ConnectionSource }
  | { kind: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact' | 'namedEntities' }
  | { kind: 'cursor' | 'node' | 'matches' }
  | { kind: 'matchPart'; part: Exclude<MatchField['kind'], 'typename'> }
  | { kind: 'facets' | 'count' | 'value' | 'facetRow' }
  | { kind: 'facet'; facet(args: never): FacetSource }
  | { kind: Exclude<PageInfoField['kind'], 'typename'> }
  | { kind: 'root'; root(args: never): RootSource };

/** A facet; the selected fields are added by `select`. */
export type FacetSource = FacetOf<'rows'> | FacetOf<'period'> | FacetOf<'present'>;
type FacetOf<Kind extends Facet['kind']> = Omit<Extract<Facet, { kind: Kind }>, 'fields'>;

/** A connection's rows; the page and the selected fields are added by `select`. */
export type ConnectionSource = Omit<ConnectionSelection, 'page' | 'fields'>;

/** Where a root field's rows come from. */
export type RootSource =
  | { kind: 'row'; table: NodeTable; where: readonly Condition[]; fixed: Operand | null }
  | { kind: 'node'; id: Text }
  | { kind: 'nodes'; ids: Text | Text[] };

/** A field's options that say what it is in SQL. */
export interface Planned {
  extensions: { source: FieldSource };
  resolve: () => never;
}

/** Makes a field one that the planner answers. The schema puts the planner's resolver in the place of this one. */
export function planned(source: FieldSource): Planned {
  return {
    extensions: { source },
    resolve: () => {
      throw new Error('A planned field was resolved outside the planner.');
    },
  };
}

/** A column of the row. */
export function column(name: string, format: ColumnFormat = 'text'): Planned {
  return planned({ kind: 'column', column: name, format });
}

/** A text in both languages, in the columns `<name>_zh` and `<name>_en`. */
export function bilingual(name: string): Planned {
  return planned({ kind: 'embedded', parts: { zh: `${name}_zh`, en: `${name}_en` } });
}

/** An object made of columns of the same row. */
export function embedded(parts: Record<string, string>): Planned {
  return planned({ kind: 'embedded', parts });
}

/** A column of an embedded object. */
export function part(name: string, format: ColumnFormat = 'text'): Planned {
  return planned({ kind: 'part', part: name, format });
}

/** The row that a row belongs to or points to. `on` pairs its columns with this row's. */
export function one(table: string, on: readonly ColumnPair[]): Planned {
  return planned({ kind: 'one', table, on });
}

/** A short list of rows, whole. */
export function many<Args extends object>(list: ListSource | ((args: Args) => ListSource)): Planned {
  return planned({ kind: 'many', list: typeof list === 'function' ? list : () => list });
}

/** A list of rows in pages. */
export function connection<Args extends object>(list: (args: Args) => ConnectionSource): Planned {
  return planned({ kind: 'connection', list });
}

/** A field of Query that leads to a row. */
export function root<Args extends object>(of: (args: Args) => RootSource): Planned {
  return planned({ kind: 'root', root: of });
}

/** An order of a short list by columns, smallest first. */
export function ascending(...columns: string[]): ListSource['order'] {
  return columns.map((name) => ({ column: name, direction: 'ASC' }));
}
