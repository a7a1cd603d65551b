import { type Folded, fold } from './fold.ts';
import { readTokens, type Token, wordLexeme } from './tokens.ts';

/** What a text is found by at one place of it: a pair of Chinese characters, at its first, or the stem of a word. */
export interface Lexeme {
  text: string;
  /** 1-based place in the text, of which each character of a run and each word has one. */
  position: number;
  /** Where the character or word stands in the folded text, in UTF-16 code units. */
  start: number;
  end: number;
}

/** Follows the last character of a run, which begins no pair. */
const END_MARK = '$';

/**
 * Reads what a text is found by, in order, at most one lexeme for each place. Stop words have a place and no lexeme.
 *
 * @example readLexemes('烏克蘭 war').map((lexeme) => lexeme.text) // → ['乌克', '克兰', '兰$', 'war']
 */
export function readLexemes(text: string, folded: Folded = fold(text)): Lexeme[] {
  return readTokens(text, folded).flatMap((token) => (token.kind === 'RUN' ? runLexemes(token) : wordLexemes(token)));
}

function wordLexemes(word: Token): Lexeme[] {
  const text = wordLexeme(word);
  return text === null ? [] : [{ text, position: word.position, start: word.start, end: word.end }];
}

function runLexemes({ text, printed, position, start }: Token): Lexeme[] {
  const characters = Array.from(text);
  let end = start;
  return characters.map((character, index) => {
    const at = printed.indexOf(character, end - start) + start;
    end = at + character.length;
    return { text: character + (characters[index + 1] ?? END_MARK), position: position + index, start: at, end };
  });
}
