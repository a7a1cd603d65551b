import { readPhrase, readTerms, type SoughtLexeme, type Term } from './read-terms.ts';
import { quoteLexeme } from './search-vector.ts';

/**
 * The tsquery of what a person typed, as a literal to send as `$1::tsquery` against `searchVector`. All terms have to
 * be found. A term of several words (Rapp-Hooper) and whatever stands in quotes is a phrase; a hyphen before a term
 * excludes it; Chinese is found by substring, from one character on. Operators of tsquery are no more than spaces.
 *
 * No text is an error. Null when nothing in it can be searched for, such as stop words and punctuation.
 *
 * @example searchQuery('普丁 "trade wars" -Xi') // → '普丁' & 'trade' <-> 'war' & !('xi')
 */
export function searchQuery(text: string): string | null {
  const terms = readTerms(text).map((term) => (term.isExcluded ? `!(${writeTerm(term)})` : writeTerm(term)));
  return terms.length > 0 ? terms.join(' & ') : null;
}

/**
 * The tsquery of a text that has to be found as it stands, such as a name. Null when nothing in it can be searched for.
 *
 * @example phraseQuery('Mira Rapp-Hooper') // → 'mira' <-> 'rapp' <-> 'hooper'
 */
export function phraseQuery(text: string): string | null {
  const phrase = readPhrase(text);
  return phrase && writeTerm(phrase);
}

/** Lexemes that a GIN index can be asked for. */
export interface IndexedLexemes {
  /** A match has one of these, at whatever place, or none where the term is excluded. */
  lexemes: readonly string[];
  isExcluded: boolean;
  /** Which of the terms they belong to. */
  term: number;
}

/** What a GIN index, which knows no places, can tell of `searchQuery`. All matches of the query have it, and few others. */
export function indexedLexemes(text: string): IndexedLexemes[] {
  return readTerms(text).flatMap(indexedOf);
}

/** The same of `phraseQuery`. */
export function indexedPhraseLexemes(text: string): IndexedLexemes[] {
  const phrase = readPhrase(text);
  return phrase ? indexedOf(phrase, 0) : [];
}

function indexedOf({ indexed, isExcluded, lexemes }: Term, term: number): IndexedLexemes[] {
  // Texts may have all lexemes of an excluded term without having the term.
  if (isExcluded && (lexemes.length > 1 || indexed.length > 1)) return [];
  return indexed.map((group) => ({ lexemes: group, isExcluded, term }));
}

/**
 * The tsquery to ask a GIN index for. Null where all of it is excluded, or there is nothing. That of all lexemes is the
 * same as `searchQuery` where it matches nothing else.
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

/** Lexemes at their distances: 烏克蘭 is two pairs, of which the second begins one place after the first. */
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
