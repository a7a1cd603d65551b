import type { Language } from '../../model.ts';

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The language of some words by their script: Chinese where there are at least as many Chinese
 * characters as Latin words, English where there are more Latin words, null where there is neither.
 */
export function languageOf(text: string): Language | null {
  const han = count(text, /\p{Script=Han}/gu);
  const words = count(text, /\p{Script=Latin}[\p{Script=Latin}'’-]*/gu);
  if (han === 0 && words === 0) return null;
  return han >= words ? 'ZH' : 'EN';
}

const OTHER_SCRIPTS: [string, RegExp][] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Russian or another language in Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic or Persian', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['an Indian language', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/gu],
];

/** A guess at a language that is not read, when at least a fifth of the letters are in its script; else null. */
export function unsupportedLanguage(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  for (const [name, pattern] of OTHER_SCRIPTS) {
    const found = count(text, pattern);
    if (found >= 3 && found * 5 >= letters) return name;
  }
  return null;
}

// Frequent characters whose form is found in one of the two scripts only.
const SIMPLIFIED =
  /[这个们国时说为会对发来经过还应该现开关让问题动战总统与产业务东进军无论专两际习级协议华义虽张济导头继续组织质维护乌欧俄图优结构网络样该减]/gu;
const TRADITIONAL =
  /[這個們國時說為會對發來經過還應該現開關讓問題動戰總統與產業務東進軍無論專兩際習級協議華義雖張濟導頭繼續組織質維護烏歐圖優結構網絡樣減]/gu;

/** Whether Chinese text is in Simplified characters, by frequent characters that differ. */
export function isSimplified(text: string): boolean {
  const simplified = count(text.replace(TRADITIONAL, ''), SIMPLIFIED);
  return simplified >= 3 && simplified > count(text, TRADITIONAL);
}
