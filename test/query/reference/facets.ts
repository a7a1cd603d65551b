import type { Bilingual, Brief, Node } from './model.ts';
import { compareValues } from './order.ts';

/** What facets count a row by. */
export interface Counted {
  brief: Brief;
  text: Bilingual;
  /** The entities that it names, each once. */
  entities: readonly Extract<Node, { type: 'Entity' }>[];
}

interface FacetArgs {
  first?: number | null;
}

/** How many of some rows have each source, author, year and so on in common, as the schema's facet types have it. */
export function facetsOf(rows: readonly Counted[]): object {
  const byRow = (name: string, leadsTo: (row: Counted) => readonly Node[]) => (args: FacetArgs) =>
    counted(rows.flatMap((row) => [...leadsTo(row)]))
      .sort((a, b) => b.count - a.count || a.value.key - b.value.key)
      .slice(0, args.first ?? 10)
      .map(({ value, count }) => ({ [name]: value, count }));
  const periods = (length: number) =>
    counted(rows.flatMap(({ brief }) => brief.publishedOn?.slice(0, length) ?? [])).sort((a, b) =>
      compareValues(b.value, a.value),
    );
  const has = (language: 'zh' | 'en') => rows.filter(({ text }) => text[language] !== null).length;
  return {
    sources: byRow('source', ({ brief }) => brief.sources),
    authors: byRow('author', ({ brief }) => brief.authors),
    keywords: byRow('keyword', ({ brief }) => brief.keywords),
    entities: byRow('entity', ({ entities }) => entities),
    years: periods(4).map(({ value, count }) => ({ year: Number(value), count })),
    months: periods(7).map(({ value, count }) => ({ month: value, count })),
    languages: [
      { language: 'ZH', count: has('zh') },
      { language: 'EN', count: has('en') },
    ],
  };
}

function counted<Value>(values: readonly Value[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count }));
}
