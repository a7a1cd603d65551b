import type { Language } from '../model.ts';

const spaceCharacter = /[\s\p{Cc}\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Whether a character is invisible: white space of any width, zero-width and control characters. */
export function isSpace(character: string): boolean {
  return spaceCharacter.test(character);
}

/** Trims white space from the range `[from, to)` of a text; a range of only white space becomes empty at `to`. */
export function trimRange(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  return { from: start, to: end };
}

/** Trims invisible characters from both ends of a text. */
export function trimText(text: string): string {
  const { from, to } = trimRange(text, 0, text.length);
  return text.slice(from, to);
}

/** Whether a text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Whether a text holds a Latin letter. */
export function hasLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

const endMark = /[。．.!?！？…⋯；;][」』”’"')）\]】]*$/u;

/** Whether a line ends with a sentence mark. Looks at the last few characters only. */
export function endsSentence(text: string): boolean {
  return endMark.test(text.slice(-6));
}

/** The width of a text in columns: 2 for Chinese and other wide characters, 1 for others. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The language of a text by its script: Chinese if there are at least as many Chinese characters as Latin words,
 * English if there are more Latin words, null if there is neither.
 */
export function languageOf(text: string): Language | null {
  const han = count(text, /\p{Script=Han}/gu);
  const words = count(text, /\p{Script=Latin}[\p{Script=Latin}'’-]*/gu);
  if (han === 0 && words === 0) return null;
  return han >= words ? 'ZH' : 'EN';
}

const otherScripts: [string, RegExp][] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Russian or another language in Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic or Persian', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['an Indian language', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/gu],
];

/** The name of a language that is not read, if at least a fifth of the letters are in its script; otherwise null. */
export function unsupportedLanguage(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  for (const [name, pattern] of otherScripts) {
    const found = count(text, pattern);
    if (found >= 3 && found * 5 >= letters) return name;
  }
  return null;
}

// Frequent characters whose form is found in one of the two scripts only.
const simplifiedOnly =
  /[这个们国时说为会对发来经过还应该现开关让问题动战总统与产业务东进军无论专两际习级协议华义虽张济导头继续组织质维护乌欧俄图优结构网络样该减]/gu;
const traditionalOnly =
  /[這個們國時說為會對發來經過還應該現開關讓問題動戰總統與產業務東進軍無論專兩際習級協議華義雖張濟導頭繼續組織質維護烏歐圖優結構網絡樣減]/gu;

/** Whether Chinese text is in Simplified characters, by frequent characters that differ. */
export function isSimplified(text: string): boolean {
  const simplified = count(text.replace(traditionalOnly, ''), simplifiedOnly);
  return simplified >= 3 && simplified > count(text, traditionalOnly);
}
