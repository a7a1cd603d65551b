import { type Json, jsonObject } from './json.ts';
import { cursorSql } from './keyset.ts';
import { matchesMaker } from './matches.ts';
import type { PageRows } from './page-rows.ts';
import { columnsOf } from './row.ts';
import type { Compilation } from './scope.ts';
import type { EdgeField, MatchField, RowSelection } from './selection.ts';

/** Where an edge stands: the rows of its list, the alias of the page, and the response names that lead to it. */
interface EdgeScope {
  rows: PageRows;
  page: string;
  path: readonly string[];
  compilation: Compilation;
}

/** What matches are made of. */
const texts: RowSelection = {
  fields: {
    zh: { kind: 'column', column: 'text_zh', format: 'text' },
    en: { kind: 'column', column: 'text_en', format: 'text' },
  },
};

/** An edge of a page as a JSON object. */
export function edgeJson(fields: Record<string, EdgeField>, { page, path, ...scope }: EdgeScope): Json {
  const { rows } = scope;
  const members: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const at = [...path, name];
    if (field.kind === 'typename') members[name] = [JSON.stringify(field.name)];
    else if (field.kind === 'cursor') members[name] = [cursorSql(rows.connection, columnsOf(page))];
    else if (field.kind === 'node') members[name] = rows.node(field.row, page, at);
    else members[name] = matchesJson(field.fields, { page, path: at, ...scope });
  }
  return jsonObject(members);
}

/** The service makes matches of the row's texts. Where nothing was typed there are none. */
function matchesJson(fields: Record<string, MatchField>, { rows, page, path, compilation }: EdgeScope): Json {
  const { typed } = rows.connection;
  if (!typed || (typed.search === null && typed.mentioning === null)) return ['[]'];
  const mark = compilation.addComputed({ path, make: matchesMaker(typed, fields) });
  return [`["${mark}",`, ...rows.node(texts, page, path), ']'];
}
