import { element } from '../element.ts';
import { bothNames } from '../names/names.ts';
import { monthName } from './months.ts';
import type { Overview } from './overview.ts';

/** The numbers of the plot, for who would rather read them. */
export function monthTable(
  { months, named }: Overview,
  title: string,
  address: (month: string) => string,
): HTMLDetailsElement {
  const lists = [months, ...named.map((row) => row.months)];
  const columns = lists.map((list) => new Map(list.map(({ month, count }) => [month, count])));
  const heads = ['Month', 'All', ...named.map(({ entity }) => bothNames(entity.name))];
  const rows = months.map(({ month }) => [
    element('th', { scope: 'row' }, element('a', { href: address(month) }, monthName(month))),
    ...columns.map((column) => element('td', {}, `${column.get(month) ?? 0}`)),
  ]);
  const head = element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)));
  const body = rows.map((cells) => element('tr', {}, ...cells));
  const table = element(
    'table',
    {},
    element('caption', {}, title),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
  return element(
    'details',
    {},
    element('summary', {}, 'As a table'),
    element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title }, table),
  );
}
