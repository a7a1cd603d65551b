import type { ClaimPage } from './claims/claim-pages.ts';
import { type Child, element } from './element.ts';
import { bothNames } from './names/names.ts';
import { monthName } from './overview/months.ts';
import type { Entity } from './queries.ts';
import { addressOf, type Reading } from './reading.ts';

/** How many claims there are, of what; where words were searched that name someone, a way to read on under any name. */
export function summary(page: ClaimPage, reading: Reading, entity: Entity | null): Child[] {
  const { totalCount: count, totalCountIsExact } = page;
  const number = `${totalCountIsExact ? '' : 'More than '}${count.toLocaleString('en')}`;
  const about: Child[] = [
    element('strong', {}, count === 0 ? 'No claim' : `${number} claim${count === 1 ? '' : 's'}`),
    ...(entity ? [count === 1 || count === 0 ? ' names ' : ' name ', bothNames(entity.name)] : []),
    ...(reading.search
      ? [entity ? ' and ' : ' ', count === 1 || count === 0 ? 'holds' : 'hold', ` “${reading.search}”`]
      : []),
    reading.source && ` in ${reading.source}`,
    reading.month && `, ${monthName(reading.month)}`,
    '.',
  ];
  const others = page.namedEntities.filter(({ id }) => id !== reading.entity);
  return [
    ...about,
    ...others.flatMap((other) => [' ', wayOn(other, reading)]),
    ...(count === 0 ? [' ', wider(reading)] : []),
  ];
}

function wayOn({ id, name }: Entity, reading: Reading): HTMLElement {
  const href = addressOf({ ...reading, entity: id, search: null });
  return element('a', { href }, 'By any name: ', bothNames(name));
}

function wider(reading: Reading): HTMLElement | null {
  const { source, month } = reading;
  if (month) return element('a', { href: addressOf({ ...reading, month: null }) }, 'In all months');
  if (source) return element('a', { href: addressOf({ ...reading, source: null }) }, 'In all sources');
  return element('a', { href: addressOf({ source: null, entity: null, search: null, month: null }) }, 'All claims');
}
