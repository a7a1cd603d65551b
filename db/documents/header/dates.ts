import { trimText } from '../characters.ts';
import { type Finding, finding } from '../diagnostics.ts';
import type { ParsedDate } from '../parsed-brief.ts';
import { addDays, firstDay, lastDay } from './calendar.ts';
import { type DateReading, hasTwoDigitYear, readForm } from './date-forms.ts';
import { type RangeReading, readRange } from './date-ranges.ts';
import { withDigits } from './numerals.ts';

/** A date and what there is to tell about it. */
export interface DateResult {
  date: ParsedDate;
  findings: Finding[];
}

/** No date is longer; more text than this is not searched for one. */
const DATE_UNITS = 120;
const TIME =
  /(?:上午|下午|凌晨|晚間|晚上|中午|早上)?\s?(?:at )?\b\d{1,2}[:時点點]\s?\d{2}(?:[:分]\s?\d{2})?(?:\.\d{1,6})?[分秒]?\s?(?:[ap]\.?m\.?)?\s?(?:z\b|[+-]\d{2}:?\d{2})?/g;
const ZONE =
  /\(?\b(?:utc|gmt)\s?(?:[+-]\s?\d{1,2}(?::?\d{2})?)?\)?|\b(?:e[sd]?t|p[sd]t|c[sde]t|jst|bst)\b|[台臺]北時間|local time/g;
const WEEKDAY =
  /\(?(?:星期|週|周|禮拜)[一二三四五六日天]\)?|\([一二三四五六日]\)|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/g;

/** The date's text in one spelling, and whether words were taken out of it. */
function foldDate(raw: string): { text: string; hadExtra: boolean } {
  const folded = withDigits(
    raw
      .slice(0, DATE_UNITS)
      .replace(/[﹕︰∶]/g, ':')
      .normalize('NFKC')
      .toLowerCase(),
  )
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(\d)t(?=\d{1,2}:)/g, '$1 ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  const bare = folded
    .replace(TIME, ' ')
    .replace(ZONE, ' ')
    .replace(WEEKDAY, ' ')
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

/** The longest beginning of a text that is a date, up to a bracket, comma, semicolon or space. */
function readBeginning(text: string, raw: string): DateResult | null {
  for (const match of [...text.matchAll(/[\s(,;|]+/g)].reverse()) {
    const found = readWhole(text.slice(0, match.index), raw);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Reads a printed date. Never guesses beyond the rules of the house: month/day/year for bare
 * numbers, years of the Republic for three digits in first place, no date for two-digit years or for
 * days that do not exist. `today` (ISO) is what a future date is measured against.
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
