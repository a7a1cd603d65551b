import { unitKind, WORD_UNIT } from '../text/characters.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { RegisteredAlias } from './registry.ts';

/** What may follow a name after an apostrophe: Xi’s, but not Xi’an. */
const CLITIC = /'(?:s|d|m|ll|re|ve)/y;

/** Whether a name may begin here in folded text. Chinese begins anywhere, a word not within a word. */
export function beginsName(text: string, start: number): boolean {
  if (unitKind(text, start) !== WORD_UNIT) return true;
  if (unitKind(text, start - 1) === WORD_UNIT) return false;
  return !(text[start - 1] === "'" && unitKind(text, start - 2) === WORD_UNIT);
}

/** Whether a name may end here in folded text; a possessive and a hyphen end it, another letter does not. */
export function endsName(text: string, end: number): boolean {
  if (unitKind(text, end - 1) !== WORD_UNIT) return true;
  if (unitKind(text, end) === WORD_UNIT) return false;
  if (text[end] !== "'" || unitKind(text, end + 1) !== WORD_UNIT) return true;
  CLITIC.lastIndex = end;
  return CLITIC.test(text) && unitKind(text, CLITIC.lastIndex) !== WORD_UNIT;
}

/** 國 as it stands in folded text, and the words that it begins: 國家 國防 國會 國際 國務 國力 國旗 國安 國內 國土. */
const WORD_OF_STATE = /国[家防会际务力旗安内土]/y;

/** Whether 國 after a compound begins a word, as in 美中國防部長, and is not the end of a name, as in 近日韓國. */
export function beginsWordAfterCompound(text: string, position: number): boolean {
  WORD_OF_STATE.lastIndex = position;
  return WORD_OF_STATE.test(text);
}

/** Whether a text is printed in capitals throughout, as headlines may be: case then says nothing. */
export function isHeadline(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 1;
}

/** Whether the case of what is printed allows it to be the name: US is not us, nor Turkey turkey. */
export function hasCaseOf(alias: RegisteredAlias, surface: string, inHeadline: boolean): boolean {
  if (alias.match === 'SUBSTRING') return true;
  const printed = letters(surface);
  const name = letters(alias.text);
  if (alias.match === 'WORD') return isCapital(printed) || !isCapital(name);
  if (!inHeadline) return printed === name;
  return printed === name.toUpperCase() && !isStopWord(name.toLowerCase());
}

function letters(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
