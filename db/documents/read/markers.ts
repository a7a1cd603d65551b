import { type Line, type Piece, textOf, trimPiece } from '../decode/lines.ts';

/** What kind of mark stands before a bullet's text. */
type MarkerKind = 'SYMBOL' | 'MIDDLE_DOT' | 'DASH' | 'NUMBER' | 'CHINESE_NUMBER' | 'LETTER';

/** The bullet or number at the beginning of a line, as positions in the line's text. */
export interface Marker {
  kind: MarkerKind;
  /** As printed; empty for an `<li>`. */
  printed: string;
  from: number;
  to: number;
}

const symbolMarker = /[•●◦○▪■◆◇▫□‣⁃∙⦁◉◎➢➤►▶▸▹✓✔✦\uf000-\uf0ff](?![○●■□◆])/y;
const middleDotMarker = /[·‧・･](?![·‧・･.])/y;
const dashMarker = /[-–—*+－](?=\s|$)|o(?=\s)/y;
const numberMarker =
  /\(\d{1,3}\)|（\d{1,3}）|[0-9０-９]{1,3}(?:[)、）]|[.．](?![\d０-９]))|[\u2460-\u2473\u2776-\u277f\u24eb-\u24f4]/y;
const chineseNumberMarker =
  /[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]{1,3}、(?![一二三四五六七八九十])|[(（][一二三四五六七八九十]{1,3}[)）]、?/y;
const letterMarker = /\([a-z]\)(?=\s)|[a-z][.)](?=\s)/y;

const kinds: [MarkerKind, RegExp][] = [
  ['SYMBOL', symbolMarker],
  ['MIDDLE_DOT', middleDotMarker],
  ['DASH', dashMarker],
  ['NUMBER', numberMarker],
  ['CHINESE_NUMBER', chineseNumberMarker],
  ['LETTER', letterMarker],
];

/** The marker that a line begins with, looked at alone; null where it begins with none. */
export function markerOf(line: Line): Marker | null {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = line.from;
    const match = pattern.exec(line.text);
    if (match !== null) return { kind, printed: match[0], from: line.from, to: line.from + match[0].length };
  }
  return line.isItem ? { kind: 'SYMBOL', printed: '', from: line.from, to: line.from } : null;
}

/** The form of a marker without its number: bullets of one list have one form. */
export function formOf(marker: Pick<Marker, 'kind' | 'printed'>): string {
  const isOrdinal = marker.kind === 'NUMBER' || marker.kind === 'CHINESE_NUMBER' || marker.kind === 'LETTER';
  if (!isOrdinal) return marker.printed;
  return (/^[(（]/.test(marker.printed) ? '(' : '') + marker.kind;
}

// How the forms of numbers stand below one another: 一、（一） 1. (1) a. (a)
const ranks = ['CHINESE_NUMBER', '(CHINESE_NUMBER', 'NUMBER', '(NUMBER', 'LETTER', '(LETTER'];

/** Whether a form of marker stands below another where both are indented alike: ◦ below •, (1) below 1. */
export function isLowerForm(form: string, top: string): boolean {
  if (/^[◦○o]$/.test(form)) return /^[•●]$/.test(top);
  return ranks.includes(top) && ranks.indexOf(form) > ranks.indexOf(top);
}

const drawnRule = /^(?:[-*_=~—–─━]\s?){3,}$/;
const pageNumber =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|第\s?\d{1,4}\s?頁(?:[,，/／]?\s?共\s?\d{1,4}\s?頁)?|\d{1,4}\s?\/\s?\d{1,4})$/i;

/** Whether a line is a drawn rule such as `---`. */
export function isRule(line: Line): boolean {
  return line.to - line.from <= 200 && drawnRule.test(line.text.slice(line.from, line.to));
}

/** Whether a line is a page number as a printed page has it, such as `Page 1 of 3` or `第 1 頁`. */
export function isPageNumber(line: Line): boolean {
  return line.to - line.from <= 24 && pageNumber.test(line.text.slice(line.from, line.to));
}

/** A heading without its marks, and whether it had one that only a heading has. */
export interface HeadingText {
  piece: Piece;
  isMarked: boolean;
}

const ordinal =
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

const pairs: [string, string][] = [
  ['**', '**'],
  ['__', '__'],
  ['【', '】'],
  ['〔', '〕'],
  ['〖', '〗'],
];

function unenclosed(piece: Piece): Piece {
  for (const [open, close] of pairs) {
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
  const numbered = without(bare, ordinal);
  const inner = unenclosed(numbered);
  const isMarked = hasHash || bare !== piece || numbered !== bare || inner !== numbered;
  const found = [inner, numbered, bare].find((one) => one.from < one.to);
  return { piece: found ?? trimPiece(line), isMarked: isMarked && found !== undefined };
}
