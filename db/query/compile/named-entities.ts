import { type RawBuilder, sql } from 'kysely';
import { Binding, mostNamedEntities, type Request, textOf } from '../binding.ts';
import type { ConnectionSelection, RowSelection, Typed } from '../selection.ts';
import { jsonSql } from './json.ts';
import { compileRow, joined } from './row.ts';
import type { Compilation } from './scope.ts';

/** The entities that what was typed for a list names, as a JSON list. They are found in memory, by their names. */
export function namedEntitiesSql(
  { typed }: ConnectionSelection,
  selection: RowSelection,
  path: readonly string[],
  compilation: Compilation,
): RawBuilder<string> {
  if (!typed || (typed.search === null && typed.mentioning === null)) return sql`${sql.lit('[]')}`;
  const [alias, x] = [compilation.alias(), compilation.alias()];
  const row = compileRow(selection, { alias, outer: null, path }, compilation);
  const ids = sql`${new Binding((request) => namedIds(typed, request))}::bigint[]`;
  const id = sql.ref(`${alias}.id`);
  const rows = sql`select ${jsonSql(row.json)} as j from entity ${sql.ref(alias)} ${joined(row.joins)} where ${id} = any(${ids}) order by array_position(${ids}, ${id})`;
  return sql`(select concat('[', string_agg(${sql.ref(x)}.j, ','), ']') from (${rows}) ${sql.ref(x)})`;
}

function namedIds({ search, mentioning }: Typed, request: Request): string[] {
  const texts = [search, mentioning].filter((text) => text !== null);
  const ids = texts.flatMap((text) => request.names.namedIn(textOf(text, request)));
  return [...new Set(ids)].slice(0, mostNamedEntities);
}
