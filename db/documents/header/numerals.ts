const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  元: 1,
};
const TENS: Record<string, number> = { 十: 10, 廿: 20, 卅: 30, 百: 100 };

/**
 * A Chinese numeral: digit by digit (二〇二五) or with tens and hundreds (二十九, 一百一十四).
 * Null where the characters make no number.
 */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digits = '';
  for (const character of text) {
    const digit = DIGITS[character];
    const unit = TENS[character];
    if (digit !== undefined) digits += digit;
    else if (unit === undefined) return null;
    else if (unit === 20 || unit === 30) total += unit;
    else {
      total += unit * (digits === '' ? 1 : Number(digits));
      digits = '';
    }
  }
  return text === '' ? null : total + Number(digits || '0');
}

const NUMERAL_BEFORE_UNIT = /[〇零○一二三四五六七八九十廿卅百元]{1,8}(?=\s?[年月日號号])/g;

/** A date's Chinese numerals as digits: 二〇二五年十月二十九日 → 2025年10月29日. */
export function withDigits(text: string): string {
  return text.replace(NUMERAL_BEFORE_UNIT, (numeral) => String(chineseNumber(numeral) ?? numeral));
}
