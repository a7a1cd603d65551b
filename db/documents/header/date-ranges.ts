import { type DateReading, readForm } from './date-forms.ts';

/** The first and last part of a range. */
export interface RangeReading {
  first: DateReading;
  last: DateReading;
}

/** The right side of a range, which may leave out what the left one says: `2025/10/29` – `30`. */
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

/** The left side of a range, which may leave out what the right one says: `October 29` – `30, 2025`. */
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

// A hyphen or slash also stands inside dates, so the signs that only a range has are tried first.
const SIGNS = [/\s?(?:[–—~〜～至到]|\bto\b|\bthrough\b|\band\b)\s?/g, /\s?-\s?/g, /\s?[/&]\s?/g];

/** A range of days or months, such as `2025/10/29-30` or `november/december 2025`; null where it is none. */
export function readRange(text: string): RangeReading | null {
  for (const sign of SIGNS) {
    for (const match of text.matchAll(sign)) {
      const left = text.slice(0, match.index).trim();
      const right = text.slice(match.index + match[0].length).trim();
      const range = left === '' || right === '' ? null : readSides(left, right);
      if (range !== null) return range;
    }
  }
  return null;
}
