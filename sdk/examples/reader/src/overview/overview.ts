import type { BriefgraphClient } from '@briefgraph/sdk';
import { type Entity, filterOf, ReaderMonths } from '../queries.ts';
import type { Reading } from '../reading.ts';
import type { MonthCount } from './months.ts';

/** How often an entity is named by month. */
export interface NamedByMonth {
  readonly entity: Entity;
  readonly count: number;
  readonly months: readonly MonthCount[];
}

/** What the claims of a reading are by month, in all months whichever is being read. */
export interface Overview {
  readonly months: readonly MonthCount[];
  /** How many claims there are, undated ones too, counted up to 10,000. */
  readonly totalCount: number;
  readonly totalCountIsExact: boolean;
  /** Whom they name most, without the one that is being read. */
  readonly named: readonly NamedByMonth[];
}

/** How many of those who are named are shown. */
const shown = 5;

/** Asks for months: of all claims, then of those whom these name most, in one HTTP request as the client batches. */
export async function loadOverview(client: BriefgraphClient, reading: Reading, signal: AbortSignal): Promise<Overview> {
  const { search } = reading;
  const where = filterOf({ ...reading, month: null });
  const { claims } = await client.request(ReaderMonths, { search, where, top: shown + 1 }, { signal });
  const others = claims.facets.entities.filter(({ entity }) => entity.id !== reading.entity).slice(0, shown);
  const named = others.map(async ({ entity, count }) => {
    const both = { and: [where, { entity: { id: entity.id } }] };
    const found = await client.request(ReaderMonths, { search, where: both, top: 1 }, { signal });
    return { entity, count, months: found.claims.facets.months };
  });
  return { ...claims, months: claims.facets.months, named: await Promise.all(named) };
}
