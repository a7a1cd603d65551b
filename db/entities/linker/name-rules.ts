import { unitKind, wordUnit } from '../../text/folding/characters.ts';
import { isStopWord } from '../../text/tokens.ts';
import type { RegisteredAlias } from '../registry/model.ts';

/** An alias as it is printed. */
export interface Spelling {
  alias: Pick<RegisteredAlias, 'text' | 'language' | 'match' | 'entities'>;
  /** Its letters and digits, which carry the case. */
  letters: string;
  isCapital: boolean;
  excluded: readonly Context[];
}

/** A text in which a name does not count, and the offset of the name in it. */
export interface Context {
  key: string;
  offset: number;
}

/** What can follow a name after an apostrophe: Xi’s, but not Xi’an. */
const clitic = /'(?:s|d|m|ll|re|ve)/y;

/** Whether a name can start here in folded text: Chinese anywhere, a word not inside another. */
export function beginsName(text: string, start: number): boolean {
  if (unitKind(text, start) !== wordUnit) return true;
  if (unitKind(text, start - 1) === wordUnit) return false;
  return !(text[start - 1] === "'" && unitKind(text, start - 2) === wordUnit);
}

/** Whether a name can end here in folded text: before a possessive or a hyphen, but not before another letter. */
export function endsName(text: string, end: number): boolean {
  if (unitKind(text, end - 1) !== wordUnit) return true;
  if (unitKind(text, end) === wordUnit) return false;
  if (text[end] !== "'" || unitKind(text, end + 1) !== wordUnit) return true;
  clitic.lastIndex = end;
  return clitic.test(text) && unitKind(text, clitic.lastIndex) !== wordUnit;
}

/** Whether a text is in capitals throughout, so that its case means nothing. */
export function isHeadline(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 1;
}

/** A text before folding. */
export interface PrintedText {
  text: string;
  /** Whether it is a headline; null until this is needed. */
  inHeadline: boolean | null;
}

/** Prepares an alias or a stop phrase. */
export function spellingOf({ text, language, match, entities }: Spelling['alias'], excluded: Context[] = []): Spelling {
  const own = lettersOf(text);
  return { alias: { text, language, match, entities }, letters: own, isCapital: isCapital(own), excluded };
}

/** Whether the case of the printed text fits the spelling: US is not us, nor Turkey turkey. */
export function hasCaseOf(spelling: Spelling, printed: PrintedText, start: number, end: number): boolean {
  const { match } = spelling.alias;
  if (match === 'SUBSTRING') return true;
  if (match === 'WORD') {
    if (!spelling.isCapital) return true;
    const first = printed.text.charCodeAt(start);
    return (first >= 0x41 && first <= 0x5a) || isCapital(lettersOf(printed.text.slice(start, end)));
  }
  printed.inHeadline ??= isHeadline(printed.text);
  const surface = lettersOf(printed.text.slice(start, end));
  if (!printed.inHeadline) return surface === spelling.letters;
  return surface === spelling.letters.toUpperCase() && !isStopWord(spelling.letters.toLowerCase());
}

function lettersOf(text: string): string {
  return /^[A-Za-z]*$/.test(text) ? text : text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
