import { stem } from 'porter2';
import { cjk } from './folding/characters.ts';
import { type Folded, fold } from './folding/fold.ts';
import { readWords } from './word-table.ts';

/** A unit of search: a run of Chinese (or kana, hangul) characters, or a word or number of another script. */
export interface Token {
  kind: 'RUN' | 'WORD';
  /**
   * Folded. A run without the dots, hyphens and spaces inside it; a word without apostrophes, inner dots and commas,
   * and a final ’s.
   */
  text: string;
  /** Folded, with all characters inside it; a word without a final ’s. */
  printed: string;
  /** 1-based position in the text; each character of a run and each word has one. */
  position: number;
  /** The range of `printed` in the folded text, in UTF-16 code units. */
  start: number;
  end: number;
  /** Whether it is a stop word that is printed like an abbreviation, such as IT and WHO. */
  abbreviation: boolean;
}

const stopWords = readWords(new URL('./data/stop-words.tsv', import.meta.url));
/** Length limit of a lexeme in UTF-16 code units; PostgreSQL allows 2 kB. */
const maxWordLength = 64;

/** Stop words that are names in capitals. Others in capitals are emphasis, or meant as operators. */
const abbreviations = new Set(['is', 'it', 'who']);

const abbreviationMark = '=';

/** Han characters are letters too: without the subtraction, AI晶片 would be one word. */
const letterClass = `[[\\p{L}\\p{N}]--[${cjk}]]`;
const alphabeticClass = `[\\p{L}--[${cjk}]]`;
const innerClass = `[[\\p{L}\\p{M}\\p{N}]--[${cjk}]]`;

/** A number with commas between thousands, such as 2,000, which is equivalent to 2000. */
const groupedNumber = `(?<!${innerClass}|\\d,)\\d{1,3}(?:,\\d{3})+(?!,?\\d)${innerClass}*`;

/**
 * An abbreviation with dots, such as u.s., is one word, and so is a number; they are tried first, before their parts.
 */
const tokenPattern = new RegExp(
  `([${cjk}](?:[ ·\\-]*[${cjk}])*)` +
    `|((?<!${innerClass})${alphabeticClass}(?:\\.${alphabeticClass})+(?!${innerClass})|${groupedNumber})` +
    `|(${letterClass}${innerClass}*(?:'${innerClass}+)*)`,
  'gv',
);

/**
 * Splits a text into tokens, in order.
 *
 * @param folded the same text folded, or a part of it
 * @example readTokens('G7’s AI晶片').map((token) => token.text) // → ['g7', 'ai', '晶片']
 */
export function readTokens(text: string, folded: Pick<Folded, 'text' | 'toOriginal'> = fold(text)): Token[] {
  let position = 1;
  return Array.from(folded.text.matchAll(tokenPattern), (match): Token => {
    const [whole, run, joined, word = ''] = match;
    const start = match.index;
    const own = position;
    if (run) {
      const characters = run.replace(/[ ·-]/g, '');
      position += countCharacters(characters);
      const end = start + whole.length;
      return { kind: 'RUN', text: characters, printed: run, position: own, start, end, abbreviation: false };
    }
    position += 1;
    const printed = joined ?? word.replace(/('s)+$/, '');
    const end = start + printed.length;
    const bare = printed.replace(/['.,]/g, '');
    const abbreviation = abbreviations.has(printed) && isInCapitals(original(text, folded, start, end));
    return { kind: 'WORD', text: bare, printed, position: own, start, end, abbreviation };
  });
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function original(text: string, { toOriginal }: Pick<Folded, 'toOriginal'>, start: number, end: number): string {
  return text.slice(toOriginal(start), toOriginal(end));
}

function isInCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

/**
 * The lexeme of a word: its stem. Null for a stop word, unless it is printed like an abbreviation: WHO has the lexeme
 * `=who`, which does not match `who`.
 */
export function wordLexeme(word: Token): string | null {
  if (word.abbreviation) return `${abbreviationMark}${word.text}`;
  if (isStopWord(word.text)) return null;
  const stemmed = /^[a-z]+$/.test(word.text) ? stem(word.text) : word.text;
  return stemmed.slice(0, maxWordLength).toWellFormed();
}

/** Whether a lexeme belongs to a stop word that is printed like an abbreviation. */
export function isAbbreviation(lexeme: string): boolean {
  return lexeme.startsWith(abbreviationMark);
}

/** Whether a folded word is too common to search for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
