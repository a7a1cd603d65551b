import { readPhrase, readTerms, type SoughtLexeme, type Term } from './read-terms.ts';
import { quoteLexeme } from './search-vector.ts';

/**
 * The tsquery of a search that a person typed, as a literal to send as `$1::tsquery` against `searchVector`. All terms
 * must match. A term of several words (Rapp-Hooper) and anything in quotes is a phrase; a hyphen before a term excludes
 * it; Chinese matches by substring, from one character on. Operators of tsquery count as spaces.
 *
 * No query is an error. Null if there is nothing to search for, as with stop words and punctuation alone.
 *
 * @example searchQuery('普丁 "trade wars" -Xi') // → '普丁' & 'trade' <-> 'war' & !('xi')
 */
export function searchQuery(text: string): string | null {
  const terms = readTerms(text).map((term) => (term.isExcluded ? `!(${writeTerm(term)})` : writeTerm(term)));
  return terms.length > 0 ? terms.join(' & ') : null;
}

/**
 * The tsquery of a literal text, such as a name. Null if there is nothing to search for.
 *
 * @example phraseQuery('Mira Rapp-Hooper') // → 'mira' <-> 'rapp' <-> 'hooper'
 */
export function phraseQuery(text: string): string | null {
  const phrase = readPhrase(text);
  return phrase && writeTerm(phrase);
}

/** Lexemes to look up in a GIN index. */
export interface IndexedLexemes {
  /** A match contains one of these at some position, or none if the term is excluded. */
  lexemes: readonly string[];
  isExcluded: boolean;
  /** The index of the term that they belong to. */
  term: number;
}

/**
 * What a GIN index, which stores no positions, can check of `searchQuery`. All matches of the query pass, and few
 * others.
 */
export function indexedLexemes(text: string): IndexedLexemes[] {
  return readTerms(text).flatMap(indexedOf);
}

/** The same for `phraseQuery`. */
export function indexedPhraseLexemes(text: string): IndexedLexemes[] {
  const phrase = readPhrase(text);
  return phrase ? indexedOf(phrase, 0) : [];
}

function indexedOf({ indexed, isExcluded, lexemes }: Term, term: number): IndexedLexemes[] {
  // A text may contain all lexemes of an excluded term without containing the term.
  if (isExcluded && (lexemes.length > 1 || indexed.length > 1)) return [];
  return indexed.map((group) => ({ lexemes: group, isExcluded, term }));
}

/**
 * The tsquery for a GIN index. Null if all terms are excluded or there are none. With the lexemes of all terms it
 * equals `searchQuery`, unless it matches more.
 *
 * @example indexQuery(indexedLexemes('普 "trade wars" -Xi')) // → '$普' & 'trade' & '~fg0' & 'war' & !('xi')
 */
export function indexQuery(groups: readonly IndexedLexemes[]): string | null {
  if (groups.every(({ isExcluded }) => isExcluded)) return null;
  return [...new Set(groups.map(writeIndexed))].join(' & ');
}

function writeIndexed({ lexemes, isExcluded }: IndexedLexemes): string {
  const any = lexemes.map(quoteLexeme).join(' | ');
  if (isExcluded) return `!(${any})`;
  return lexemes.length > 1 ? `(${any})` : any;
}

/** Lexemes at their distances: 烏克蘭 is two pairs, of which the second begins one position after the first. */
function writeTerm({ lexemes, indexed }: Term): string {
  const [first, ...others] = lexemes;
  if (first?.isPrefix && others.length === 0) return indexed.flat().map(quoteLexeme).join();
  let written = '';
  let previous = 0;
  for (const lexeme of lexemes) {
    const distance = lexeme.place - previous;
    if (written) written += distance === 1 ? ' <-> ' : ` <${distance}> `;
    written += writeLexeme(lexeme);
    previous = lexeme.place;
  }
  return written;
}

function writeLexeme({ text, isPrefix }: SoughtLexeme): string {
  return isPrefix ? `${quoteLexeme(text)}:*` : quoteLexeme(text);
}
