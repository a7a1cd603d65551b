import type { Language } from '../../model.ts';
import { labelKey } from '../../text/keys.ts';
import { listOf, readWordTable } from '../../text/word-table.ts';
import { hasHan, isSpace } from '../characters.ts';
import type { Line, Piece } from '../decode/lines.ts';

const fieldNames = [
  'author',
  'source',
  'date',
  'otherDate',
  'keywords',
  'title',
  'url',
  'body',
  /** A block of opinion, such as 評析: with bullets in the body it is a section like any other. */
  'comment',
  /** A block that is never part of the body, such as references. */
  'note',
] as const;

/** The field that a label introduces. */
export type Field = (typeof fieldNames)[number];

/** A word of a label. The language of a body label is that of the text below it. */
interface LabelWord {
  /** Null for a word beside a body label that only names the language: `摘要 (英文)`. */
  field: Field | null;
  language: Language;
}

/** Every word of a label, by its `labelKey`. */
const labelWords: ReadonlyMap<string, LabelWord> = new Map(
  readWordTable(new URL('../data/labels.tsv', import.meta.url), ['field', 'language', 'labels'], (cells) => {
    const field = fieldNames.find((name) => name === cells.field) ?? null;
    const language = (['ZH', 'EN'] as const).find((name) => name === cells.language);
    if (language === undefined || (field === null && cells.field !== 'language'))
      throw new Error('no such field or language');
    return listOf(cells.labels).map((word): [string, LabelWord] => [labelKey(word), { field, language }]);
  }).flat(),
);

/** Whether a text is a word that introduces a field. */
export function isLabelWord(text: string): boolean {
  return labelWords.get(labelKey(text))?.field != null;
}

/** How a label is separated from its value. */
type LabelForm = 'COLON' | 'BRACKET' | 'BOLD' | 'ALONE' | 'GAP';

/** A label at the beginning of a line. */
export interface Label {
  field: Field;
  form: LabelForm;
  /** Whether a bullet or number precedes it, as in a Markdown list of fields. */
  isBulleted: boolean;
  /** As printed, without colon and brackets. */
  printed: string;
  /** Of a body label: the language of the text below it; null if it names both. */
  language: Language | null;
  /** The label with its colon and decoration. */
  piece: Piece;
  /** The rest of the line. */
  value: Piece;
}

/** Length limit of a label in UTF-16 code units; a colon further right belongs to prose. */
const labelUnits = 64;
const colonMark = /[:：﹕︰∶]/;
const decoration =
  /(?:#{1,6}(?=\s)|\*{1,3}|__|[【［〔[〖（(]|>(?=\s)|[-•*●](?=\s)|\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,2}、|\s)/y;
const opening = /[【［〔[〖]/;

/** The combined meaning of the words of a label; null if any is unknown or they contradict one another. */
function meaningOf(printed: string): { field: Field; language: Language | null } | null {
  const whole = labelWords.get(labelKey(printed));
  if (whole?.field) return { field: whole.field, language: whole.language };
  const plain = printed.normalize('NFKC').replace(/\([sS]\)/g, 's');
  const parts = plain
    .split(/[/|()[\]【】·・⁄,&]|(?<=\p{Script=Han})\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=\p{Script=Han})/u)
    .map(labelKey)
    .filter((part) => part !== '');
  const words = parts.map((part) => labelWords.get(part)).filter((word) => word !== undefined);
  const named = words.filter(({ field }) => field === null);
  const fields = new Set(words.map(({ field }) => field).filter((field) => field !== null));
  const [field] = fields;
  if (field === undefined || fields.size > 1 || words.length < parts.length) return null;
  const languages = new Set((named.length > 0 ? named : words).map(({ language }) => language));
  return { field, language: languages.size === 1 ? ([...languages][0] ?? null) : null };
}

interface Decoration {
  /** The offset of the words. */
  at: number;
  bracketed: boolean;
  bold: boolean;
  bulleted: boolean;
}

function skipDecoration(text: string, from: number): Decoration {
  let at = from;
  let bracketed = false;
  let bold = false;
  let bulleted = false;
  for (let steps = 0; steps < 12; steps += 1) {
    decoration.lastIndex = at;
    const match = decoration.exec(text);
    if (match === null) break;
    bracketed ||= opening.test(match[0]);
    bulleted ||= /^(?:[-•*●]|\d{1,2}[.、)])$/.test(match[0]);
    bold ||= match[0].startsWith('**') || match[0] === '__';
    at += match[0].length;
  }
  return { at, bracketed, bold, bulleted };
}

/** A possible end of the label: its words end at `end`, the value begins at `next`. */
interface Cut {
  form: LabelForm;
  end: number;
  next: number;
}

/** Skips closing brackets, emphasis and one colon after the label. */
function afterLabel(text: string, from: number, colonSeen: boolean): { at: number; colon: boolean } {
  let at = from;
  let colon = colonSeen;
  while (at < text.length) {
    const unit = text.charAt(at);
    if (!colon && colonMark.test(unit)) colon = true;
    else if (
      !/[*_】］〕\]〗]/.test(unit) &&
      !(isSpace(unit) && !colon && /^[\s\u200b]*[:：﹕︰∶]/.test(text.slice(at, at + 8)))
    )
      break;
    at += 1;
  }
  return { at, colon };
}

function cutsOf(line: Line, from: number, bracketed: boolean, bold: boolean): Cut[] {
  const { text, to } = line;
  const limit = Math.min(to, from + labelUnits);
  const head = text.slice(from, limit);
  const cuts: Cut[] = [];
  const cutAt = (pattern: RegExp, form: LabelForm): void => {
    const at = head.search(pattern);
    if (at <= 0) return;
    const after = afterLabel(text, from + at, false);
    cuts.push({ form: after.colon ? 'COLON' : form, end: from + at, next: after.at });
  };
  if (bracketed) cutAt(/[】］〕\]〗]/, 'BRACKET');
  cutAt(colonMark, 'COLON');
  if (bold) cutAt(/\*\*|__/, 'BOLD');
  const gap = head.search(/[ \u00a0]{2}|\t|\u3000/);
  if (gap > 0) cuts.push({ form: 'GAP', end: from + gap, next: from + gap });
  if (limit === to) cuts.push({ form: 'ALONE', end: to, next: to });
  return cuts;
}

/** The label at the beginning of a line; null if there is no known one. */
export function labelOf(line: Line): Label | null {
  const { at, bracketed, bold, bulleted } = skipDecoration(line.text, line.from);
  if (at >= line.to) return null;
  for (const cut of cutsOf(line, at, bracketed, bold)) {
    const printed = line.text.slice(at, cut.end).replace(/[*_]/g, '').trim();
    const meaning = meaningOf(printed);
    if (meaning === null) continue;
    const next = Math.min(cut.next, line.to);
    return {
      ...meaning,
      form: cut.form === 'GAP' && next >= line.to ? 'ALONE' : cut.form,
      isBulleted: bulleted,
      printed,
      piece: { line, from: line.from, to: next },
      value: unbracketed({ line, from: next, to: line.to }, at > line.from && /[（(]/.test(line.text.charAt(at - 1))),
    };
  }
  return null;
}

/** Removes the closing bracket around label and value: （編譯：王大明）. */
function unbracketed(value: Piece, isBracketed: boolean): Piece {
  const text = value.line.text.slice(value.from, value.to);
  return isBracketed && /^[^（(]*[）)]$/.test(text) ? { ...value, to: value.to - 1 } : value;
}

/** An unknown label: up to 40 code units that are not a sentence, then a colon. */
export function unknownLabelOf(line: Line): { printed: string; piece: Piece; value: Piece } | null {
  const { at } = skipDecoration(line.text, line.from);
  const head = line.text.slice(at, Math.min(line.to, at + 41));
  const colon = head.search(colonMark);
  if (colon <= 0 || /^\/\//.test(line.text.slice(at + colon + 1))) return null;
  const printed = head
    .slice(0, colon)
    .replace(/[*_【】]/g, '')
    .trim();
  if (!/^\p{L}/u.test(printed) || /[,，。.;；!?！？“”「」]/.test(printed)) return null;
  if (printed.split(/\s+/).length > 5 || (hasHan(printed) && printed.length > 24)) return null;
  const { at: next } = afterLabel(line.text, at + colon, false);
  return { printed, piece: { line, from: line.from, to: next }, value: { line, from: next, to: line.to } };
}
