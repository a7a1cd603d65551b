import { indexPhraseQuery, indexQuery, phraseQuery, searchQuery } from '../text/search-query.ts';
import { type Request, textOf } from './binding.ts';
import { remember } from './remember.ts';
import type { AskedWords } from './selection.ts';

/** How texts are found by words: what decides between statements of different shape. */
export type WordsUse =
  /** Nothing in the words can be searched for, and nothing is found. */
  | 'none'
  /** The text index gives all matches and nothing else. */
  | 'index'
  /** The text index gives all matches and others. */
  | 'filter'
  /** The words only exclude: the index can give nothing. */
  | 'exclude';

/** The tsqueries of words: what a text has to match, and what the text index is asked for; null for nothing. */
export interface WordsQueries {
  query: string | null;
  index: string | null;
}

/** The tsqueries of words in a request; the same words are asked for several times in each. */
export function queriesOf({ by, text }: AskedWords, request: Omit<Request, 'parents'>): WordsQueries {
  return queries[by](textOf(text, { ...request, parents: [] }));
}

const queries: Readonly<Record<AskedWords['by'], (text: string) => WordsQueries>> = {
  search: remember((text) => ({ query: searchQuery(text), index: indexQuery(text) }), 100),
  phrase: remember((text) => ({ query: phraseQuery(text), index: indexPhraseQuery(text) }), 100),
};

/** How words of a request are found. */
export function wordsUse(asked: AskedWords, request: Omit<Request, 'parents'>): WordsUse {
  const { query, index } = queriesOf(asked, request);
  if (query === null) return 'none';
  if (index === null) return 'exclude';
  return index === query ? 'index' : 'filter';
}
