import { type Piece, textOf, trimPiece } from '../decode/lines.ts';

/** A heading without its marks, and whether it had one that only a heading has. */
export interface HeadingText {
  piece: Piece;
  isMarked: boolean;
}

const ORDINAL =
  /^(?:[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]、?|[IVX]{1,5}[.、)]|\d{1,2}(?:[、)]|[.．](?!\d))|[\u2460-\u2473])\s*/;

function without(piece: Piece, pattern: RegExp): Piece {
  const match = pattern.exec(textOf(piece));
  return match === null ? piece : trimPiece({ ...piece, from: piece.from + match[0].length });
}

/** The piece inside a pair of marks that enclose all of it; null where they do not. */
function inside(piece: Piece, open: string, close: string): Piece | null {
  const text = textOf(piece);
  const isEnclosed = text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close);
  if (!isEnclosed || text.slice(open.length, -close.length).includes(open)) return null;
  return trimPiece({ ...piece, from: piece.from + open.length, to: piece.to - close.length });
}

const PAIRS: [string, string][] = [
  ['**', '**'],
  ['__', '__'],
  ['【', '】'],
  ['〔', '〕'],
  ['〖', '〗'],
];

function unenclosed(piece: Piece): Piece {
  for (const [open, close] of PAIRS) {
    const inner = inside(piece, open, close);
    if (inner !== null) return inner;
  }
  return piece;
}

function withoutColon(piece: Piece): Piece {
  return /[:：﹕]$/.test(textOf(piece)) ? trimPiece({ ...piece, to: piece.to - 1 }) : piece;
}

/** A line read as a heading: without `##`, emphasis, 【】, its number and a colon at its end. */
export function headingText(line: Piece, isMarkdown: boolean): HeadingText {
  let piece = trimPiece(line);
  const hashed = without(piece, /^#{1,6}(?:\s+|(?=\p{Script=Han}))/u);
  const hasHash = hashed !== piece && (isMarkdown || textOf(hashed) !== '');
  if (hasHash) piece = hashed;
  const bare = withoutColon(unenclosed(withoutColon(piece)));
  const numbered = without(bare, ORDINAL);
  const inner = unenclosed(numbered);
  const isMarked = hasHash || bare !== piece || numbered !== bare || inner !== numbered;
  const found = [inner, numbered, bare].find((one) => one.from < one.to);
  return { piece: found ?? trimPiece(line), isMarked: isMarked && found !== undefined };
}
