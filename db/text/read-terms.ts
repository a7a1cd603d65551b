import { type Folded, fold } from './folding/fold.ts';
import { characterLexeme, characterOf, isLastOfRun, type Lexeme, lexemesOf, pairLexeme } from './lexemes.ts';
import { readTokens, type Token } from './tokens.ts';

/** Of a query, in UTF-16 code units; what is beyond is not read. */
export const maxQueryLength = 512;
const maxTerms = 32;

/** What a person searches for: lexemes that stand in a text one after another. */
export interface Term {
  lexemes: readonly SoughtLexeme[];
  /**
   * Lexemes that every text which has the term has, at whatever place: one of each group. Few other texts have them
   * all.
   */
  indexed: readonly (readonly string[])[];
  /** How many places it takes in a text, from its first lexeme on. */
  width: number;
  /** Whether texts must not have it. */
  isExcluded: boolean;
}

/** A lexeme and its place in the term, from 0 on. Stop words have a place and no lexeme. */
export interface SoughtLexeme {
  text: string;
  place: number;
  /** Whether `text` is but the beginning: a Chinese character, of which all pairs are meant. */
  isPrefix: boolean;
}

/** What stands between terms, in folded text: a hyphen, a slash and the like make one term of what they join. */
const separators = ` ",;:!?&|<>=*()\\[\\]{}、。《》〈〉【】〔〕`;

/** In a number, such as 2,000, a comma separates nothing. */
const innerComma = '(?<=\\d),(?=\\d{3}(?!\\d))';

/**
 * A term in quotes or not, in folded text, and whether a hyphen before it excludes it. A quote without a partner is
 * passed over.
 */
const termPattern = new RegExp(
  `(?<exclude>(?<![^${separators}])-)?(?:"(?<phrase>[^"]*)"|"?(?<piece>(?:[^${separators}]|${innerComma})+))`,
  'g',
);

/**
 * Reads what a person typed: terms between spaces or in quotes, those to exclude with a hyphen before them. No text is
 * an error; what nothing can be found by, such as stop words and punctuation, is no term. Reads 32 different terms.
 */
export function readTerms(query: string): Term[] {
  const typed = shortened(query);
  const folded = fold(typed);
  const terms = new Map<string, Term>();
  for (const match of folded.text.matchAll(termPattern)) {
    const tokens = readTokens(typed, partOf(folded, match.index, match[0].length));
    const term = termOf(tokens, match.groups?.exclude !== undefined);
    if (term) terms.set(JSON.stringify(term), term);
    if (terms.size === maxTerms) break;
  }
  return [...terms.values()];
}

/** A part of a folded text, which needs no folding again. */
function partOf({ text, toOriginal }: Folded, start: number, length: number): Pick<Folded, 'text' | 'toOriginal'> {
  return { text: text.slice(start, start + length), toOriginal: (offset) => toOriginal(start + offset) };
}

/** What of a query is read: no word is cut in two, unless it is as long as all that is read. */
function shortened(query: string): string {
  if (query.length <= maxQueryLength) return query;
  const start = query.slice(0, maxQueryLength);
  const end = start.search(/\s\S*$/u);
  return end > 0 ? start.slice(0, end) : start;
}

/** Reads a text that has to be found as it stands, such as a name. Null when nothing can be found by it. */
export function readPhrase(text: string): Term | null {
  return termOf(readTokens(text.slice(0, maxQueryLength)), false);
}

function termOf(tokens: readonly Token[], isExcluded: boolean): Term | null {
  const found = lexemesOf(tokens);
  const single = found.filter(({ kind }) => kind !== 'WORDS');
  const parts = found.map((lexeme) => {
    const index = single.indexOf(lexeme);
    return soughtBy(lexeme, single[index - 1], single[index + 1]);
  });
  const lexemes = parts.flatMap(({ sought }) => sought);
  const [first] = lexemes;
  const last = found.at(-1);
  if (!first || !last) return null;
  return {
    lexemes: lexemes.map((lexeme) => ({ ...lexeme, place: lexeme.place - first.place })),
    indexed: parts.flatMap(({ indexed }) => indexed),
    width: last.position + 1 - first.place,
    isExcluded,
  };
}

/** What a lexeme of a term is found by. */
interface Part {
  sought: SoughtLexeme[];
  indexed: string[][];
}

function soughtBy(lexeme: Lexeme, previous: Lexeme | undefined, next: Lexeme | undefined): Part {
  const { text, position: place, kind } = lexeme;
  if (kind === 'WORDS') return { sought: [{ text, place, isPrefix: false }], indexed: [[text]] };
  const beside = next?.position === place + 1 ? next : null;
  if (kind === 'WORD') {
    const pair = beside?.kind === 'WORD' ? [[pairLexeme(lexeme, beside)]] : [];
    return { sought: [{ text, place, isPrefix: false }], indexed: [[text], ...pair] };
  }
  if (!isLastOfRun(lexeme)) return { sought: [{ text, place, isPrefix: false }], indexed: [[text]] };
  const character = characterOf(text);
  // A run is found by its pairs; of one character, the beginning of any pair, or of the end mark's.
  const isAlone = previous?.kind !== 'CHARACTERS' || isLastOfRun(previous);
  const sought = isAlone ? [{ text: character, place, isPrefix: true }] : [];
  // In a text, the next character of a term may belong to the same run, or to another one.
  if (beside)
    return { sought, indexed: [beside.kind === 'WORD' ? [text] : [character + characterOf(beside.text), text]] };
  return { sought, indexed: isAlone ? [[characterLexeme(text)]] : [] };
}
