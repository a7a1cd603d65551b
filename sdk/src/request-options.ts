/** What one request may do differently from the client. */
export interface RequestOptions {
  /** Ends the request, and a wait between attempts too, with an `AbortedError` that has the signal's reason as cause. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the request, with all its attempts, is given up. By default the client's. */
  timeout?: number | undefined;
  /**
   * How often to try again; by default the client's. A document that holds a mutation is tried again only where this
   * says so: after a broken connection nobody knows whether it took effect.
   */
  retries?: number | undefined;
  /** Headers in addition to the client's; one of the same name takes its place. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Which operation to run, for documents that hold several. */
  operationName?: string | undefined;
}

/** A request without variables, or with optional ones alone, may leave them out. */
export type RequestArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables | undefined, options?: RequestOptions | undefined]
    : [variables: Variables, options?: RequestOptions | undefined];
