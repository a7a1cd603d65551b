import type { TextFrequencies } from '../../text/lexeme-frequencies.ts';
import { memoize } from '../../text/memoize.ts';
import {
  type IndexedLexemes,
  indexedLexemes,
  indexedPhraseLexemes,
  indexQuery,
  phraseQuery,
  searchQuery,
} from '../../text/search-query.ts';
import { type Request, textOf } from '../binding.ts';
import type { SearchTerms } from '../selection.ts';

/** How texts are found by words. */
export type TermsUse =
  /** Nothing in the words can be searched for, and nothing is found. */
  | 'none'
  /** The text index gives all matches and nothing else. */
  | 'index'
  /** The text index gives all matches and others. */
  | 'filter'
  /** The words only exclude: the index can give nothing. */
  | 'exclude';

/** How many texts words stand in. */
export type TermsFrequency =
  /** So few that the text index gives all matches at once. */
  | 'rare'
  /** So many that a page of matches, or some thousand of them, are soon found by looking through texts. */
  | 'common'
  /** Anything between, or not known. */
  | 'unknown';

/** What of search terms decides between statements of different shape. */
export interface TermsShape {
  use: TermsUse;
  frequency: TermsFrequency;
}

/** How search terms are found in a request, and how many texts they stand in. */
export function shapeOf(terms: SearchTerms, request: Omit<Request, 'parents'>): TermsShape {
  return { use: usageOf(queriesOf(terms, request)), frequency: frequencyOf(terms, request) };
}

function usageOf({ query, index }: TermsQueries): TermsUse {
  if (query === null) return 'none';
  if (index === null) return 'exclude';
  return index === query ? 'index' : 'filter';
}

/** The tsqueries of words: what a text has to match, and what the text index is asked for; null for nothing. */
export interface TermsQueries {
  query: string | null;
  index: string | null;
}

/** The tsqueries of words in a request. */
export function queriesOf(terms: SearchTerms, request: Omit<Request, 'parents'>): TermsQueries {
  const { query, indexed } = readWords(terms, request);
  const frequencies = request.frequencies.get(terms.table);
  return { query, index: indexQuery(frequencies ? rarest(indexed, frequencies) : indexed) };
}

interface Words {
  query: string | null;
  indexed: readonly IndexedLexemes[];
}

/** The same words are asked for several times in each request. */
function readWords({ by, text }: SearchTerms, request: Omit<Request, 'parents'>): Words {
  return words[by](textOf(text, request));
}

const words: Readonly<Record<SearchTerms['by'], (text: string) => Words>> = {
  search: memoize((text) => ({ query: searchQuery(text), indexed: indexedLexemes(text) }), 100),
  phrase: memoize((text) => ({ query: phraseQuery(text), indexed: indexedPhraseLexemes(text) }), 100),
};

/** An index takes longer for more lexemes. So many, the rarest, are enough if hardly a text is likely to have them all. */
const enoughLexemes = { groups: 4, share: 0.0001 };

function rarest(groups: readonly IndexedLexemes[], frequencies: TextFrequencies): readonly IndexedLexemes[] {
  const required = groups.filter(({ isExcluded }) => !isExcluded);
  if (required.length <= enoughLexemes.groups) return groups;
  const shares = new Map(required.map((group) => [group, shareOf(group, frequencies)]));
  const kept = new Set<IndexedLexemes>();
  let all = 1;
  for (const [group, share] of [...shares].sort(([, one], [, other]) => one - other)) {
    if (kept.size >= enoughLexemes.groups && all <= enoughLexemes.share) break;
    kept.add(group);
    all *= share;
  }
  return groups.filter((group) => group.isExcluded || kept.has(group));
}

/** As many matches are found by the text index, and sorted, before some hundredths of a second are over. */
const rareMatches = 8_000;
/** Where more of the texts match, a page is found faster by looking through texts in its order. */
const rareShare = 0.01;
/** Where so many match, and such a share of the texts, so are the matches that relevance ranks. */
const common = { matches: 30_000, share: 0.03 };

/**
 * Texts that match have all lexemes, so no more than the rarest. A term's lexemes mostly stand together; different terms
 * are taken to stand where they do by chance.
 */
function frequencyOf(asked: SearchTerms, request: Omit<Request, 'parents'>): TermsFrequency {
  const frequencies = request.frequencies.get(asked.table);
  if (!frequencies) return 'unknown';
  const { indexed } = readWords(asked, request);
  const required = indexed.filter(({ isExcluded }) => !isExcluded);
  const terms = Map.groupBy(required, ({ term }) => term);
  const shares = Array.from(terms.values(), (groups) =>
    Math.min(...groups.map((group) => shareOf(group, frequencies))),
  );
  const least = Math.min(1, ...shares);
  if (least <= rareShare && least * frequencies.texts <= rareMatches) return 'rare';
  if (required.length < indexed.length) return 'unknown';
  const share = shares.reduce((product, one) => product * Math.min(one, 1), 1);
  return share >= common.share && share * frequencies.texts >= common.matches ? 'common' : 'unknown';
}

function shareOf({ lexemes }: IndexedLexemes, frequencies: TextFrequencies): number {
  return lexemes.reduce((sum, lexeme) => sum + frequencies.shareOf(lexeme), 0);
}
