import { element } from '../element.ts';
import { bothNames, namesText } from '../names/names.ts';
import type { Entity } from '../queries.ts';
import { addressOf, type Reading } from '../reading.ts';
import { monthTable } from './month-table.ts';
import { axisOf, type MonthCount, monthName } from './months.ts';
import type { NamedByMonth, Overview } from './overview.ts';
import { barPlot } from './plot.ts';
import { strip } from './strip.ts';

/**
 * A plot of claims by month, beneath it those whom they name most, and all its numbers as a table.
 *
 * @returns null where no claim has a date
 */
export function overviewView(overview: Overview, reading: Reading, entity: Entity | null): HTMLElement | null {
  const { months, named } = overview;
  const axis = axisOf(months);
  if (axis.length === 0) return null;
  const subject = entity ? `Claims that name ${namesText(entity.name)}` : 'Claims';
  const title = `${subject}, by month`;
  const address = (month: string) => addressOf({ ...reading, month: month === reading.month ? null : month });
  const plot = barPlot(
    { axis, months, highest: highest(months) },
    { title, description: describe(months), address, month: reading.month },
  );
  const shared = Math.max(...named.map((row) => highest(row.months)));
  return element(
    'figure',
    {},
    element('div', { class: 'row' }, caption(overview, reading, entity), plot),
    named.length > 0 && element('p', { class: 'with' }, entity ? 'Named in the same claims' : 'Named most'),
    ...named.map((row) => namedRow(row, { axis, highest: shared, reading })),
    monthTable(overview, title, address),
  );
}

function caption(overview: Overview, reading: Reading, entity: Entity | null): HTMLElement {
  const { months, totalCount, totalCountIsExact } = overview;
  const undated = totalCount - sum(months);
  return element(
    'figcaption',
    {},
    entity ? bothNames(entity.name) : 'All claims',
    element('span', { class: 'count' }, totalCount.toLocaleString('en')),
    !totalCountIsExact && element('span', { class: 'aside' }, 'There are more, which are not counted.'),
    undated > 0 && element('span', { class: 'aside' }, `${undated} of them without a date.`),
    reading.month && element('a', { class: 'aside', href: addressOf({ ...reading, month: null }) }, 'All months'),
  );
}

function namedRow(
  { entity, count, months }: NamedByMonth,
  { axis, highest, reading }: { axis: readonly string[]; highest: number; reading: Reading },
): HTMLElement {
  const href = addressOf({ ...reading, entity: entity.id, search: null, month: null });
  const name = element('a', { href }, bothNames(entity.name));
  return element(
    'div',
    { class: 'row' },
    element('p', {}, name, element('span', { class: 'count' }, `${count}`)),
    strip({ axis, months, highest }),
  );
}

function describe(months: readonly MonthCount[]): string {
  const most = months.toSorted((a, b) => b.count - a.count)[0];
  const peak = most ? `, the most in ${monthName(most.month)}: ${most.count}` : '';
  return `${sum(months)} claims in ${months.length} months${peak}. Each bar leads to the claims of its month.`;
}

function sum(months: readonly MonthCount[]): number {
  return months.reduce((total, { count }) => total + count, 0);
}

/** At least three: a single claim would look like a great many. */
function highest(months: readonly MonthCount[]): number {
  return Math.max(3, ...months.map(({ count }) => count));
}
