import { trimText } from '../characters.ts';
import { type Finding, finding } from '../diagnostics.ts';
import type { ParsedDate } from '../parsed-brief.ts';
import { addDays, type DateReading, firstDay, hasTwoDigitYear, lastDay, readForm, withDigits } from './date-forms.ts';

/** The first and last date of a range. */
interface RangeReading {
  first: DateReading;
  last: DateReading;
}

/** Completes the right side of a range from the left: `2025/10/29` – `30`. */
function completeRight(first: DateReading, right: string): DateReading | null {
  const day = /^(\d{1,2})[日號号]?$/.exec(right);
  const { rule, year, doubt } = first;
  if (day && first.day !== null) return { ...first, day: Number(day[1]) };
  if (day && first.month !== null) return { ...first, month: Number(day[1]) };
  const month = /^(\d{1,2})月號?$/.exec(right);
  if (month && first.day === null) return { ...first, month: Number(month[1]) };
  const both = /^(\d{1,2})[月./-](\d{1,2})[日號号]?$/.exec(right);
  if (both && first.day !== null)
    return { rule, doubt, precision: 'DAY', year, month: Number(both[1]), day: Number(both[2]) };
  return readForm(right);
}

/** Completes the left side of a range from the right: `October 29` – `30, 2025`. */
function completeLeft(left: string, right: string): RangeReading | null {
  const year = /(\d{4})\s?(?:年.{0,8})?$/.exec(right)?.[1];
  if (year === undefined) return null;
  const monthDay = readForm(`${left}, ${year}`) ?? readForm(`${left}/${year}`);
  const dayYear = /^(\d{1,2})\s?[,/]?\s?\d{4}$/.exec(right);
  if (monthDay !== null && monthDay.day !== null && dayYear) {
    return { first: monthDay, last: { ...monthDay, day: Number(dayYear[1]) } };
  }
  const last = readForm(right);
  if (last === null) return null;
  if (/^\d{1,2}$/.test(left) && last.day !== null) return { first: { ...last, day: Number(left) }, last };
  return monthDay === null ? null : { first: monthDay, last };
}

function readSides(left: string, right: string): RangeReading | null {
  const chineseMonth = /^(\d{4}\s?年\s?\d{1,2})$/.test(left) && /月/.test(right);
  const first = readForm(chineseMonth ? `${left}月` : left);
  if (first === null) return completeLeft(left, right);
  const last = completeRight(first, right);
  return last === null ? null : { first, last };
}

// A hyphen or slash also occurs inside dates, so separators that only ranges have are tried first.
const signs = [/\s?(?:[–—~〜～至到]|\bto\b|\bthrough\b|\band\b)\s?/g, /\s?-\s?/g, /\s?[/&]\s?/g];

/** Reads a range of days or months, such as `2025/10/29-30` or `november/december 2025`; null if it is not one. */
function readRange(text: string): RangeReading | null {
  for (const sign of signs) {
    for (const match of text.matchAll(sign)) {
      const left = text.slice(0, match.index).trim();
      const right = text.slice(match.index + match[0].length).trim();
      const range = left === '' || right === '' ? null : readSides(left, right);
      if (range !== null) return range;
    }
  }
  return null;
}

/** A date, and the findings about it. */
interface DateResult {
  date: ParsedDate;
  findings: Finding[];
}

/** Longest text that is searched for a date, in UTF-16 code units. */
const dateUnits = 120;
const timeOfDay =
  /(?:上午|下午|凌晨|晚間|晚上|中午|早上)?\s?(?:at )?\b\d{1,2}[:時点點]\s?\d{2}(?:[:分]\s?\d{2})?(?:\.\d{1,6})?[分秒]?\s?(?:[ap]\.?m\.?)?\s?(?:z\b|[+-]\d{2}:?\d{2})?/g;
const timeZone =
  /\(?\b(?:utc|gmt)\s?(?:[+-]\s?\d{1,2}(?::?\d{2})?)?\)?|\b(?:e[sd]?t|p[sd]t|c[sde]t|jst|bst)\b|[台臺]北時間|local time/g;
const weekdayName =
  /\(?(?:星期|週|周|禮拜)[一二三四五六日天]\)?|\([一二三四五六日]\)|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/g;

/** Normalizes the text of a date; `hadExtra` says whether words were removed. */
function foldDate(raw: string): { text: string; hadExtra: boolean } {
  const folded = withDigits(
    raw
      .slice(0, dateUnits)
      .replace(/[﹕︰∶]/g, ':')
      .normalize('NFKC')
      .toLowerCase(),
  )
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(\d)t(?=\d{1,2}:)/g, '$1 ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  const bare = folded
    .replace(timeOfDay, ' ')
    .replace(timeZone, ' ')
    .replace(weekdayName, ' ')
    .replace(/\(\s?\)/g, ' ');
  const text = bare.replace(/\s+/g, ' ').replace(/^[\s,.;:()]+|[\s,.;:()]+$/g, '');
  return { text, hadExtra: bare !== folded };
}

function single(read: DateReading, raw: string): DateResult {
  const findings: Finding[] = [];
  if (read.doubt === 'DAY_FIRST') findings.push(finding('DATE_DAY_FIRST', raw));
  if (read.doubt === 'MONTH_FIRST') findings.push(finding('DATE_MONTH_FIRST', raw));
  if (read.doubt === 'ROC_YEAR') findings.push(finding('DATE_ROC_YEAR', raw));
  const on = firstDay(read);
  if (on === null) return impossible(raw, read.rule);
  if (read.precision !== 'DAY') findings.push(finding('DATE_PARTIAL', raw));
  return { date: { on, until: null, precision: read.precision, raw, rule: read.rule }, findings };
}

function range({ first, last }: RangeReading, raw: string): DateResult {
  const on = firstDay(first);
  const until = lastDay(last);
  if (on === null || until === null || until < on) return impossible(raw, first.rule);
  const date: ParsedDate = { on, until, precision: 'RANGE', raw, rule: first.rule };
  return { date, findings: [finding('DATE_PARTIAL', raw)] };
}

function impossible(raw: string, rule: string): DateResult {
  return { date: { on: null, until: null, precision: null, raw, rule }, findings: [finding('DATE_IMPOSSIBLE', raw)] };
}

function readWhole(text: string, raw: string): DateResult | null {
  const one = readForm(text);
  if (one !== null) return single(one, raw);
  const two = readRange(text);
  return two === null ? null : range(two, raw);
}

/** Reads the longest prefix that is a date, up to a bracket, comma, semicolon or space. */
function readBeginning(text: string, raw: string): DateResult | null {
  for (const match of [...text.matchAll(/[\s(,;|]+/g)].reverse()) {
    const found = readWhole(text.slice(0, match.index), raw);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Reads a date. Does not guess beyond the rules of `FORMAT.md`: month/day/year for bare numbers, years of the Republic
 * for three digits in first place, no date for two-digit years or days that do not exist. `today` is the ISO date after
 * which a date is in the future.
 *
 * @example readDate('10/29/2025', '2025-11-01').date.on // '2025-10-29'
 * @example readDate('民國114年10月29日', '2025-11-01').date.on // '2025-10-29'
 */
export function readDate(printed: string, today: string): DateResult {
  const raw = trimText(printed);
  const { text, hadExtra } = foldDate(raw);
  const whole = readWhole(text, raw);
  const result = whole ?? (hasTwoDigitYear(text) ? null : readBeginning(text, raw));
  const none: ParsedDate = { on: null, until: null, precision: null, raw, rule: null };
  if (result === null) {
    return { date: none, findings: [finding(hasTwoDigitYear(text) ? 'DATE_TWO_DIGIT_YEAR' : 'DATE_UNREADABLE', raw)] };
  }
  const { date, findings } = result;
  if (hadExtra || whole === null) findings.push(finding('DATE_EXTRA_TEXT', raw));
  if (date.on !== null && date.on > addDays(today, 1)) findings.push(finding('DATE_IN_FUTURE', date.on));
  return result;
}
