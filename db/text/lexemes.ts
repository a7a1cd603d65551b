import { type Folded, fold } from './folding/fold.ts';
import { isAbbreviation, readTokens, type Token, wordLexeme } from './tokens.ts';

/**
 * What a text is found by at one place of it: a pair of Chinese characters, at its first, or the stem of a word. A word
 * that only stop words separate from the next one has a second lexeme at its place, for the two of them.
 */
export interface Lexeme {
  text: string;
  /** 1-based place in the text, of which each character of a run and each word has one. */
  position: number;
  /** Where the character or word stands in the folded text, in UTF-16 code units. */
  start: number;
  end: number;
  kind: 'CHARACTERS' | 'WORD' | 'WORDS';
}

/** Follows the last character of a run, which begins no pair. */
const endMark = '$';
/** Begins the lexeme of a Chinese character by itself. */
const characterMark = '$';
/** Begins the lexeme of two words. */
const pairMark = '~';

/**
 * Reads what a text is found by, in order. Stop words have a place and no lexeme.
 *
 * @example readLexemes('烏克蘭 war').map((lexeme) => lexeme.text) // → ['乌克', '克兰', '兰$', 'war']
 */
export function readLexemes(text: string, folded: Folded = fold(text)): Lexeme[] {
  return lexemesOf(readTokens(text, folded));
}

/** The lexemes of tokens, in order. */
export function lexemesOf(tokens: readonly Token[]): Lexeme[] {
  const lexemes = tokens.flatMap((token) => (token.kind === 'RUN' ? runLexemes(token) : wordLexemes(token)));
  return lexemes.flatMap((lexeme, index) => {
    const apart = following(lexemes, index).filter(({ position }) => position > lexeme.position + 1);
    return [lexeme, ...apart.map((next): Lexeme => ({ ...lexeme, kind: 'WORDS', text: pairLexeme(lexeme, next) }))];
  });
}

function wordLexemes(word: Token): Lexeme[] {
  const text = wordLexeme(word);
  return text === null ? [] : [{ text, position: word.position, start: word.start, end: word.end, kind: 'WORD' }];
}

function runLexemes({ text, printed, position, start }: Token): Lexeme[] {
  const characters = Array.from(text);
  let end = start;
  return characters.map((character, index) => {
    const at = printed.indexOf(character, end - start) + start;
    end = at + character.length;
    const text = character + (characters[index + 1] ?? endMark);
    return { text, position: position + index, start: at, end, kind: 'CHARACTERS' };
  });
}

/** Whether a lexeme is that of the last character of a run. */
export function isLastOfRun({ text, kind }: Lexeme): boolean {
  return kind === 'CHARACTERS' && text.endsWith(endMark);
}

/** The character that a pair begins with. */
export function characterOf(pair: string): string {
  return String.fromCodePoint(pair.codePointAt(0) ?? 0);
}

/**
 * The lexemes of a text that have no place, for the text index: each Chinese character by itself, since an index takes
 * long to list all that begins with it, and words that stand side by side, since it knows no places.
 */
export function placelessLexemes(lexemes: readonly Lexeme[]): Set<string> {
  const single = lexemes.filter(({ kind }) => kind !== 'WORDS');
  return new Set(
    single.flatMap((lexeme, index) => {
      if (lexeme.kind === 'CHARACTERS') return [characterLexeme(lexeme.text)];
      const next = single[index + 1];
      return next?.kind === 'WORD' && next.position === lexeme.position + 1 ? [pairLexeme(lexeme, next)] : [];
    }),
  );
}

/** The lexeme of a Chinese character by itself: of a pair's first. */
export function characterLexeme(pair: string): string {
  return characterMark + characterOf(pair);
}

/** A word and its place, in a text or a query. */
interface PlacedWord {
  text: string;
  position: number;
}

/**
 * The lexeme of two words and how far they are apart. It is short, so other words may share it, one in 46,656: what is
 * found by it has to be looked at.
 */
export function pairLexeme(first: PlacedWord, second: PlacedWord): string {
  const written = `${first.text} ${second.position - first.position} ${second.text}`;
  let hash = 0x811c9dc5;
  // FNV-1a, of code units.
  for (let index = 0; index < written.length; index += 1) {
    hash = Math.imul(hash ^ written.charCodeAt(index), 0x01000193);
  }
  return `${pairMark}${((hash >>> 0) % 36 ** 3).toString(36)}`;
}

/** The words that may follow one in a phrase: the next one, and the one after an abbreviation, a stop word to others. */
function following(lexemes: readonly Lexeme[], index: number): Lexeme[] {
  if (lexemes[index]?.kind !== 'WORD') return [];
  const found: Lexeme[] = [];
  for (let at = index + 1; ; at += 1) {
    const next = lexemes[at];
    if (next?.kind !== 'WORD') break;
    found.push(next);
    if (!isAbbreviation(next.text)) break;
  }
  return found;
}
