/** Scripts written without spaces between words, and hangul; for a character class of a regular expression (flag v). */
export const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}ー';

/** The kind of a UTF-16 code unit at the boundary of a name: CJK text, part of a word, or neither. */
const otherUnit = 0;
export const cjkUnit = 1;
export const wordUnit = 2;

const cjkCharacter = new RegExp(`[${cjk}]`, 'v');
const wordCharacter = /[\p{L}\p{M}\p{N}]/v;

/** The kind of each code unit. */
export const unitKinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (cjkCharacter.test(character)) return cjkUnit;
  return wordCharacter.test(character) ? wordUnit : otherUnit;
});

/** The kind of the code unit at a position; before the beginning and after the end of the text it is `otherUnit`. */
export function unitKind(text: string, position: number): number {
  return unitKinds[text.charCodeAt(position)] ?? otherUnit;
}
