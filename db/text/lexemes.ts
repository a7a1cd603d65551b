import { type Folded, fold } from './folding/fold.ts';
import { isAbbreviation, readTokens, type Token, wordLexeme } from './tokens.ts';

/**
 * A lexeme at a position of a text: a pair of Chinese characters (at the position of the first), or the stem of a word.
 * A word that only stop words separate from the next one has a second lexeme, for both of them.
 */
export interface Lexeme {
  text: string;
  /** 1-based position in the text; each character of a run and each word has one. */
  position: number;
  /** The range of the character or word in the folded text, in UTF-16 code units. */
  start: number;
  end: number;
  kind: 'CHARACTERS' | 'WORD' | 'WORDS';
}

/** Ends the lexeme of the last character of a run, which does not begin a pair. */
const endMark = '$';
/** Prefix of the lexeme of a single Chinese character. */
const characterMark = '$';
/** Prefix of the lexeme of two words. */
const pairMark = '~';

/**
 * Reads the lexemes of a text, in order. Stop words have a position but no lexeme.
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

/** Whether a lexeme belongs to the last character of a run. */
export function isLastOfRun({ text, kind }: Lexeme): boolean {
  return kind === 'CHARACTERS' && text.endsWith(endMark);
}

/** The first character of a pair. */
export function characterOf(pair: string): string {
  return String.fromCodePoint(pair.codePointAt(0) ?? 0);
}

/**
 * The lexemes of a text without position, for the GIN index: single Chinese characters, since a prefix scan of the
 * index is slow, and pairs of adjacent words, since the index stores no positions.
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

/** The lexeme of a single Chinese character: the first of a pair. */
export function characterLexeme(pair: string): string {
  return characterMark + characterOf(pair);
}

/** A word and its position in a text or query. */
interface PlacedWord {
  text: string;
  position: number;
}

/**
 * The lexeme of two words and their distance. It is a short hash that one in 46,656 other pairs shares, so matches have
 * to be rechecked.
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

/**
 * The words that may follow another in a phrase: the next one, and the one after an abbreviation, which may be a stop
 * word.
 */
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
