import type { ClaimFilter } from '@briefgraph/sdk';
import { graphql, type ResultOf } from '@briefgraph/sdk/graphql';
import { nextMonth } from './overview/months.ts';
import type { Reading } from './reading.ts';

const Named = graphql(`fragment Named on Entity { id kind name { zh en } }`);

/** Claims with all that is shown of them. `after` is where to go on. */
export const ReaderClaims = graphql(
  `query ReaderClaims($search: String, $where: ClaimFilter, $after: String) {
    claims(search: $search, where: $where, after: $after, first: 20) {
      totalCount
      totalCountIsExact
      namedEntities { ...Named }
      pageInfo { hasNextPage endCursor }
      edges {
        matches { language start end }
        node {
          id
          text { zh en }
          alignment { status reasons }
          mentions { language start end entity { ...Named } }
          parity { language entity { ...Named } counterpart { ...Named } }
          section { id heading { zh en } }
          brief {
            id
            publishedOn
            url
            title { zh en }
            titleIsDerived
            source { name }
            authors { id name }
            keywords { id label { zh en } }
          }
        }
      }
    }
  }`,
  [Named],
);

/** How many claims there are by month, and whom they name most. */
export const ReaderMonths = graphql(
  `query ReaderMonths($search: String, $where: ClaimFilter, $top: Int!) {
    claims(search: $search, where: $where) {
      totalCount
      totalCountIsExact
      facets {
        months { month count }
        entities(first: $top) { count entity { ...Named } }
      }
    }
  }`,
  [Named],
);

export type ClaimEdge = ResultOf<typeof ReaderClaims>['claims']['edges'][number];
export type Claim = ClaimEdge['node'];
export type Entity = Claim['mentions'][number]['entity'];

/** What `where` takes for a reading. */
export function filterOf({ source, entity, month }: Reading): ClaimFilter {
  return {
    ...(source && { source: { name: source } }),
    ...(entity && { entity: { id: entity } }),
    ...(month && { publishedOn: { gte: `${month}-01`, lt: `${nextMonth(month)}-01` } }),
  };
}
