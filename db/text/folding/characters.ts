/** Characters of scripts written without spaces between words, and hangul; for a class of a regular expression (v). */
export const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}ー';

/** What a UTF-16 code unit is to the borders of names: part of CJK text, part of a word, or neither. */
export const OTHER_UNIT = 0;
export const CJK_UNIT = 1;
export const WORD_UNIT = 2;

const CJK_CHARACTER = new RegExp(`[${CJK}]`, 'v');
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/v;

/** The kind of each code unit. */
export const UNIT_KINDS = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (CJK_CHARACTER.test(character)) return CJK_UNIT;
  return WORD_CHARACTER.test(character) ? WORD_UNIT : OTHER_UNIT;
});

/** The kind of the code unit at a position; before the beginning and after the end of the text it is OTHER_UNIT. */
export function unitKind(text: string, position: number): number {
  return UNIT_KINDS[text.charCodeAt(position)] ?? OTHER_UNIT;
}
