import type { Line } from '../decode/lines.ts';

/** What kind of mark stands before a bullet's text. */
export type MarkerKind = 'SYMBOL' | 'MIDDLE_DOT' | 'DASH' | 'NUMBER' | 'CHINESE_NUMBER' | 'LETTER';

/** The bullet or number at the beginning of a line, as positions in the line's text. */
export interface Marker {
  kind: MarkerKind;
  /** As printed; empty for an `<li>`. */
  printed: string;
  from: number;
  to: number;
}

const SYMBOL = /[•●◦○▪■◆◇▫□‣⁃∙⦁◉◎➢➤►▶▸▹✓✔✦\uf000-\uf0ff](?![○●■□◆])/y;
const MIDDLE_DOT = /[·‧・･](?![·‧・･.])/y;
const DASH = /[-–—*+－](?=\s|$)|o(?=\s)/y;
const NUMBER =
  /\(\d{1,3}\)|（\d{1,3}）|[0-9０-９]{1,3}(?:[)、）]|[.．](?![\d０-９]))|[\u2460-\u2473\u2776-\u277f\u24eb-\u24f4]/y;
const CHINESE_NUMBER =
  /[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]{1,3}、(?![一二三四五六七八九十])|[(（][一二三四五六七八九十]{1,3}[)）]、?/y;
const LETTER = /\([a-z]\)(?=\s)|[a-z][.)](?=\s)/y;

const KINDS: [MarkerKind, RegExp][] = [
  ['SYMBOL', SYMBOL],
  ['MIDDLE_DOT', MIDDLE_DOT],
  ['DASH', DASH],
  ['NUMBER', NUMBER],
  ['CHINESE_NUMBER', CHINESE_NUMBER],
  ['LETTER', LETTER],
];

/** The marker that a line begins with, looked at alone; null where it begins with none. */
export function markerOf(line: Line): Marker | null {
  for (const [kind, pattern] of KINDS) {
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
const RANKS = ['CHINESE_NUMBER', '(CHINESE_NUMBER', 'NUMBER', '(NUMBER', 'LETTER', '(LETTER'];

/** Whether a form of marker stands below another where both are indented alike: ◦ below •, (1) below 1. */
export function isLowerForm(form: string, top: string): boolean {
  if (/^[◦○o]$/.test(form)) return /^[•●]$/.test(top);
  return RANKS.includes(top) && RANKS.indexOf(form) > RANKS.indexOf(top);
}

const RULE = /^(?:[-*_=~—–─━]\s?){3,}$/;
const PAGE =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|第\s?\d{1,4}\s?頁(?:[,，/／]?\s?共\s?\d{1,4}\s?頁)?|\d{1,4}\s?\/\s?\d{1,4})$/i;

/** Whether a line is a drawn rule such as `---`. */
export function isRule(line: Line): boolean {
  return line.to - line.from <= 200 && RULE.test(line.text.slice(line.from, line.to));
}

/** Whether a line is a page number as a printed page has it, such as `Page 1 of 3` or `第 1 頁`. */
export function isPageNumber(line: Line): boolean {
  return line.to - line.from <= 24 && PAGE.test(line.text.slice(line.from, line.to));
}
