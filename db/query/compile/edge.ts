import type { EdgeField, MatchField, RowSelection } from '../selection.ts';
import { type Json, jsonObject, type Member } from './json.ts';
import { cursorSql } from './keyset.ts';
import { matchesMaker } from './matches.ts';
import type { PageRows } from './page-rows.ts';
import { columnsOf } from './row.ts';
import type { Compilation } from './scope.ts';

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
export function edgeJson(fields: Record<string, EdgeField>, scope: EdgeScope): Json {
  const members = Object.entries(fields).map(
    ([name, field]): Member => [name, memberJson(field, { ...scope, path: [...scope.path, name] })],
  );
  return jsonObject(members);
}

function memberJson(field: EdgeField, scope: EdgeScope): Json {
  const { rows, page, path } = scope;
  switch (field.kind) {
    case 'typename':
      return [JSON.stringify(field.name)];
    case 'cursor':
      return [cursorSql(rows.connection, columnsOf(page))];
    case 'node':
      return rows.node(field.row, page, path);
    case 'matches':
      return matchesJson(field.fields, scope);
  }
}

/** The service makes matches of the row's texts. Where nothing was typed there are none. */
function matchesJson(fields: Record<string, MatchField>, { rows, page, path, compilation }: EdgeScope): Json {
  const { typed } = rows.connection;
  if (!typed || (typed.search === null && typed.mentioning === null)) return ['[]'];
  const mark = compilation.addComputed({ path, make: matchesMaker(typed, fields) });
  return [`["${mark}",`, ...rows.node(texts, page, path), ']'];
}
