import { stem } from 'porter2';
import { CJK } from './characters.ts';
import { type Folded, fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** What a text is searched by: a run of Chinese (or kana, hangul) characters, or a word of another script. */
export interface Token {
  kind: 'RUN' | 'WORD';
  /** Folded. A run is without the dots, hyphens and spaces inside it, a word without apostrophes and the ’s at its end. */
  text: string;
  /** 1-based place among the tokens of the text. */
  position: number;
  /** Whether it would be a stop word but is printed like an abbreviation, such as IT and WHO. */
  abbreviation: boolean;
}

/** Of a lexeme, in UTF-16 code units; PostgreSQL allows 2 kB. */
const MAX_WORD_LENGTH = 64;
const MAX_ABBREVIATION_LENGTH = 5;

/** Han characters are letters too: without the subtraction, AI晶片 would be one word. */
const LETTER = `[[\\p{L}\\p{N}]--[${CJK}]]`;
const ALPHABETIC = `[\\p{L}--[${CJK}]]`;
const INNER = `[[\\p{L}\\p{M}\\p{N}]--[${CJK}]]`;

/** A word in dots, such as u.s., is one; it is tried before the words that it would fall into. */
const TOKEN = new RegExp(
  `([${CJK}](?:[ ·\\-]*[${CJK}])*)` +
    `|((?<!${INNER})${ALPHABETIC}(?:\\.${ALPHABETIC})+(?!${INNER}))` +
    `|(${LETTER}${INNER}*(?:'${INNER}+)*)`,
  'gv',
);

/**
 * Splits a text into what it is searched by, in order.
 *
 * @example readTokens('G7’s AI晶片').map((token) => token.text) // → ['g7', 'ai', '晶片']
 */
export function readTokens(text: string): Token[] {
  const folded = fold(text);
  return Array.from(folded.text.matchAll(TOKEN), (match, index) => {
    const position = index + 1;
    const [, run, dotted, word = ''] = match;
    if (run) return { kind: 'RUN', text: run.replace(/[ ·-]/g, ''), position, abbreviation: false };
    const bare = dotted ?? word.replace(/'s$/, '');
    const abbreviation = isStopWord(bare) && isAbbreviation(printed(text, folded, match.index, bare.length));
    return { kind: 'WORD', text: bare.replace(/['.]/g, ''), position, abbreviation };
  });
}

function printed(text: string, folded: Folded, start: number, length: number): string {
  return text.slice(folded.toOriginal(start), folded.toOriginal(start + length));
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word.length <= MAX_ABBREVIATION_LENGTH && word === word.toUpperCase();
}

/**
 * What a word is found by: its stem. Null for a stop word, unless it is printed like an abbreviation: WHO is found by
 * `=who`, which no `who` matches.
 */
export function wordLexeme(word: Token): string | null {
  if (word.abbreviation) return `=${word.text}`;
  if (isStopWord(word.text)) return null;
  const stemmed = /^[a-z]+$/.test(word.text) ? stem(word.text) : word.text;
  return stemmed.slice(0, MAX_WORD_LENGTH).toWellFormed();
}

/** The overlapping pairs of a run's characters: 烏克蘭 gives 烏克 and 克蘭. Empty for one character. */
export function bigrams(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
