/** A calendar day, or part of one. Months and days count from 1. */
export interface DayParts {
  year: number;
  month: number | null;
  day: number | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The days of a month. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day that the parts name, in ISO 8601; null for a day that does not exist. */
export function firstDay({ year, month, day }: DayParts): string | null {
  const m = month ?? 1;
  const d = day ?? 1;
  if (year < 1000 || year > 9999 || m < 1 || m > 12 || d < 1 || d > daysIn(year, m)) return null;
  return `${year}-${two(m)}-${two(d)}`;
}

/** The last day that the parts name, in ISO 8601; null for a day that does not exist. */
export function lastDay({ year, month, day }: DayParts): string | null {
  const m = month ?? 12;
  if (m < 1 || m > 12) return null;
  return firstDay({ year, month: m, day: day ?? daysIn(year, m) });
}

/** The ISO date some days after an ISO date. */
export function addDays(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
