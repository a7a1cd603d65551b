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

/**
 * What of `searchQuery` to ask a GIN index for: a tsquery that all its matches match, and few others. It knows no
 * places. Null when all terms are excluded, or there are none. The same as `searchQuery` where it matches nothing else.
 *
 * @example indexQuery('普 "trade wars" -Xi') // → '$普' & 'trade' & '~fg0' & 'war' & !('xi')
 */
export function indexQuery(text: string): string | null {
  return writeIndexed(readTerms(text));
}

/** The same for `phraseQuery`. */
export function indexPhraseQuery(text: string): string | null {
  const phrase = readPhrase(text);
  return phrase && writeIndexed([phrase]);
}

function writeIndexed(terms: readonly Term[]): string | null {
  if (terms.every(({ isExcluded }) => isExcluded)) return null;
  // Texts may have all lexemes of an excluded term without having the term.
  const asked = terms.filter(({ isExcluded, lexemes }) => !isExcluded || lexemes.length === 1);
  return [...new Set(asked.flatMap(writeIndexedTerm))].join(' & ');
}

function writeIndexedTerm({ indexed, isExcluded }: Term): string[] {
  const groups = indexed.map((lexemes) => {
    const any = lexemes.map(quoteLexeme).join(' | ');
    return lexemes.length > 1 ? `(${any})` : any;
  });
  return isExcluded ? [`!(${groups.join(' & ')})`] : groups;
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
