import type { ColumnPair, Condition } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import { type Combined, combinedConditions } from './condition.ts';
import { DateFilter, type DateFilterArgs, dateConditions } from './date-filter.ts';
import { type NamedTable, NameFilter, type NameFilterArgs, nameConditions } from './name-filter.ts';

/** A BriefFilter as a request gives it. */
export interface BriefFilterArgs extends Combined<BriefFilterArgs> {
  source?: NameFilterArgs | null;
  author?: NameFilterArgs | null;
  keyword?: NameFilterArgs | null;
  entity?: NameFilterArgs | null;
  publishedOn?: DateFilterArgs | null;
}

/** Chooses briefs. */
export const BriefFilter = builder.inputRef<object>('BriefFilter');

BriefFilter.implement({
  description: 'Chooses briefs. Conditions given together must all hold.',
  fields: (t) => ({
    source: t.field({ type: NameFilter, description: 'By a publication.' }),
    author: t.field({ type: NameFilter, description: 'By an author.' }),
    keyword: t.field({ type: NameFilter, description: 'By a keyword.' }),
    entity: t.field({ type: NameFilter, description: 'By an entity that a claim names.' }),
    publishedOn: t.field({ type: DateFilter, description: 'By date.' }),
    and: t.field({ type: [BriefFilter], description: 'All of these must hold.' }),
    or: t.field({ type: [BriefFilter], description: 'At least one of these must hold.' }),
    not: t.field({ type: BriefFilter, description: 'This must not hold.' }),
  }),
});

/** Joining tables meet briefs by key and date, so that their indexes can give the order. */
const ofBrief: readonly ColumnPair[] = [
  ['brief_id', 'id'],
  ['published_sort', 'published_sort'],
];

/** Briefs that have a row in a joining table. */
export function joinedTo(table: NamedTable, where: readonly Condition[]): Condition {
  return { kind: 'exists', table: `brief_${table}`, on: ofBrief, where };
}

/** Where the search vector of a brief is. */
export const briefSearch = { table: 'brief_search', on: ofBrief } as const;

/** The filter's conditions on a brief. */
export function briefConditions(where: BriefFilterArgs): Condition[] {
  const shared = (['source', 'author', 'keyword', 'entity'] as const).flatMap((table) => {
    const conditions = nameConditions(table, where[table]);
    return conditions.length > 0 ? [joinedTo(table, conditions)] : [];
  });
  return [...shared, ...dateConditions(where.publishedOn), ...combinedConditions(where, briefConditions)];
}
