import { bigrams, readTokens, type Token, wordLexeme } from './tokens.ts';

/** The texts that one search vector stands for, in either form; null where there is no text. */
export type SearchedTexts = { zh: string | null; en: string | null } | readonly (string | null)[];

/** Of all texts together, in UTF-16 code units; what is beyond is not searched. A tsvector holds 1 MB of lexemes. */
export const MAX_SEARCHED_LENGTH = 100_000;

/** Limits of a tsvector: the last position that it can tell, and the positions of one lexeme. */
const MAX_POSITION = 16_383;
const MAX_POSITIONS = 255;

/** Between two texts, so that no phrase is found across them. */
const GAP = 10;

/**
 * The tsvector by which texts are found, as a literal to send as `$1::tsvector`, so that no text search configuration,
 * parser or locale of the server has a say. Chinese stands in it as overlapping pairs of characters and, for searches
 * of one character, the last one with an end mark; words stand in it as stems with their positions.
 *
 * @example searchVector({ zh: '普丁訪問', en: 'Putin visited' }) // → 'putin':12 'visit':13 and the pairs of 普丁访问
 */
export function searchVector(texts: SearchedTexts): string {
  const positions = new Map<string, number[]>();
  let offset = 0;
  let room = MAX_SEARCHED_LENGTH;
  for (const text of 'zh' in texts ? [texts.zh, texts.en] : texts) {
    if (!text) continue;
    const tokens = readTokens(text.slice(0, room));
    for (const token of tokens) addToken(positions, token, offset);
    offset += tokens.length + GAP;
    room -= Math.min(room, text.length);
  }
  return Array.from(
    positions,
    ([lexeme, places]) => quoteLexeme(lexeme) + (places.length > 0 ? `:${places}` : ''),
  ).join(' ');
}

function addToken(positions: Map<string, number[]>, token: Token, offset: number): void {
  if (token.kind === 'RUN') {
    for (const pair of bigrams(token.text)) positions.set(pair, []);
    positions.set(`${Array.from(token.text).at(-1)}${END_MARK}`, []);
    return;
  }
  const lexeme = wordLexeme(token);
  if (lexeme === null) return;
  const places = positions.get(lexeme) ?? [];
  if (places.length < MAX_POSITIONS) places.push(Math.min(token.position + offset, MAX_POSITION));
  positions.set(lexeme, places);
}

/** Follows the last character of a run, which begins no pair. */
const END_MARK = '$';

/** A lexeme as it is written in a tsvector or tsquery literal. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}
