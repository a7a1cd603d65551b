import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Compilation } from '../../db/query/compile/scope.ts';
import { compileStatement } from '../../db/query/compile/statement.ts';
import { plainSource } from '../../db/query/search/row-source.ts';
import type { ConnectionSelection } from '../../db/query/selection.ts';

const briefsOfSource: ConnectionSelection = {
  table: 'brief',
  key: ['id'],
  where: [
    {
      kind: 'exists',
      table: 'brief_source',
      on: [
        ['brief_id', 'id'],
        ['published_sort', 'published_sort'],
      ],
      where: [
        {
          kind: 'compare',
          column: 'source_id',
          operator: '=',
          value: { kind: 'id', table: 'source', text: 'source_7', part: 'self' },
        },
      ],
    },
  ],
  relevance: null,
  order: [
    { column: 'published_sort', type: 'date', direction: 'DESC' },
    { column: 'id', type: 'bigint', direction: 'DESC' },
  ],
  page: { count: 1, forward: true, after: null, before: null },
  fields: {},
};

/** The text of a statement. */
function compiled(build: (compilation: Compilation) => RawBuilder<unknown>): string {
  const variant = { key: '', entities: new Map(), terms: new Map() };
  return compileStatement({ variant, lists: 1, stage: '' }, build).statement.text;
}

/** The statement that reads columns of a source made for others. */
function read(columns: readonly string[], column: string): string {
  return compiled((compilation) => {
    const context = { columns, outer: () => sql`null`, compilation };
    const source = plainSource(briefsOfSource, briefsOfSource.where, context);
    return sql`select 1 from ${source.from} order by ${source.column(column)}`;
  });
}

test('the table of a list is joined for a column that the joining table does not have', () => {
  expect(read(['id'], 'id')).toBe('select 1 from "brief_source" "t1" order by "t1"."brief_id"');
  expect(read(['id', 'url'], 'url')).toBe(
    'select 1 from "brief_source" "t1" join "brief" "t2" on "t2"."id" = "t1"."brief_id" order by "t2"."url"',
  );
});

test('a column that a source was not made for cannot be read', () => {
  expect(() => read(['id'], 'url')).toThrow('without the column url');
});
