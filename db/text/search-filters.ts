import type { Bilingual } from '../model.ts';

/**
 * Filters of searches are stored beside the search vectors and in the same index, as texts such as `source_7`, so that
 * one index scan applies both.
 */
export type FilterKind = 'source' | 'author' | 'keyword' | 'present' | 'missing' | 'alignment';

/** A stored filter: by the id of a row, a language, or a status. */
export function searchFilter(kind: FilterKind, value: string): string {
  return `${kind}_${value}`;
}

/** The ids by which a brief can be filtered. */
interface FilteredBrief {
  sources: readonly string[];
  authors: readonly string[];
  keywords: readonly string[];
}

/**
 * The filters of a brief and of each of its claims.
 *
 * @example briefFilters({ sources: ['7'], authors: ['3', '4'], keywords: [] }) // → ['source_7', 'author_3', 'author_4']
 */
export function briefFilters({ sources, authors, keywords }: FilteredBrief): string[] {
  return [
    ...sources.map((id) => searchFilter('source', id)),
    ...authors.map((id) => searchFilter('author', id)),
    ...keywords.map((id) => searchFilter('keyword', id)),
  ];
}

/**
 * The filters of a claim in addition to those of its brief.
 *
 * @example claimFilters({ zh: '停火', en: null }, 'UNPAIRED') // → ['present_ZH', 'missing_EN', 'alignment_UNPAIRED']
 */
export function claimFilters({ zh, en }: Bilingual, status: string): string[] {
  return [
    searchFilter(zh === null ? 'missing' : 'present', 'ZH'),
    searchFilter(en === null ? 'missing' : 'present', 'EN'),
    searchFilter('alignment', status),
  ];
}
