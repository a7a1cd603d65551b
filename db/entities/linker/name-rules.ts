import { unitKind, wordUnit } from '../../text/folding/characters.ts';
import { isStopWord } from '../../text/tokens.ts';
import type { Spelling } from './index-names.ts';

/** What may follow a name after an apostrophe: Xi’s, but not Xi’an. */
const CLITIC = /'(?:s|d|m|ll|re|ve)/y;

/** Whether a name may begin here in folded text. Chinese begins anywhere, a word not within a word. */
export function beginsName(text: string, start: number): boolean {
  if (unitKind(text, start) !== wordUnit) return true;
  if (unitKind(text, start - 1) === wordUnit) return false;
  return !(text[start - 1] === "'" && unitKind(text, start - 2) === wordUnit);
}

/** Whether a name may end here in folded text; a possessive and a hyphen end it, another letter does not. */
export function endsName(text: string, end: number): boolean {
  if (unitKind(text, end - 1) !== wordUnit) return true;
  if (unitKind(text, end) === wordUnit) return false;
  if (text[end] !== "'" || unitKind(text, end + 1) !== wordUnit) return true;
  CLITIC.lastIndex = end;
  return CLITIC.test(text) && unitKind(text, CLITIC.lastIndex) !== wordUnit;
}

/** Whether a text is printed in capitals throughout, as headlines may be: case then says nothing. */
export function isHeadline(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 1;
}

/** A text as it is printed, before folding. */
export interface PrintedText {
  text: string;
  /** Whether it is a headline; null as long as nobody has asked. */
  inHeadline: boolean | null;
}

/** Whether the case of what is printed allows it to be the name: US is not us, nor Turkey turkey. */
export function hasCaseOf(spelling: Spelling, printed: PrintedText, start: number, end: number): boolean {
  const { match } = spelling.alias;
  if (match === 'SUBSTRING') return true;
  if (match === 'WORD') {
    if (!spelling.isCapital) return true;
    const first = printed.text.charCodeAt(start);
    return (first >= 0x41 && first <= 0x5a) || isCapital(letters(printed.text.slice(start, end)));
  }
  printed.inHeadline ??= isHeadline(printed.text);
  const surface = letters(printed.text.slice(start, end));
  if (!printed.inHeadline) return surface === spelling.letters;
  return surface === spelling.letters.toUpperCase() && !isStopWord(spelling.letters.toLowerCase());
}

/** The letters and digits of a name, in their case, without marks. */
export function letters(text: string): string {
  return /^[A-Za-z]*$/.test(text) ? text : text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a name begins with a capital. */
export function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
