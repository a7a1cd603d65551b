import type { Language } from '../../model.ts';
import { readWords } from '../../text/word-table.ts';
import { trimText } from '../characters.ts';
import { type Piece, spanOf, textOf, trimPiece } from '../decode/lines.ts';
import { type Markup, readMarkdown } from '../decode/markup.ts';
import type { Passage } from '../parsed-brief.ts';

/** First parts of English compounds, whose hyphen at a line's end is a real one. */
const compoundFirst = readWords(new URL('../data/compounds.tsv', import.meta.url));

function keepsHyphen(before: string, after: string): boolean {
  if (!/^\p{Ll}/u.test(after)) return true;
  const first = /(?:^|[^\p{L}])(\p{L}{1,20})-$/u.exec(before)?.[1] ?? '';
  return !/^\p{Ll}/u.test(first) || compoundFirst.has(first);
}

/** What stands between the end of one line's words and the next line's, and how much of the first goes. */
function seam(before: string, after: string, language: Language): { cut: number; glue: string } {
  const end = before.slice(-24);
  if (end.endsWith('\u00ad')) return { cut: 1, glue: '' };
  if (/\p{L}[-‐]$/u.test(end) && /^\p{L}/u.test(after)) return { cut: keepsHyphen(end, after) ? 0 : 1, glue: '' };
  const isLatin = /[A-Za-z0-9,.;:)%]$/.test(end) && /^[A-Za-z0-9(]/.test(after);
  return { cut: 0, glue: language === 'EN' || isLatin ? ' ' : '' };
}

/**
 * The words of a passage from the texts of its lines: joined by a space in English and between Latin words, by nothing
 * in Chinese. A hyphen at a line's end is dropped where it divides a lower-case word (`inter-` `national`), and kept in
 * compounds (`Indo-` `Pacific`).
 */
export function joinLines(texts: readonly string[], language: Language): string {
  const parts = texts.map((text, at) => {
    const next = texts[at + 1];
    if (next === undefined) return text;
    const { cut, glue } = seam(text, next, language);
    return text.slice(0, text.length - cut) + glue;
  });
  return trimText(parts.join(''));
}

/** The passage that some pieces of lines make. */
export function passageOf(pieces: readonly Piece[], language: Language, markup: Markup): Passage {
  const trimmed = pieces.map(trimPiece).filter((piece) => piece.from < piece.to);
  const shown = trimmed.map(textOf).map((text) => (markup.markdown ? readMarkdown(text) : text));
  return { text: joinLines(shown, language), language, spans: trimmed.map(spanOf) };
}
