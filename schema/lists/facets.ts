import type { ColumnPair, Condition, NodeTable } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { callerError } from '../errors.ts';
import { planned } from '../select/fields.ts';
import { Author } from '../types/author.ts';
import { Language } from '../types/bilingual.ts';
import { Entity } from '../types/entity.ts';
import { Keyword } from '../types/keyword.ts';
import { Source } from '../types/source.ts';
import { maxPageSize } from './page.ts';

type RowRef = ReturnType<typeof builder.objectRef<Row>>;

/** How rows of a list lead to what facets count. */
interface FacetTables {
  /** Pairs the columns of `brief_source` and its like with the rows' own. */
  ofBrief: readonly ColumnPair[];
  entities: { table: string; on: readonly ColumnPair[]; where: readonly Condition[] };
  /** The columns of the Chinese and the English text. */
  languages: readonly [zh: string, en: string];
}

const counts: Record<string, RowRef> = {};

/** The type of a count of rows that lead to a source, an author and so on; made at its first use. */
function rowCount(name: string, field: string, type: () => RowRef): RowRef {
  const known = counts[name];
  if (known) return known;
  const ref = builder.objectRef<Row>(`${name}Count`);
  counts[name] = ref;
  ref.implement({
    description: `How many rows of a list have one ${field}.`,
    fields: (t) => ({
      [field]: t.field({ type: type(), description: `The ${field}.`, ...planned({ kind: 'facetRow' }) }),
      count: countField(t),
    }),
  });
  return ref;
}

type FieldBuilder = Parameters<NonNullable<Parameters<RowRef['implement']>[0]['fields']>>[0];

function countField(t: FieldBuilder) {
  return t.int({ description: 'How many rows.', ...planned({ kind: 'count' }) });
}

const YearCount = builder.objectRef<Row>('YearCount').implement({
  description: 'How many rows of a list are of one year.',
  fields: (t) => ({
    year: t.int({ description: 'The year of publication.', ...planned({ kind: 'value' }) }),
    count: countField(t),
  }),
});

const MonthCount = builder.objectRef<Row>('MonthCount').implement({
  description: 'How many rows of a list are of one month.',
  fields: (t) => ({
    month: t.string({ description: 'The month of publication, such as `2025-10`.', ...planned({ kind: 'value' }) }),
    count: countField(t),
  }),
});

const LanguageCount = builder.objectRef<Row>('LanguageCount').implement({
  description: 'How many rows of a list have a text in one language.',
  fields: (t) => ({
    language: t.field({ type: Language, description: 'The language.', ...planned({ kind: 'value' }) }),
    count: countField(t),
  }),
});

function limitedTo({ first }: { first?: number | null }): number {
  const count = first ?? 10;
  if (count >= 1 && count <= maxPageSize) return count;
  throw callerError('BAD_USER_INPUT', `facets: first is ${count}, but must be from 1 to ${maxPageSize}.`, {
    extensions: { path: ['facets', 'first'] },
  });
}

/** The facets of a list of claims or briefs. */
export function facetsType(name: string, tables: FacetTables) {
  const rows = (table: NodeTable, through: FacetTables['entities']) =>
    planned({
      kind: 'facet',
      facet: (args: { first?: number | null }) => ({
        kind: 'rows',
        through,
        column: `${table}_id`,
        table,
        first: limitedTo(args),
      }),
    });
  const ofBrief = (table: NodeTable) => rows(table, { table: `brief_${table}`, on: tables.ofBrief, where: [] });
  const period = (format: 'YYYY' | 'YYYY-MM') =>
    planned({ kind: 'facet', facet: () => ({ kind: 'period', column: 'published_sort', format }) });
  const [zh, en] = tables.languages;
  return builder.objectRef<Row>(`${name}Facets`).implement({
    description: `What the ${name.toLowerCase()}s of a list have in common.`,
    fields: (t) => {
      const args = { first: t.arg.int({ defaultValue: 10, description: `How many, at most ${maxPageSize}.` }) };
      return {
        sources: t.field({
          type: [rowCount('Source', 'source', () => Source)],
          description: 'By source, the most frequent first.',
          args,
          ...ofBrief('source'),
        }),
        authors: t.field({
          type: [rowCount('Author', 'author', () => Author)],
          description: 'By author, the most frequent first.',
          args,
          ...ofBrief('author'),
        }),
        keywords: t.field({
          type: [rowCount('Keyword', 'keyword', () => Keyword)],
          description: 'By keyword, the most frequent first.',
          args,
          ...ofBrief('keyword'),
        }),
        entities: t.field({
          type: [rowCount('Entity', 'entity', () => Entity)],
          description: 'By entity that is named in either language, the most frequent first.',
          args,
          ...rows('entity', tables.entities),
        }),
        years: t.field({
          type: [YearCount],
          description: 'By year of publication, the newest first; rows without a date are left out.',
          ...period('YYYY'),
        }),
        months: t.field({
          type: [MonthCount],
          description: 'By month of publication, the newest first; rows without a date are left out.',
          ...period('YYYY-MM'),
        }),
        languages: t.field({
          type: [LanguageCount],
          description: 'By language that a text is there in; a row with both counts in both.',
          ...planned({
            kind: 'facet',
            facet: () => ({
              kind: 'present',
              values: [
                { value: 'ZH', column: zh },
                { value: 'EN', column: en },
              ],
            }),
          }),
        }),
      };
    },
  });
}
