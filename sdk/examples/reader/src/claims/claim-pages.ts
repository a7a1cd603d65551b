import type { BriefgraphClient } from '@briefgraph/sdk';
import { paginate } from '@briefgraph/sdk/paginate';
import { type ClaimEdge, type Entity, filterOf, ReaderClaims } from '../queries.ts';
import type { Reading } from '../reading.ts';

/** A page of claims, newest first. */
export interface ClaimPage {
  readonly edges: readonly ClaimEdge[];
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: number;
  readonly totalCountIsExact: boolean;
  /** Whom the searched words name. */
  readonly namedEntities: readonly Entity[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * The pages of a reading, each asked for when it is wanted.
 *
 * @param after the cursor to go on from: an iteration that failed is over, and another begins where it ended
 */
export async function* claimPages(
  client: BriefgraphClient,
  reading: Reading,
  { after, signal }: { after: string | null; signal: AbortSignal },
): AsyncGenerator<ClaimPage> {
  const variables = { search: reading.search, where: filterOf(reading), after };
  const { claims } = await paginate(client, ReaderClaims, variables, { signal });
  yield* claims.pages();
}
