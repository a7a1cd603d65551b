import { fold } from './fold.ts';
import { quoteLexeme } from './search-vector.ts';
import { bigrams, readTokens, type Token, wordLexeme } from './tokens.ts';

/** Of a query, in UTF-16 code units; what is beyond is not read. */
const MAX_QUERY_LENGTH = 512;
const MAX_TERMS = 32;

/** Matched in folded text: a term in quotes or not, and whether a hyphen before it excludes it. */
const TERM = /(?<exclude>(?<![^ ])-)?(?:"(?<phrase>[^"]*)"|(?<piece>[^ ",;、。()]+))/g;

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
  const typed = text.slice(0, MAX_QUERY_LENGTH);
  const folded = fold(typed);
  const terms = new Set<string>();
  for (const match of folded.text.matchAll(TERM)) {
    const start = folded.toOriginal(match.index);
    const end = folded.toOriginal(match.index + match[0].length);
    const term = writeTerm(readTokens(typed.slice(start, end)));
    if (term) terms.add(match.groups?.exclude ? `!(${term})` : term);
    if (terms.size === MAX_TERMS) break;
  }
  return terms.size > 0 ? [...terms].join(' & ') : null;
}

/**
 * The tsquery of a text that has to be found as it stands, such as a name. Null when nothing in it can be searched for.
 *
 * @example phraseQuery('Mira Rapp-Hooper') // → 'mira' <-> 'rapp' <-> 'hooper'
 */
export function phraseQuery(text: string): string | null {
  return writeTerm(readTokens(text.slice(0, MAX_QUERY_LENGTH)));
}

function writeTerm(tokens: Token[]): string | null {
  const runs = tokens.filter((token) => token.kind === 'RUN').flatMap((token) => writeRun(token.text));
  const words = writeWords(tokens.filter((token) => token.kind === 'WORD'));
  const parts = new Set(words ? [...runs, words] : runs);
  return parts.size > 0 ? [...parts].join(' & ') : null;
}

/** One character is looked for as the beginning of a pair, or of the end mark's. */
function writeRun(run: string): string[] {
  const pairs = bigrams(run);
  return pairs.length > 0 ? pairs.map(quoteLexeme) : [`${quoteLexeme(run)}:*`];
}

/** Words at their distances; a stop word is not looked for but keeps its place between two others. */
function writeWords(words: Token[]): string {
  let written = '';
  let previous = 0;
  for (const word of words) {
    const lexeme = wordLexeme(word);
    if (lexeme === null) continue;
    const distance = word.position - previous;
    if (written) written += distance === 1 ? ' <-> ' : ` <${distance}> `;
    written += quoteLexeme(lexeme);
    previous = word.position;
  }
  return written;
}
