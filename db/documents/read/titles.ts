import type { Bilingual } from '../../model.ts';
import { languageOf } from '../characters.ts';
import { type Piece, textOf, trimPiece } from '../decode/lines.ts';
import type { Markup } from '../decode/markup.ts';
import type { ParsedBody, ParsedBrief, Passage } from '../parsed-brief.ts';
import { passageOf } from './passage.ts';

/** A title line without `#`, emphasis and the title marks 《》 around all of it. */
function bare(piece: Piece): Piece {
  let inner = trimPiece(piece);
  const hash = /^#{1,6}\s+/.exec(textOf(inner));
  if (hash !== null) inner = trimPiece({ ...inner, from: inner.from + hash[0].length });
  for (const [open, close] of [
    ['**', '**'],
    ['《', '》'],
    ['【', '】'],
  ] as const) {
    const text = textOf(inner);
    const isEnclosed = text.startsWith(open) && text.endsWith(close) && text.length > open.length + close.length;
    if (!isEnclosed || text.slice(open.length, -close.length).includes(open)) continue;
    inner = trimPiece({ ...inner, from: inner.from + open.length, to: inner.to - close.length });
  }
  return inner;
}

/** The two sides of a title with a slash between the scripts, or with a Chinese title in 《》 before an English one. */
function sides(piece: Piece): Piece[] {
  const text = textOf(piece);
  const marked = /^《[^《》]{1,200}》(?=\s?[\p{Script=Latin}“"])/u.exec(text);
  if (marked !== null) {
    const middle = piece.from + marked[0].length;
    return [trimPiece({ ...piece, to: middle }), trimPiece({ ...piece, from: middle })];
  }
  for (const match of text.matchAll(/\s?[/／|｜]\s?/g)) {
    const left = trimPiece({ ...piece, to: piece.from + match.index });
    const right = trimPiece({ ...piece, from: piece.from + match.index + match[0].length });
    const languages = new Set([languageOf(textOf(left)), languageOf(textOf(right))]);
    if (languages.has('ZH') && languages.has('EN')) return [left, right];
  }
  return [piece];
}

/** The title in each language from the lines that print it; the first in a language counts. */
export function readTitle(
  lines: readonly Piece[],
  markup: Markup,
): { title: Bilingual<Passage>; used: Piece[]; unused: Piece[] } {
  const title: Bilingual<Passage> = { zh: null, en: null };
  const used: Piece[] = [];
  const unused: Piece[] = [];
  for (const piece of lines.map(bare).flatMap(sides).map(bare)) {
    const language = languageOf(textOf(piece));
    const key = language === 'ZH' ? 'zh' : 'en';
    if (language === null || title[key] !== null) unused.push(piece);
    else {
      title[key] = passageOf([piece], language, markup);
      used.push(piece);
    }
  }
  return { title, used, unused };
}

function derived(body: ParsedBody | null): string | null {
  const heading = body?.sections.find((section) => section.heading !== null)?.heading;
  if (heading) return heading.text;
  const opening = body?.lead[0]?.text ?? body?.sections[0]?.claims[0]?.passage.text;
  return opening === undefined ? null : (/^.{1,120}?(?=[,，;；。.!?！？]|$)/su.exec(opening)?.[0] ?? null);
}

/** The printed title or, where none is printed, a derived one: the first heading, else the lead's first clause. */
export function titleOf(brief: Pick<ParsedBrief, 'title' | 'bodies'>): { title: Bilingual; isDerived: boolean } {
  const { title, bodies } = brief;
  if (title.zh !== null || title.en !== null)
    return { title: { zh: title.zh?.text ?? null, en: title.en?.text ?? null }, isDerived: false };
  return { title: { zh: derived(bodies.zh), en: derived(bodies.en) }, isDerived: true };
}
