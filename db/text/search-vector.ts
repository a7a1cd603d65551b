import type { Bilingual } from '../model.ts';
import { placelessLexemes, readLexemes } from './lexemes.ts';
import { maxQueryLength } from './read-terms.ts';

/** The texts of one search vector, in either form; null for a missing text. */
type SearchedTexts = { zh: string | null; en: string | null } | readonly (string | null)[];

/**
 * Length limit of all texts together in UTF-16 code units; the rest is not searchable. A tsvector holds 1 MB of
 * lexemes.
 */
export const maxSearchedLength = 100_000;

/**
 * Limits of a tsvector: the greatest position, and the number of positions of one lexeme. A lexeme that occurs more
 * often is found, but in phrases only at its first positions.
 */
const maxPosition = 16_383;
const maxPositions = 255;

/** Positions between two texts, so that no phrase matches across them. */
const gapBetweenTexts = 10;

/**
 * The tsvector of texts, as a literal to send as `$1::tsvector`, so that it does not depend on the text search
 * configuration, parser or locale of the server. Chinese is stored as overlapping pairs of characters, the last one
 * with an end mark; words as stems. All have positions, so that a term of several lexemes matches only as a whole,
 * except `placelessLexemes`.
 *
 * @example searchVector({ zh: '普丁訪問', en: 'Putin visited' })
 * // → 'putin':15 'visit':16, the pairs of 普丁访问, and without positions its characters and `putin visit` as one
 */
export function searchVector(texts: SearchedTexts): string {
  const positions = new Map<string, number[]>();
  const placeless = new Set<string>();
  let offset = 0;
  let room = maxSearchedLength;
  for (const text of 'zh' in texts ? [texts.zh, texts.en] : texts) {
    if (!text) continue;
    const lexemes = readLexemes(text.slice(0, room));
    for (const lexeme of lexemes) addPosition(positions, lexeme.text, lexeme.position + offset);
    for (const lexeme of placelessLexemes(lexemes)) placeless.add(lexeme);
    offset += (lexemes.at(-1)?.position ?? 0) + gapBetweenTexts;
    room -= Math.min(room, text.length);
  }
  const placed = Array.from(positions, ([lexeme, places]) => `${quoteLexeme(lexeme)}:${places}`);
  return [...placed, ...Array.from(placeless, quoteLexeme)].join(' ');
}

/**
 * Adds a position. Beyond the greatest position of a tsvector, counting restarts with an overlap as long as any query,
 * so that no phrase is lost there.
 */
function addPosition(positions: Map<string, number[]>, lexeme: string, position: number): void {
  const places = positions.get(lexeme) ?? [];
  for (let place = position; place > 0; place -= maxPosition - maxQueryLength) {
    if (place <= maxPosition && places.length < maxPositions) places.push(place);
  }
  positions.set(lexeme, places);
}

/** Quotes a lexeme for a tsvector or tsquery literal. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}

/**
 * The tsvector literal of a brief: of its title, its lead, and the headings and claims of its sections, Chinese before
 * English. No phrase matches across two of them.
 */
export function briefVector(texts: readonly Bilingual[]): string {
  return searchVector([...texts.map(({ zh }) => zh), ...texts.map(({ en }) => en)]);
}
