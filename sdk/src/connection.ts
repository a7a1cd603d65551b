import { NotFoundError } from './error.ts';
import { load, type Question } from './row.ts';
import type { RequestOptions } from './transport/options.ts';
import type { Transport } from './transport/transport.ts';
import { operationNameOf } from './typed-document.ts';

/** A page of a list, as GraphQL has it: with its rows, or with their edges. */
export interface Page {
  /** The rows. */
  readonly nodes?: readonly unknown[];
  /** The rows with their cursors. */
  readonly edges?: readonly unknown[];
  /** Where the page stands in its list. */
  readonly pageInfo: {
    readonly hasNextPage?: boolean;
    readonly hasPreviousPage?: boolean;
    readonly startCursor?: string | null;
    readonly endCursor?: string | null;
  };
}

/** What the iteration of a list gives: rows, or edges where a page has no rows. */
export type RowOf<P extends Page> = P extends { readonly nodes: readonly (infer Row)[] }
  ? Row
  : P extends { readonly edges: readonly (infer Edge)[] }
    ? Edge
    : never;

/** The part of a list that a page shows. */
export interface Window {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  /** Leaves out what the first page has told of the whole list. */
  continued?: boolean;
}

/** The largest page that a service gives. */
const largestPage = 100;

/**
 * A list. Awaited, it is the first page; iterated, it is all rows, page after page, each asked for when it is needed:
 * leaving the loop ends the requests. Nothing is asked before either, and the first page once.
 *
 * `first` is the size of the pages; without it a page that is awaited holds 20 rows, and those of an iteration 100. With
 * `last` the iteration goes from the end of the list to its start. A list goes on after the last row that it gave, so it neither
 * repeats nor leaves out a row while others are added.
 *
 * @example
 * const { nodes, totalCount } = await client.claims({ mentioning: 'Putin' });
 * for await (const claim of client.claims({ mentioning: 'Putin' })) console.log(claim.text.en);
 */
export class Connection<P extends Page> implements PromiseLike<P>, AsyncIterable<RowOf<P>> {
  readonly #load: (window: Window) => Promise<P>;
  readonly #asked: Window;
  #first: Promise<P> | undefined;

  /**
   * @param load asks for a page: what a window does not say is as the list was asked for
   * @param asked what the list was asked for
   */
  constructor(load: (window: Window) => Promise<P>, asked: Window) {
    this.#load = load;
    this.#asked = asked;
  }

  /** Asks for the first page. */
  // biome-ignore lint/suspicious/noThenProperty: a list is awaited for its first page.
  then<A = P, B = never>(
    fulfilled?: ((page: P) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#start({}).then(fulfilled, rejected);
  }

  /**
   * All rows.
   *
   * @throws {BriefgraphError} when a page has no whole answer
   */
  [Symbol.asyncIterator](): AsyncGenerator<RowOf<P>, void, undefined> {
    return this.take(Number.POSITIVE_INFINITY);
  }

  /**
   * The first rows, or all where there are fewer.
   *
   * @example
   * for await (const brief of client.briefs().take(5)) console.log(brief.title.en);
   */
  async *take(count: number): AsyncGenerator<RowOf<P>, void, undefined> {
    if (count <= 0) return;
    let left = count;
    for await (const page of this.#walk(count)) {
      const rows = (page.nodes ?? page.edges ?? []) as readonly RowOf<P>[];
      for (const row of this.#asked.last == null ? rows : [...rows].reverse()) {
        yield row;
        left -= 1;
        if (left <= 0) return;
      }
    }
  }

  /**
   * All rows as one array.
   *
   * @param options how many at most, `limit`; by default all there are
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
   * The pages one by one. Counts of the whole list are those of the first page.
   *
   * @example
   * for await (const { nodes } of client.briefs({ first: 50 }).pages()) console.log(nodes.length);
   */
  pages(): AsyncGenerator<P, void, undefined> {
    return this.#walk(Number.POSITIVE_INFINITY);
  }

  /** @param count how many rows will be taken at most */
  async *#walk(count: number): AsyncGenerator<P, void, undefined> {
    const { first, last } = this.#asked;
    const size = first ?? Math.min(count, largestPage);
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

  #start(window: Window): Promise<P> {
    this.#first ??= this.#load(window);
    return this.#first;
  }
}

/**
 * The list that an operation is about: the one field with pages in its data. The signature of the generated method
 * says what the operation takes and what its pages are.
 */
export function connect<P extends Page>(
  transport: Transport,
  document: Question[1],
  variables: Window & { id?: string } = {},
  options: RequestOptions | undefined,
): Connection<P> {
  const page = async (window: Window): Promise<P> => {
    let found: unknown = await load(transport, document, { ...variables, ...window }, options);
    while (found && !Object.hasOwn(found, 'pageInfo')) [found] = Object.values(found);
    if (found) return found as P;
    const operationName = operationNameOf(document.toString());
    throw new NotFoundError('the row of the list is gone', { operationName });
  };
  return new Connection(page, variables);
}
