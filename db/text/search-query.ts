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
 * What of `searchQuery` to ask a GIN index for: a tsquery that all its matches match, and few others. The index needs
 * no positions for it, nor a list of all that begins with a character where something rarer is looked for as well.
 * Null when all terms are excluded, or there are none.
 *
 * @example indexQuery('普 "trade wars" -Xi') // → 'trade' & 'war'
 */
export function indexQuery(text: string): string | null {
  return writeIndexed(readTerms(text).filter(({ isExcluded }) => !isExcluded));
}

/** The same for `phraseQuery`. */
export function indexPhraseQuery(text: string): string | null {
  const phrase = readPhrase(text);
  return phrase && writeIndexed([phrase]);
}

/** An index lists everything that begins with a character, which takes long; it is asked for this many. */
const MAX_INDEXED_PREFIXES = 2;

function writeIndexed(terms: readonly Term[]): string | null {
  const lexemes = terms.flatMap((term) => term.lexemes);
  const whole = lexemes.filter(({ isPrefix }) => !isPrefix);
  const asked = new Set((whole.length > 0 ? whole : lexemes.slice(0, MAX_INDEXED_PREFIXES)).map(writeLexeme));
  return asked.size > 0 ? [...asked].join(' & ') : null;
}

/** Lexemes at their distances: 烏克蘭 is two pairs, of which the second begins one place after the first. */
function writeTerm({ lexemes }: Term): string {
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
