import { NotFoundError } from './error.ts';
import { type LoadParameters, load } from './row.ts';
import type { RequestOptions } from './transport/options.ts';
import type { Transport } from './transport/transport.ts';
import { operationNameOf } from './typed-document.ts';

/** A page of a list, with its rows or their edges. */
export interface Page {
  /** The rows. */
  readonly nodes?: readonly unknown[];
  /** The rows with their cursors. */
  readonly edges?: readonly unknown[];
  /** The place of the page in its list. */
  readonly pageInfo: {
    readonly hasNextPage?: boolean;
    readonly hasPreviousPage?: boolean;
    readonly startCursor?: string | null;
    readonly endCursor?: string | null;
  };
}

/** The items of a list: rows, or edges if its pages have no rows. */
export type RowOf<P extends Page> = P extends { readonly nodes: readonly (infer Row)[] }
  ? Row
  : P extends { readonly edges: readonly (infer Edge)[] }
    ? Edge
    : never;

/** The arguments that choose a page of a list. */
export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  /** Skips the counts of the whole list, which the first page has. */
  continued?: boolean;
}

/** The largest page of a service. */
const maxPageSize = 100;

/**
 * A list. Await it for the first page, or iterate over it for all rows: pages are requested one by one as they are
 * needed, and leaving the loop stops the requests. Nothing is requested before, and the first page is requested once.
 *
 * `first` is the size of the pages; by default an awaited page has 20 rows, and those of an iteration have 100. With
 * `last`, the iteration runs from the end of the list to its start. Each page starts after the last row of the one
 * before, so that no row is repeated or skipped while others are added.
 *
 * @example
 * const { nodes, totalCount } = await client.claims({ mentioning: 'Putin' });
 * for await (const claim of client.claims({ mentioning: 'Putin' })) console.log(claim.text.en);
 */
export class Connection<P extends Page> implements PromiseLike<P>, AsyncIterable<RowOf<P>> {
  readonly #load: (page: PageArguments) => Promise<P>;
  readonly #arguments: PageArguments;
  #first: Promise<P> | undefined;

  /**
   * @param load requests a page; its arguments override those of the list
   * @param listArguments the arguments of the list
   */
  constructor(load: (page: PageArguments) => Promise<P>, listArguments: PageArguments) {
    this.#load = load;
    this.#arguments = listArguments;
  }

  /** Requests the first page. */
  // biome-ignore lint/suspicious/noThenProperty: awaiting a list requests its first page.
  then<A = P, B = never>(
    fulfilled?: ((page: P) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#start({}).then(fulfilled, rejected);
  }

  /**
   * All rows.
   *
   * @throws {BriefgraphError} if there is no complete response for a page
   */
  [Symbol.asyncIterator](): AsyncGenerator<RowOf<P>, void, undefined> {
    return this.take(Number.POSITIVE_INFINITY);
  }

  /**
   * The first `count` rows, or all if there are fewer.
   *
   * @example
   * for await (const brief of client.briefs().take(5)) console.log(brief.title.en);
   */
  async *take(count: number): AsyncGenerator<RowOf<P>, void, undefined> {
    if (count <= 0) return;
    let left = count;
    for await (const page of this.#walk(count)) {
      const rows = (page.nodes ?? page.edges ?? []) as readonly RowOf<P>[];
      for (const row of this.#arguments.last == null ? rows : [...rows].reverse()) {
        yield row;
        left -= 1;
        if (left <= 0) return;
      }
    }
  }

  /**
   * All rows as one array.
   *
   * @param options `limit` is the largest number of rows; by default all
   * @example
   * const sources = await client.sources().all();
   * const claims = await client.claims({ search: 'tariff' }).all({ limit: 500 });
   */
  async all({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<RowOf<P>[]> {
    const rows: RowOf<P>[] = [];
    for await (const row of this.take(limit)) rows.push(row);
    return rows;
  }

  /**
   * The pages, one by one. All have the counts of the first page.
   *
   * @example
   * for await (const { nodes } of client.briefs({ first: 50 }).pages()) console.log(nodes.length);
   */
  pages(): AsyncGenerator<P, void, undefined> {
    return this.#walk(Number.POSITIVE_INFINITY);
  }

  /** @param count the largest number of rows that will be taken */
  async *#walk(count: number): AsyncGenerator<P, void, undefined> {
    const { first, last } = this.#arguments;
    const size = first ?? Math.min(count, maxPageSize);
    let page = await this.#start(last == null ? { first: size } : {});
    for (;;) {
      yield page;
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      const cursor = last == null ? hasNextPage && endCursor : hasPreviousPage && startCursor;
      if (!cursor) return;
      const next = last == null ? { first: size, after: cursor } : { before: cursor };
      page = { ...page, ...(await this.#load({ ...next, continued: true })) };
    }
  }

  #start(page: PageArguments): Promise<P> {
    this.#first ??= this.#load(page);
    return this.#first;
  }
}

/**
 * The list of an operation that selects a page. The signature of the generated method has the types of its variables
 * and pages.
 */
export function connectionOf<P extends Page>(
  transport: Transport,
  document: LoadParameters[1],
  variables: PageArguments & { id?: string } = {},
  options: RequestOptions | undefined,
): Connection<P> {
  const loadPage = async (page: PageArguments): Promise<P> => {
    let found: unknown = await load(transport, document, { ...variables, ...page }, options);
    while (found && !Object.hasOwn(found, 'pageInfo')) [found] = Object.values(found);
    if (found) return found as P;
    const operationName = operationNameOf(document.toString());
    throw new NotFoundError('the row that the list belongs to does not exist any more', { operationName });
  };
  return new Connection(loadPage, variables);
}
