/** How many claims a month has. */
export interface MonthCount {
  /** Such as `2025-10`. */
  readonly month: string;
  readonly count: number;
}

/**
 * Every month from the first to the last, in order.
 *
 * @example
 * monthsBetween('2024-11', '2025-01') // ['2024-11', '2024-12', '2025-01']
 */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/**
 * The months of an axis: every one from the first that has a count to the last, and as many before as make a year.
 *
 * @returns none where there are no counts
 */
export function axisOf(counts: readonly MonthCount[]): string[] {
  const months = counts.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const yearBefore = nextMonth(`${String(Number(last.slice(0, 4)) - 1).padStart(4, '0')}${last.slice(4)}`);
  return monthsBetween(first < yearBefore ? first : yearBefore, last);
}

/** The month after: `2025-01` after `2024-12`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

const long = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** For people: `October 2025`. */
export function monthName(month: string): string {
  return long.format(new Date(`${month}-01T00:00:00Z`));
}

/** For people: `October 29, 2025`. */
export function dayName(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** The first letter of a month's name. */
export function monthLetter(month: string): string {
  return monthName(month).slice(0, 1);
}
