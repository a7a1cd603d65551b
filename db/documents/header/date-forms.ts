/** A calendar date or a part of one. Months and days are 1-based. */
interface DayParts {
  year: number;
  month: number | null;
  day: number | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The number of days in a month. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day of a date in ISO 8601; null if the day does not exist. */
export function firstDay({ year, month, day }: DayParts): string | null {
  const m = month ?? 1;
  const d = day ?? 1;
  if (year < 1000 || year > 9999 || m < 1 || m > 12 || d < 1 || d > daysIn(year, m)) return null;
  return `${year}-${two(m)}-${two(d)}`;
}

/** The last day of a date in ISO 8601; null if the day does not exist. */
export function lastDay({ year, month, day }: DayParts): string | null {
  const m = month ?? 12;
  if (m < 1 || m > 12) return null;
  return firstDay({ year, month: m, day: day ?? daysIn(year, m) });
}

/** Adds days to an ISO date. */
export function addDays(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const chineseDigits = '〇一二三四五六七八九';
const chineseTens: Record<string, number> = { 十: 10, 廿: 20, 卅: 30, 百: 100 };

/**
 * The value of a Chinese numeral: digit by digit (二〇二五) or with tens and hundreds (二十九, 一百一十四); 元 is the first year.
 * Null if the characters do not form a number.
 */
function chineseNumber(text: string): number | null {
  let total = 0;
  let digits = '';
  for (const character of text.replace(/[零○Ｏ]/g, '〇').replaceAll('元', '一')) {
    const digit = chineseDigits.indexOf(character);
    const unit = chineseTens[character];
    if (digit >= 0) digits += digit;
    else if (unit === undefined) return null;
    else if (unit === 20 || unit === 30) total += unit;
    else {
      total += unit * (digits === '' ? 1 : Number(digits));
      digits = '';
    }
  }
  return text === '' ? null : total + Number(digits || '0');
}

const numeralBeforeUnit = /[〇零○一二三四五六七八九十廿卅百元]{1,8}(?=\s?[年月日號号])/g;

/** Replaces the Chinese numerals of a date by digits: 二〇二五年十月二十九日 → 2025年10月29日. */
export function withDigits(text: string): string {
  return text.replace(numeralBeforeUnit, (numeral) => String(chineseNumber(numeral) ?? numeral));
}

/** A date that matched a form. */
export interface DateReading extends DayParts {
  rule: string;
  precision: 'DAY' | 'MONTH' | 'YEAR' | 'SEASON';
  /**
   * Why the reading is in doubt: the order was assumed, the day came first, or the year is a bare year of the Republic.
   */
  doubt: 'MONTH_FIRST' | 'DAY_FIRST' | 'ROC_YEAR' | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const seasons: Record<string, number> = {
  spring: 3,
  summer: 6,
  fall: 9,
  autumn: 9,
  winter: 12,
  春: 3,
  夏: 6,
  秋: 9,
  冬: 12,
};

/** The number of an English month, by its first three letters. */
function monthNumber(word: string): number {
  return months.indexOf(word.slice(0, 3)) + 1;
}

type Form = [RegExp, (groups: number[], match: RegExpExecArray) => DateReading];

function reading(
  rule: string,
  year: number,
  month: number | null,
  day: number | null,
  doubt: DateReading['doubt'] = null,
): DateReading {
  return { rule, year, month, day, precision: day !== null ? 'DAY' : month !== null ? 'MONTH' : 'YEAR', doubt };
}

/** Reads month/day/year, or day/month/year if the first number is not a month. */
function monthFirst(first: number, second: number, year: number): DateReading {
  if (first > 12 && second <= 12) return reading('DMY', year, second, first, 'DAY_FIRST');
  const isAmbiguous = first <= 12 && second <= 12 && first !== second;
  return reading('MDY', year, first, second, isAmbiguous ? 'MONTH_FIRST' : null);
}

function season(year: number, word: string): DateReading {
  return { rule: 'SEASON', year, month: seasons[word] ?? 1, day: 1, precision: 'SEASON', doubt: null };
}

const form = (source: string): RegExp => new RegExp(`^${source}$`);

const forms: Form[] = [
  [
    form('(?:中華民國|民國|民)\\s?(\\d{1,3})\\s?[年./-]\\s?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})\\s?[日號号]?'),
    ([y = 0, m = 0, d = 0]) => reading('ROC', y + 1911, m, d),
  ],
  [
    form('(?:中華民國|民國|民)\\s?(\\d{1,3})\\s?[年./-]\\s?(\\d{1,2})\\s?月?'),
    ([y = 0, m = 0]) => reading('ROC', y + 1911, m, null),
  ],
  [form('(?:中華民國|民國|民)\\s?(\\d{1,3})\\s?年?'), ([y = 0]) => reading('ROC', y + 1911, null, null)],
  [form('(\\d{4})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})'), ([y = 0, m = 0, d = 0]) => reading('ISO', y, m, d)],
  [form('(\\d{4})(\\d{2})(\\d{2})'), ([y = 0, m = 0, d = 0]) => reading('ISO', y, m, d)],
  [
    form('(?:西元|公元)?\\s?(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日號号]?'),
    ([y = 0, m = 0, d = 0]) => reading('CHINESE', y, m, d),
  ],
  [
    form('(\\d{3})\\s?[年./-]\\s?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})\\s?[日號号]?'),
    ([y = 0, m = 0, d = 0]) => reading('ROC', y + 1911, m, d, 'ROC_YEAR'),
  ],
  [
    form('(\\d{3})\\s?年(?:\\s?(\\d{1,2})\\s?月)?'),
    ([y = 0, m = 0]) => reading('ROC', y + 1911, m || null, null, 'ROC_YEAR'),
  ],
  [form('(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4})'), ([a = 0, b = 0, y = 0]) => monthFirst(a, b, y)],
  [
    form(`${monthName}[\\s,-]{0,3}(\\d{1,2})[\\s,-]{1,3}(\\d{4})`),
    ([, d = 0, y = 0], match) => reading('ENGLISH', y, monthNumber(match[1] ?? ''), d),
  ],
  [
    form(`(\\d{1,2})[\\s-]?(?:of )?${monthName}[\\s,-]{0,3}(\\d{4})`),
    ([d = 0, , y = 0], match) => reading('ENGLISH', y, monthNumber(match[2] ?? ''), d),
  ],
  [
    form(`(\\d{4})[\\s,-]{1,3}${monthName}[\\s-]{0,2}(\\d{1,2})`),
    ([y = 0, , d = 0], match) => reading('ENGLISH', y, monthNumber(match[2] ?? ''), d),
  ],
  [
    form(`${monthName}[\\s,-]{0,3}(\\d{4})`),
    ([, y = 0], match) => reading('ENGLISH', y, monthNumber(match[1] ?? ''), null),
  ],
  [
    form(`(\\d{4})[\\s,-]{0,3}${monthName}`),
    ([y = 0], match) => reading('ENGLISH', y, monthNumber(match[2] ?? ''), null),
  ],
  [form('(\\d{4})\\s?[./-]\\s?(\\d{1,2})'), ([y = 0, m = 0]) => reading('ISO', y, m, null)],
  [
    form('(?:西元|公元)?\\s?(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月(?:號|号|刊)?'),
    ([y = 0, m = 0]) => reading('CHINESE', y, m, null),
  ],
  [form('(\\d{1,2})[./-](\\d{4})'), ([m = 0, y = 0]) => reading('MDY', y, m, null)],
  [form('(?:西元|公元)?\\s?(\\d{4})\\s?年?'), ([y = 0]) => reading('YEAR', y, null, null)],
  [form('(spring|summer|fall|autumn|winter)[\\s,]{1,3}(\\d{4})'), ([, y = 0], match) => season(y, match[1] ?? '')],
  [form('(\\d{4})[\\s,]{1,3}(spring|summer|fall|autumn|winter)'), ([y = 0], match) => season(y, match[2] ?? '')],
  [form('(\\d{4})\\s?年?\\s?([春夏秋冬])季?[號号刊]?'), ([y = 0], match) => season(y, match[2] ?? '')],
];

/** Reads a single day, month, season or year; null if no form matches. */
export function readForm(text: string): DateReading | null {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.slice(1).map(Number), match);
  }
  return null;
}

/** Whether a text is a date with a two-digit year. */
export function hasTwoDigitYear(text: string): boolean {
  return /^\d{1,2}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?[日號号]?$/.test(text);
}
