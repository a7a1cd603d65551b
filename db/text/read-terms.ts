import { type Folded, fold } from './folding/fold.ts';
import { characterLexeme, characterOf, isLastOfRun, type Lexeme, lexemesOf, pairLexeme } from './lexemes.ts';
import { readTokens, type Token } from './tokens.ts';

/** Length limit of a query in UTF-16 code units; the rest is ignored. */
export const maxQueryLength = 512;
const maxTerms = 32;

/** A search term: lexemes that follow one another in a text. */
export interface Term {
  lexemes: readonly SoughtLexeme[];
  /**
   * Lexemes that every matching text contains at some position: one of each group. Few other texts contain them all.
   */
  indexed: readonly (readonly string[])[];
  /** Number of positions that it spans in a text. */
  width: number;
  /** Whether texts must not contain it. */
  isExcluded: boolean;
}

/** A lexeme and its 0-based position in the term. Stop words have a position but no lexeme. */
export interface SoughtLexeme {
  text: string;
  place: number;
  /** Whether `text` is only a prefix: a Chinese character, which stands for all pairs that begin with it. */
  isPrefix: boolean;
}

/**
 * Characters that separate terms, in folded text. Hyphens, slashes and the like join what is around them to one term.
 */
const separators = ` ",;:!?&|<>=*()\\[\\]{}、。《》〈〉【】〔〕`;

/** A comma inside a number, such as 2,000, which does not separate terms. */
const innerComma = '(?<=\\d),(?=\\d{3}(?!\\d))';

/**
 * A term with or without quotes, in folded text, and whether a hyphen before it excludes it. An unpaired quote is
 * ignored.
 */
const termPattern = new RegExp(
  `(?<exclude>(?<![^${separators}])-)?(?:"(?<phrase>[^"]*)"|"?(?<piece>(?:[^${separators}]|${innerComma})+))`,
  'g',
);

/**
 * Reads the terms of a query: separated by spaces or in quotes, excluded by a hyphen in front. No query is an error;
 * stop words and punctuation alone do not form a term. Reads at most 32 different terms.
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

/** A part of a folded text, which does not have to be folded again. */
function partOf({ text, toOriginal }: Folded, start: number, length: number): Pick<Folded, 'text' | 'toOriginal'> {
  return { text: text.slice(start, start + length), toOriginal: (offset) => toOriginal(start + offset) };
}

/** Shortens a query to the length limit without cutting a word, unless the word is that long itself. */
function shortened(query: string): string {
  if (query.length <= maxQueryLength) return query;
  const start = query.slice(0, maxQueryLength);
  const end = start.search(/\s\S*$/u);
  return end > 0 ? start.slice(0, end) : start;
}

/** Reads a literal text, such as a name. Null if it contains nothing to search for. */
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

/** How one lexeme of a term is searched for. */
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
  // A run is found by its pairs; a run of one character by any pair that begins with it, or by its end mark.
  const isAlone = previous?.kind !== 'CHARACTERS' || isLastOfRun(previous);
  const sought = isAlone ? [{ text: character, place, isPrefix: true }] : [];
  // In a text, the next character of the term may belong to the same run or to another one.
  if (beside)
    return { sought, indexed: [beside.kind === 'WORD' ? [text] : [character + characterOf(beside.text), text]] };
  return { sought, indexed: isAlone ? [[characterLexeme(text)]] : [] };
}
